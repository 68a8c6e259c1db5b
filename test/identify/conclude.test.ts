import { describe, expect, it } from 'vitest';
import { conclude, noConclusions } from '../../core/identify/conclude.js';
import { gather } from '../../core/identify/gather.js';
import { identify } from '../../core/identify/identify.js';
import type { EvidenceSource, Found } from '../../core/identify/source.js';
import type { Component, Copy, EvidenceKind, LicenseEvidence } from '../../core/index.js';
import { npmPurl } from '../../core/index.js';

function said(kind: EvidenceKind, text: string, file = 'package.json'): LicenseEvidence {
  return { kind, file, start: 0, end: text.length, text };
}

/** "kind: license or problem". */
function concluded(...evidence: readonly LicenseEvidence[]): string {
  const license = conclude(evidence);
  if (license.kind === 'unreadable') return `unreadable: ${license.problem}`;
  return 'text' in license ? `${license.kind}: ${license.text}` : license.kind;
}

describe('what the license is, from all that is said', () => {
  it('is what the manifest states, by its current id', () => {
    expect(concluded(said('declared', 'MIT'))).toBe('known: MIT');
    expect(concluded(said('declared', '(mit or apache-2.0)'))).toBe('known: MIT OR Apache-2.0');
    expect(concluded(said('declared', 'GPL-2.0+'))).toBe('known: GPL-2.0-or-later');
  });

  it('is what the lockfile or registry copied where the package itself is silent', () => {
    expect(concluded(said('lockfile', 'ISC'))).toBe('known: ISC');
    expect(concluded(said('declared', ''), said('registry', 'ISC'))).toBe('known: ISC');
    expect(concluded(said('declared', 'NOASSERTION'), said('lockfile', 'ISC'))).toBe('known: ISC');
  });

  it('joins several statements at one place by AND: nobody said that we may choose', () => {
    expect(concluded(said('declared', 'MIT'), said('declared', 'GPL-3.0-only'))).toBe('known: MIT AND GPL-3.0-only');
    expect(concluded(said('declared', 'MIT'), said('declared', 'MIT'))).toBe('known: MIT');
  });

  it('takes from the text what a name leaves open, and both where they differ', () => {
    const text = (expression: string): LicenseEvidence => ({
      ...said('text', 'Terms', 'node_modules/a/LICENSE'),
      expression,
    });
    expect(concluded(said('declared', 'BSD'), text('BSD-3-Clause'))).toBe('known: BSD-3-Clause');
    expect(concluded(said('declared', 'MIT'), text('GPL-3.0-only'))).toBe('conflicting: MIT AND GPL-3.0-only');
    expect(concluded(said('declared', 'SEE LICENSE IN <./LICENSE>'), text('MIT'))).toBe('known: MIT');
    expect(concluded(said('declared', 'PSF-2.0'), text('Python-2.0.1'))).toBe('known: PSF-2.0 AND Python-2.0.1');
    expect(concluded(said('declared', 'PSF-2.0'), text('MIT'))).toBe('conflicting: PSF-2.0 AND MIT');
  });

  it('may be chosen where one of several texts offers it, whose other files hold the texts of what is offered', () => {
    const file = (name: string, expression: string, ...kinds: readonly ('text' | 'notice')[]): LicenseEvidence => ({
      ...said('text', 'Terms', `vendor/a/${name}`),
      expression,
      passages: kinds.map((kind) => ({ kind, class: 'exact', expression, start: 0, end: 10 })),
    });
    const choice = file('LICENSE', 'MIT OR GPL-2.0-or-later', 'notice', 'notice');
    const mit = file('LICENSE-MIT', 'MIT', 'text');
    const gpl = file('COPYING', 'GPL-2.0-only', 'text');
    const known = noConclusions();
    const all = (...evidence: readonly LicenseEvidence[]) => {
      const found = conclude(evidence, known);
      return 'text' in found ? found.text : found.kind;
    };
    expect(all(choice, mit, gpl)).toBe('MIT OR GPL-2.0-or-later');
    expect(all(choice, mit, file('COPYING', 'GPL-2.0-only', 'notice'))).toBe(
      '(MIT OR GPL-2.0-or-later) AND GPL-2.0-only',
    );
    expect(all(choice, mit, file('LICENSE-APACHE', 'Apache-2.0', 'text'))).toBe(
      '(MIT OR GPL-2.0-or-later) AND Apache-2.0',
    );
    expect(all(choice, file('COPYING', 'GPL-3.0-only', 'text'))).toBe('(MIT OR GPL-2.0-or-later) AND GPL-3.0-only');
    const whole = file('LICENSE', 'MIT OR GPL-2.0-only', 'notice', 'text');
    expect(all(whole, gpl)).toBe('MIT OR GPL-2.0-only');
    expect(all(file('stb.h', 'MIT OR Unlicense', 'text'))).toBe('MIT OR Unlicense');
    const elsewhere = { ...gpl, file: 'vendor/b/COPYING' };
    expect(all(choice, mit, elsewhere)).toBe('(MIT OR GPL-2.0-or-later) AND GPL-2.0-only');
    expect(all(mit, gpl)).toBe('MIT AND GPL-2.0-only');
    const both = file('LICENSE', '(MIT OR ISC) AND (ISC OR GPL-2.0-only)', 'notice');
    expect(all(both, mit, gpl)).toBe('(MIT OR ISC) AND (ISC OR GPL-2.0-only)');
    expect(all(file('LICENSE', '(MIT OR ISC) AND GPL-2.0-only', 'notice'), mit)).toBe(
      '(MIT OR ISC) AND GPL-2.0-only AND MIT',
    );
  });

  it('takes from a README what nothing else says, and what a name leaves open from a whole text in it alone', () => {
    const readme = (kind: 'text' | 'notice'): LicenseEvidence => ({
      ...said('text', '## License', 'node_modules/a/README.md'),
      expression: 'BSD-3-Clause',
      passages: [{ kind, class: 'exact', expression: 'BSD-3-Clause', start: 0, end: 10 }],
    });
    expect(concluded(readme('notice'))).toBe('known: BSD-3-Clause');
    expect(concluded(said('declared', 'MIT'), readme('notice'))).toBe('conflicting: MIT AND BSD-3-Clause');
    const known = noConclusions();
    const kinds = (['text', 'notice', 'text'] as const).map(
      (kind) => conclude([said('declared', 'BSD'), readme(kind)], known).kind,
    );
    expect(kinds).toEqual(['known', 'unreadable', 'known']);
    expect(concluded(said('declared', 'SEE LICENSE IN EULA.md'), readme('text'))).toMatch(/^unreadable: /);
  });

  it('says which licenses a name leaves open, and that none is stated where a tool filled in that none is known', () => {
    expect(concluded(said('declared', 'LGPLv2'))).toBe(
      'unreadable: "LGPLv2" leaves open which license is meant: LGPL-2.0, LGPL-2.1',
    );
    expect(concluded(said('declared', 'GNU Library or Lesser General Public License (LGPL)'))).toBe(
      'unreadable: "GNU Library or Lesser General Public License (LGPL)" leaves open which license is meant: ' +
        'LGPL-2.0, LGPL-2.1, LGPL-3.0',
    );
    expect(concluded(said('declared', 'UNKNOWN'))).toBe('absent');
  });

  it('is a conflict when a later place names another license, and then all of them hold', () => {
    expect(concluded(said('declared', 'AGPL-3.0-only'), said('lockfile', 'MIT'))).toBe(
      'conflicting: AGPL-3.0-only AND MIT',
    );
    expect(concluded(said('declared', 'MIT OR ISC'), said('lockfile', 'ISC'))).toBe('known: MIT OR ISC');
    expect(concluded(said('declared', 'MIT'), said('lockfile', 'The MIT License'))).toBe('known: MIT');
  });

  it('never guesses: words that name no license, pointers and mere texts are unreadable', () => {
    expect(concluded(said('declared', 'BSD'))).toMatch(/^unreadable: /);
    expect(concluded(said('declared', 'SEE LICENSE IN EULA.md'))).toBe(
      'unreadable: it points to EULA.md, a text that nothing has identified',
    );
    expect(concluded(said('text', 'MIT License', 'node_modules/a/LICENSE'))).toBe(
      'unreadable: only LICENSE speaks, a text that nothing has identified',
    );
    expect(concluded(said('declared', 'BSD'), said('lockfile', 'MIT'))).toMatch(/^unreadable: /);
  });

  it('is open where a text of the package has terms that nothing has identified, whatever else is said', () => {
    const text = (file: string) => ({
      ...said('text', 'MIT License', file),
      expression: 'MIT',
      unidentified: true as const,
    });
    expect(concluded(said('declared', 'MIT'), text('node_modules/a/LICENSE'))).toBe(
      'unreadable: LICENSE has terms that nothing has identified',
    );
    expect(concluded(said('clarified', 'MIT'), said('declared', 'ISC'), text('node_modules/a/LICENSE'))).toBe(
      'known: MIT',
    );
    expect(concluded(said('declared', 'MIT'), text('node_modules/a/NOTICE'))).toBe('known: MIT');
  });

  it('takes UNLICENSED as no license at all, not as the Unlicense', () => {
    expect(concluded(said('declared', 'UNLICENSED'))).toBe('known: UNLICENSED');
    const license = conclude([said('declared', 'UNLICENSED')]);
    expect('expression' in license && license.expression.kind).toBe('none');
  });

  it('is absent only when nobody says anything', () => {
    expect(concluded()).toBe('absent');
    expect(concluded(said('declared', '  '))).toBe('absent');
  });

  it('believes our clarification before all', () => {
    expect(concluded(said('declared', 'BSD'), said('clarified', 'BSD-3-Clause'))).toBe('known: BSD-3-Clause');
  });

  it('keeps every statement with what it means', () => {
    const license = conclude([said('text', 'A text', 'LICENSE'), said('declared', 'Apache 2.0')]);
    expect(license.because).toMatchObject([
      { kind: 'text' },
      { text: 'Apache 2.0', expression: 'Apache-2.0', score: 1 },
    ]);
    expect(license.because[0]).not.toHaveProperty('expression');
    expect(license.because[1]?.normalized).toBeTruthy();
  });

  it('says the same of later packages that say the same, each with its own evidence', () => {
    const memory = noConclusions();
    const [a, b] = ['a/package.json', 'b/package.json'].map((file) =>
      conclude([said('declared', 'MIT', file)], memory),
    );
    expect([a?.kind, b?.kind]).toEqual(['known', 'known']);
    expect([a?.because[0]?.file, b?.because[0]?.file]).toEqual(['a/package.json', 'b/package.json']);
  });
});

