import type { Finding } from '../model/finding.js';
import { purl } from '../model/purl.js';
import type { KnownBy, RecognizedComponent } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { stringOf, type TextNode } from '../text/node.js';
import { spanIn, spanWithin } from '../text/spans.js';
import { quoted } from '../text/words.js';
import { imageAt } from './image.js';
import { malformed } from './unread.js';

/**
 * What a step or job uses: "owner/repository/path@ref", an action or a workflow of others; "docker://image"; nothing of
 * others for "./path". `inputs`: what is given to it, once for each way in which it is run.
 * https://docs.github.com/actions/writing-workflows/workflow-syntax-for-github-actions#jobsjob_idstepsuses
 */
export function usedBy(
  source: Source,
  node: TextNode,
  inputs: readonly ReadonlyMap<string, string>[],
): RecognizedComponent | Finding | undefined {
  const text = stringOf(node)?.trim();
  if (text === undefined) return malformed(spanIn(source, node), 'what is used here is no text');
  if (text.startsWith('./') || text.startsWith('../')) return undefined;
  const at = spanWithin(source, node, text, 0, text.length);
  if (/^docker:\/\//i.test(text)) return imageAt(at, text, 'tool');
  const [, owner, repository, , version] = (text.length <= LONGEST && USES.exec(text)) || [];
  if (owner === undefined || repository === undefined || version === undefined)
    return malformed(at, `${quoted(text)} is no action: owner/repository@ref is expected`);
  const name = text.slice(0, text.lastIndexOf('@'));
  const called = /^["']?[^\S\n]+#[^\S\n]*(?:tag[=:])?[^\S\n]*(v?\d[\w.-]{0,40})/.exec(
    source.text.slice(at.end, at.end + 80),
  )?.[1];
  return {
    kind: 'component',
    bundled: 'action',
    purl: purl({ type: 'github', namespace: owner.toLowerCase(), name: repository.toLowerCase(), version }),
    scope: 'tool',
    at,
    declared: [],
    texts: [],
    known: inputs.map((given): KnownBy => ({ kind: 'action', text: name, version, inputs: given })),
    facts: COMMIT.test(version) && called !== undefined ? [`a comment calls its commit ${called}`] : [],
  };
}

const LONGEST = 500;
const USES = /^([A-Za-z0-9][\w.-]*)\/([\w.-]+)((?:\/[\w.-]+)*)@([\w./-]+)$/;
const COMMIT = /^[0-9a-f]{40}$/;
