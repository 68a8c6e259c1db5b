import { readFileSync } from 'node:fs';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { type Figure, idsIn, type Miss, share } from './figure.js';

/** A notice of a copyright file of Debian, and the licenses that it grants, by hand. */
interface Notice {
  /** "debian:adduser_3.134". */
  readonly origin: string;
  readonly grants: readonly string[];
  readonly text: string;
}

/** Notices of GNU's licenses: family, version, and "only" or "or later" of what is granted, and nothing of what is not. */
export function gnu(): Figure {
  const lines = readFileSync('test/bench/match/data/gnu-notices.jsonl', 'utf8').trim().split('\n');
  const misses: Miss[] = [];
  for (const [index, line] of lines.entries()) {
    const { origin, grants, text } = JSON.parse(line) as Notice;
    const { expression } = identifyText(text, licenseIndex());
    const found = gnuOf(expression === undefined ? [] : idsIn(expression));
    const wanted = gnuOf(grants);
    if (found !== wanted)
      misses.push({ name: `${index + 1} ${origin}`, answer: found || 'nothing', wanted: wanted || 'nothing' });
  }
  return share('GNU notices', lines.length - misses.length, lines.length, 97, misses);
}

function gnuOf(ids: readonly string[]): string {
  const plain = ids.map((id) => id.replace(/^LicenseRef-modified-/, ''));
  return [...new Set(plain.filter((id) => /^(?:[AL]?GPL|GFDL)-/.test(id)))].sort().join(' ');
}