const COPY: Copy = { name: 'a', version: '1.0.0', origin: 'registry', bundled: false, patched: false };

function component(parts: Partial<Component> = {}): Component {
  const purl = npmPurl('a', '1.0.0');
  return {
    purl,
    scope: 'runtime',
    direct: true,
    paths: [],
    occurrences: [],
    copies: [COPY],
    optional: false,
    ignored: false,
    ...parts,
  };
}

function answer(parts: Partial<Found>): Found {
  return { source: 'installed', declared: [], texts: [], ...parts };
}

describe('a component nobody could look at', () => {
  const license = (found: Found | undefined, present: boolean, parts?: Partial<Component>) =>
    identify(component(parts), found, [], present, noConclusions()).license;

  it('is not evaluated, with the reason', () => {
    expect(license(undefined, false)).toMatchObject({ kind: 'not-evaluated', reason: 'not-installed' });
    expect(license(undefined, true)).toMatchObject({ kind: 'not-evaluated', reason: 'not-installed' });
    expect(license(undefined, true, { optional: true })).toMatchObject({
      kind: 'not-evaluated',
      reason: 'optional-not-installed',
    });
    const { version: _, ...unpinned } = COPY;
    expect(license(undefined, true, { copies: [unpinned] })).toMatchObject({
      kind: 'not-evaluated',
      reason: 'unpinned',
    });
  });

  it('is unreadable when it is there and broken, whatever the lockfile copied', () => {
    const copied = { ...COPY, declared: { value: 'MIT', span: { file: 'l' as never, start: 0, end: 3 } } };
    expect(license(answer({ problem: 'package.json is not valid JSON' }), true, { copies: [copied] })).toMatchObject({
      kind: 'unreadable',
      problem: 'package.json is not valid JSON',
    });
  });

  it('is absent when it is there and silent', () => {
    expect(license(answer({}), true)).toEqual({ kind: 'absent', because: [] });
  });

  it('is what the lockfile copied when the registry cannot be reached', () => {
    const copied = { ...COPY, declared: { value: 'MIT', span: { file: 'l' as never, start: 0, end: 3 } } };
    const silent = answer({ source: 'registry', problem: 'it did not answer' });
    expect(license(silent, false, { copies: [copied] })).toMatchObject({ kind: 'known', text: 'MIT' });
    expect(license(silent, false)).toMatchObject({ kind: 'not-evaluated', reason: 'not-installed' });
  });
});

