import { purl } from '../model/purl.js';
import type { RecognizedComponent } from '../model/recognized.js';
import type { Span } from '../model/span.js';

/**
 * A machine that jobs run on, by its label; undefined for labels that only sort machines of one's own.
 * https://docs.github.com/actions/using-github-hosted-runners
 */
export function runnerOf(at: Span, label: string): RecognizedComponent | undefined {
  if (!LABEL.test(label) || PLAIN.has(label.toLowerCase())) return undefined;
  return {
    kind: 'component',
    bundled: 'runner',
    purl: purl({ type: 'generic', namespace: 'runner', name: label }),
    scope: 'tool',
    at,
    declared: [],
    texts: [],
    known: [{ kind: 'runs-on', text: label }],
    facts: [],
  };
}

const LABEL = /^[\w.-]{1,128}$/;
const PLAIN: ReadonlySet<string> = new Set([
  'self-hosted',
  'linux',
  'windows',
  'macos',
  'x64',
  'x86',
  'arm',
  'arm64',
  'gpu',
]);
