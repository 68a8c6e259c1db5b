import type { Recognition, Recognizer } from '../../core/model/recognized.js';
import { recognized } from './support.js';

/** What a recognizer says of a text, a line each: what it is, and the text that it stands in. */
export function told(recognizer: Recognizer, file: string, text: string): readonly string[] {
  return recognized(recognizer, file, text).map((one) => `${said(one)} | ${written(one, text)}`);
}

function said(one: Recognition): string {
  switch (one.kind) {
    case 'component':
      return `${one.scope} ${one.purl}${one.facts.length > 0 ? ` (${one.facts.join(', ')})` : ''}`;
    case 'claim':
      return `${one.by.kind} ${one.by.text} shows ${one.shows}${one.keyHash === undefined ? '' : ` #${one.keyHash}`}`;
    case 'circumvention':
    case 'hiding':
      return one.what;
    case 'finding':
      return `${one.code}: ${one.message}`;
  }
}

function written({ at }: Recognition, text: string): string {
  return 'start' in at ? text.slice(at.start, at.end) : '';
}