describe('asking for evidence', () => {
  const source = (id: string, found: Found | undefined, asked: string[] = []): EvidenceSource => ({
    id,
    look(copy) {
      asked.push(`${id} ${copy.folder}`);
      return found;
    },
  });
  const copies: readonly Copy[] = [
    { ...COPY, folder: 'x' as never },
    { ...COPY, folder: 'y' as never },
  ];

  it('asks the more believed source about every copy before the next, and stops at an answer', async () => {
    const asked: string[] = [];
    const told = answer({ declared: [said('declared', 'MIT')] });
    expect(
      await gather(copies, [source('a', undefined, asked), source('b', told, asked), source('c', told, asked)]),
    ).toBe(told);
    expect(asked).toEqual(['a x', 'a y', 'b x']);
  });

  it('asks on when a place has it and cannot read it, and reports that place when nobody knows', async () => {
    const broken = answer({ problem: 'broken' });
    const told = answer({ declared: [said('declared', 'MIT')] });
    expect(await gather(copies, [source('a', broken), { id: 'b', look: async () => told }])).toBe(told);
    expect(await gather(copies, [source('a', broken), { id: 'b', look: async () => undefined }])).toBe(broken);
  });

  it('answers at once when every source does', () => {
    expect(gather(copies, [source('a', undefined)])).toBeUndefined();
    expect(gather(copies, [{ id: 'a', look: async () => undefined }])).toBeInstanceOf(Promise);
  });
});
