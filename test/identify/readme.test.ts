import { describe, expect, it } from 'vitest';
import { evidenceBy, packageReader } from '../../core/identify/package-folder.js';
import { isReadme, licenseSections } from '../../core/identify/readme.js';
import { textReader } from '../../core/identify/text-reader.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { memoryTree } from '../../core/tree/memory.js';
import { MIT } from '../match/licenses.js';
import { at } from '../node/machine.js';

const sections = (text: string) => licenseSections(text).map((one) => one.text);

describe('the sections of a README on its license', () => {
  it('go to the next heading of their rank', () => {
    const text = '# foo\n\n## License\n\nMIT\n\n### Fonts\n\nOFL\n\n## Thanks\n\nTo all.\n';
    expect(sections(text)).toEqual(['## License\n\nMIT\n\n### Fonts\n\nOFL\n\n']);
    const [one] = licenseSections(text);
    expect(text.slice(one?.start)).toMatch(/^## License/);
  });

  it('are found below underlined headings', () => {
    expect(sections('foo\n===\n\nLicense\n-------\n\nMIT\n\nThanks\n------\n')).toEqual([
      'License\n-------\n\nMIT\n\n',
    ]);
  });

  it('are all of them', () => {
    const text = Array.from({ length: 40 }, (_, at) => `## License\n\n${at}\n\n`).join('');
    expect(sections(text)).toHaveLength(40);
  });

  it('go to a line across', () => {
    expect(sections('## License\n\nMIT\n\n---\n\nSubscribe!\n')).toEqual(['## License\n\nMIT\n\n']);
  });

  it.each([
    '📝 License',
    'License (MIT)',
    'Copyright and license',
    '[License](#license)',
    'LICENCE',
    'The MIT License',
  ])('have titles like "%s"', (title) => expect(sections(`# ${title}\n\nMIT\n`)).toHaveLength(1));

  it.each(['License checker', 'Licenses of dependencies', 'Usage', 'Driving license'])(
    'have no title like "%s"',
    (title) => expect(sections(`# ${title}\n\nMIT\n`)).toEqual([]),
  );

  it('are none in a block of code', () => {
    expect(sections('```\n# License\n```\n\nMIT\n')).toEqual([]);
  });

  it('are those of a README', () => {
    expect(['README', 'Readme.md', 'readme.markdown', 'README.rst'].every(isReadme)).toBe(true);
    expect(['README.js', 'README.de.md', 'READMEs', 'unreadme.md'].some(isReadme)).toBe(false);
  });
});

describe('a package without a license file', () => {
  const reader = textReader(licenseIndex);
  const texts = (files: Readonly<Record<string, string>>) =>
    packageReader(
      memoryTree({ 'a/package.json': '{"name":"a","version":"1.0.0"}', ...files }),
      evidenceBy(reader),
    )(at('a'))?.texts ?? [];

  it('has the license that its README says', () => {
    const readme = '# a\n\nOnly for version 20.\n\n## License\n\nMIT © Somebody\n';
    const [one, ...others] = texts({ 'a/README.md': readme });
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: 'text', file: 'a/README.md', expression: 'MIT' });
    expect(readme.slice(one?.start, one?.end)).toContain('License\n\nMIT');
  });

  it('has the text that stands there, with its places', () => {
    const readme = `# a\n\nLicense\n-------\n\nCopyright 2020 Somebody\n\n${MIT}`;
    const [one] = texts({ 'a/readme.markdown': readme });
    expect(one?.expression).toBe('MIT');
    const [passage] = one?.passages ?? [];
    expect(readme.slice(passage?.start, passage?.end)).toMatch(/^License\n-+\n\nCopyright 2020[\s\S]*SOFTWARE/);
  });

  it('has the terms that are added there', () => {
    const [one] = texts({ 'a/README.md': '# a\n\n## License\n\nMIT, but free for students only.\n' });
    expect(one?.expression).toBe('MIT AND LicenseRef-additional-terms');
  });

  it('has none where the README only points elsewhere', () => {
    expect(texts({ 'a/README.md': '# a\n\n## License\n\nSee the file LICENSE for details.\n' })).toEqual([]);
  });

  it('has terms of its own that nobody knows, but no mere names', () => {
    const terms =
      'The Licensee agrees that rights granted hereunder are limited, that liability is excluded, that royalties are paid, and that obligations of the Licensor under this agreement terminate with it. Redistribution is prohibited.';
    for (const known of ['', 'The MIT license is another one.\n\n'])
      expect(texts({ 'a/README.md': `# a\n\n## License\n\n${known}${terms}\n` })).toMatchObject([
        { unidentified: true },
      ]);
    const much = 'It reads what it is given and writes what it was asked for. '.repeat(20);
    expect(texts({ 'a/README.md': `# a\n\n## License\n\n${much}Like the MIT license.\n` })).toEqual([]);
    expect(texts({ 'a/README.md': `# a\n\n## License\n\n[MIT][license] © Somebody\n\n${much}\n` })).toMatchObject([
      { expression: 'MIT' },
    ]);
  });

  it('is asked for its README only then', () => {
    const files = { 'a/README.md': '# a\n\n## License\n\nGPL version 3\n', 'a/LICENSE': MIT };
    expect(texts(files).map(({ file }) => file)).toEqual(['a/LICENSE']);
  });
});
