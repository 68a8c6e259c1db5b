import type { Finding } from '../model/finding.js';
import { purl } from '../model/purl.js';
import type { KnownBy, RecognizedComponent } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { childOf, type MapEntry, stringOf } from '../text/node.js';
import { quoted } from '../text/words.js';
import { textOf } from './environment-maps.js';
import { malformed } from './unread.js';

/**
 * A feature, "registry/namespace/id:version", and the tool that it sets up in the version that is asked for. One of the
 * project's own ("./id") is nothing of others. https://containers.dev/implementors/features/
 */
export function featureOf(
  source: Source,
  { key, keyStart, keyEnd, value }: MapEntry,
): RecognizedComponent | Finding | undefined {
  if (key.startsWith('./') || key.startsWith('../') || /^https?:/.test(key)) return undefined;
  const at = { file: source.file, start: keyStart + 1, end: keyEnd - 1 };
  const [, path = '', name, tag] = (key.length <= LONGEST && FEATURE.exec(key)) || [];
  if (name === undefined) return malformed(at, `${quoted(key)} is no feature: registry/namespace/id is expected`);
  const qualifiers = new Map([['repository_url', path]]);
  if (tag !== undefined) qualifiers.set('tag', tag);
  return {
    kind: 'component',
    bundled: 'toolchain',
    purl: purl({ type: 'oci', name, qualifiers }),
    scope: 'development',
    at,
    declared: [],
    texts: [],
    known: [
      toolOf(name, textOf(source, childOf(value, 'version')) ?? stringOf(value), stringOf(childOf(value, 'jdkDistro'))),
    ],
    facts: [],
  };
}

const LONGEST = 500;
const FEATURE = /^((?:[\w.-]+(?::\d+)?\/)(?:[\w.-]+\/)*([\w.-]+))(?::([\w.-]+))?(?:@sha256:[0-9a-f]{64})?$/i;

/** A JDK is known by its distribution too, as version managers write it: "17-oracle". */
function toolOf(name: string, version: string | undefined, distribution: string | undefined): KnownBy {
  const whole = distribution === undefined ? version : `${version ?? 'latest'}-${distribution}`;
  return { kind: 'tool', text: name, ...(whole === undefined ? {} : { version: whole }) };
}
