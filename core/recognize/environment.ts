import type { ClaimSign } from '../model/claim-sign.js';
import type { LicenseClaim } from '../model/recognized.js';
import type { Span } from '../model/span.js';
import { CLAIM_SIGNS } from './claim-signs.generated.js';
import { isLiteralKey } from './literal-key.js';

/**
 * What it says of a license that a variable is set, or asked for: the catalogue knows its name, or LICENSE is part of
 * it. The value is compared with the words by which editions are chosen ("trial"), and never kept.
 */
export function* environmentClaims(
  at: Span,
  name: string,
  value: string | undefined,
  hash: (text: string) => string,
): Generator<LicenseClaim> {
  if (name.length > LONGEST || !NAME.test(name)) return;
  const signs = EXACT.get(name) ?? GLOBS.filter((sign) => name.startsWith(sign.name.slice(0, -1)));
  if (signs.length === 0 && !LICENSING.test(name)) return;
  const meant = signs.find((sign) => sign.value !== undefined && sign.value.toLowerCase() === value?.toLowerCase());
  const isKey = value !== undefined && !meant && !NO_KEY.test(name) && isLiteralKey(value);
  yield {
    kind: 'claim',
    by: { kind: 'env', text: name },
    shows: meant?.shows ?? (isKey ? 'commercial' : 'unclear'),
    at,
    ...(isKey ? { keyHash: hash(value) } : {}),
  };
}

const LONGEST = 200;
const NAME = /^[A-Za-z_][\w.]*$/;
const LICENSING = /licen[cs]e(?:$|_|key|server|file|path|id|token|cert)/i;
/** Variables that hold a place, an answer or a kind. */
const NO_KEY = /(?:file|path|dir|server|uri|url|eula|pid|host|email|agreement|type|args|context|home)$/i;

const VARIABLES = CLAIM_SIGNS.filter(({ kind }) => kind === 'env');
const EXACT = byName(VARIABLES.filter(({ name }) => !name.includes('*')));
const GLOBS = VARIABLES.filter(({ name }) => name.endsWith('*'));

function byName(signs: readonly ClaimSign[]): ReadonlyMap<string, readonly ClaimSign[]> {
  const named = new Map<string, ClaimSign[]>();
  for (const sign of signs) named.set(sign.name, [...(named.get(sign.name) ?? []), sign]);
  return named;
}
