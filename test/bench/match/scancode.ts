import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { isSource } from '../../../core/recognize/header/first-comments.js';
import { scancodeFiles } from '../../../scripts/licenses/inputs.js';
import { licensesOf } from '../../../scripts/licenses/scancode.js';
import { skipped } from './corpora.js';
import { isMorePermissive } from './direction.js';
import type { Figure } from './figure.js';

const NAME = "ScanCode's own tests";

/**
 * What ScanCode wants of the files it is tested with: the folder LICIT_SCANCODE_TESTS, its `tests/licensedcode/data/datadriven`.
 * Own terms, whatever they are called, are left out on both sides. A third, by the hash of the text, is held back: the others that
 * differ are written to LICIT_BENCH_OUT.
 */
export async function scancode(): Promise<readonly Figure[]> {
  const folder = process.env.LICIT_SCANCODE_TESTS;
  const inputs = process.env.LICIT_LICENSE_DATA;
  if (!folder || !existsSync(folder) || !inputs) return [skipped(NAME, 'LICIT_SCANCODE_TESTS with LICIT_LICENSE_DATA')];
  const { keys } = licensesOf(
    new Map([...(await scancodeFiles(inputs))].filter(([name]) => name.endsWith('.LICENSE'))),
  );
  const idOf = (key: string): string => keys.get(key.toLowerCase())?.spdx ?? `LicenseRef-scancode-${key}`;
  const judged = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yml'))
    .sort()
    .flatMap((path) => judge(folder, path, idOf));
  const listed = judged.filter(({ isHeld }) => !isHeld);
  write(listed.filter(({ isRight }) => !isRight));
  return [
    figureOf(NAME, listed),
    figureOf(
      `${NAME}, held back`,
      judged.filter(({ isHeld }) => isHeld),
    ),
  ];
}

interface Judged {
  readonly path: string;
  readonly found: string;
  readonly wanted: string;
  readonly isHeld: boolean;
  readonly isRight: boolean;
  readonly isPermissive: boolean;
}

function judge(folder: string, yml: string, idOf: (key: string) => string): readonly Judged[] {
  const path = yml.slice(0, -'.yml'.length);
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  const bytes = readFileSync(full);
  if (bytes.includes(0)) return [];
  const said = (parse(readFileSync(join(folder, yml), 'utf8')) as { license_expressions?: unknown[] } | null) ?? {};
  const wanted = [...new Set((said.license_expressions ?? []).map((one) => `(${inSpdx(String(one), idOf)})`))].join(
    ' AND ',
  );
  const utf8 = bytes.toString('utf8');
  const text = utf8.includes('\ufffd') ? bytes.toString('latin1') : utf8;
  const comment = isSource(path) && !/\.html?$/i.test(path) ? 'source' : undefined;
  const { expression, unknown, unreadable } = identifyText(text, licenseIndex(), undefined, comment);
  const isUnknown = unknown.length > 0 || unreadable.length > 0;
  const found = [expression ?? [], isUnknown ? 'LicenseRef-unknown-terms' : []].flat().join(' AND ');
  const [ours, theirs] = [idsIn(found), idsIn(wanted)];
  const isRight = ours.size === theirs.size && [...ours].every((id) => theirs.has(id));
  const isPermissive = isMorePermissive(found, wanted) === true;
  const isHeld = Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 2), 16) % 3 === 0;
  return [{ path, found, wanted, isHeld, isRight, isPermissive }];
}

function inSpdx(expression: string, idOf: (key: string) => string): string {
  return expression
    .replace(/[\w.+-]+/g, (word) => (/^(?:and|or|with)$/i.test(word) ? word.toUpperCase() : idOf(word)))
    .replace(/\bWITH LicenseRef-/g, 'WITH AdditionRef-');
}

/** Licenses and exceptions that are named; not own terms, nor what is said to be in the public domain. */
function idsIn(expression: string): ReadonlySet<string> {
  const words = expression.match(/[\w.+-]+/g) ?? [];
  const ids = words.map((word) => word.replace('LicenseRef-modified-', '').replace('AdditionRef-', 'LicenseRef-'));
  return new Set(ids.filter((id) => !/^(?:AND|OR|WITH)$/.test(id) && !OWN.test(id)));
}

const OWN =
  /public-domain|^LicenseRef-(?:(?!scancode-)|scancode-(?:unknown|free-unknown|other-|proprietary-license|commercial-license|warranty-disclaimer|generic-))/;

function figureOf(name: string, judged: readonly Judged[]): Figure {
  const right = judged.filter(({ isRight }) => isRight).length;
  const permissive = judged.filter(({ isPermissive }) => isPermissive).length;
  const percent = ((100 * right) / judged.length).toFixed(2);
  const measured = `${right} of ${judged.length}, ${percent} %, ${permissive} more permissive by its words`;
  return { name, measured, demand: '', holds: undefined, misses: [] };
}

function write(misses: readonly Judged[]): void {
  const folder = process.env.LICIT_BENCH_OUT;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const rows = misses.map(({ path, found, wanted, isPermissive }) => [path, isPermissive, found, wanted].join('\t'));
  writeFileSync(join(folder, 'scancode-tests.tsv'), `${rows.join('\n')}\n`);
}
