import { createHash } from 'node:crypto';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { withoutBanners } from './banners.js';
import { skipped } from './corpora.js';
import type { Figure, Miss } from './figure.js';
import { readSources } from './gathered.js';
import { withoutOwnSections } from './own-sections.js';
import { table } from './table.js';

type Kind = 'source' | 'list' | 'prose';

interface Tally {
  files: number;
  bytes: number;
  /** Files in which licenses were found. */
  readonly found: Miss[];
}

/**
 * Texts, notices and tags found where there are none: in sources whose banners were taken away, in lists of licenses,
 * and in prose about them. The packages are those of `data/negatives.tsv`, as `npm run bench:gather` keeps them.
 */
export function negatives(): readonly Figure[] {
  const tallies = new Map<Kind, Tally>();
  const seen = new Set<string>();
  const exempt = new Set(table('negatives-exempt.tsv').map(([pin, path]) => `${pin} ${path}`));
  const others = named();
  let missing = 0;
  for (const pin of new Set([...sourcePins(), ...others.keys()])) {
    const files = readSources(pin);
    if (!files) missing += 1;
    for (const [path, source] of files ?? []) {
      const kind = others.get(pin)?.get(path) ?? 'source';
      const bare = withoutBanners(source, path);
      const text = kind === 'prose' ? withoutOwnSections(bare) : bare;
      const digest = createHash('sha256').update(text).digest('hex');
      if (text.trim().length < 100 || seen.has(digest) || exempt.has(`${pin} ${path}`)) continue;
      seen.add(digest);
      const tally = tallies.get(kind) ?? { files: 0, bytes: 0, found: [] };
      tallies.set(kind, tally);
      tally.files += 1;
      tally.bytes += text.length;
      const found = licensesIn(text);
      if (found.length > 0) tally.found.push({ name: `${pin}: ${path}`, answer: found.join(', '), wanted: 'nothing' });
    }
  }
  const sources = tallies.get('source');
  if (!sources) return [skipped('negatives, sources', 'what npm run bench:gather gathers')];
  const rate = (10_000 * sources.found.length) / sources.files;
  const without = missing === 0 ? '' : `, ${missing} packages not gathered`;
  return [
    {
      name: 'negatives, sources',
      measured: `${sources.found.length} of ${sources.files} files (${(sources.bytes / 1e6).toFixed(0)} MB), ${rate.toFixed(2)} in 10,000${without}`,
      demand: '1 in 10,000 or fewer',
      holds: rate <= 1,
      misses: sources.found,
      isPartial: missing > 0,
    },
    informal('negatives, lists of licenses', tallies.get('list')),
    informal('negatives, prose about licenses', tallies.get('prose')),
  ];
}

/** Packages whose sources are picked from. */
export function sourcePins(): readonly string[] {
  return table('negatives.tsv').flatMap(([kind, pin = '']) => (kind === 'source' ? [pin] : []));
}

/** The files that are lists or prose, by package. */
export function named(): ReadonlyMap<string, ReadonlyMap<string, Kind>> {
  const files = new Map<string, Map<string, Kind>>();
  for (const [kind, pin = '', path = ''] of table('negatives.tsv'))
    if (kind === 'list' || kind === 'prose') files.set(pin, (files.get(pin) ?? new Map()).set(path, kind));
  return files;
}

function licensesIn(text: string): readonly string[] {
  const { matches, expression } = identifyText(text, licenseIndex());
  const found = matches.filter(({ kind, class: of }) => kind !== 'reference' && of !== 'similar' && of !== 'reference');
  const lines = found.map((match) => `${match.expression} (${match.kind}, line ${match.startLine})`);
  return lines.length > 0 || expression === undefined ? lines : [`${expression} (as a whole)`];
}

function informal(name: string, tally: Tally | undefined): Figure {
  const { files, found } = tally ?? { files: 0, found: [] };
  return { name, measured: `${found.length} of ${files} files`, demand: '', holds: undefined, misses: found };
}
