import type { Renderer } from '../model/report.js';
import { github } from './github.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

/** Every format a report can be rendered to, by id. */
export const RENDERERS: ReadonlyMap<string, Renderer> = new Map(
  [text, json, sarif, markdown, github].map((renderer) => [renderer.id, renderer]),
);
