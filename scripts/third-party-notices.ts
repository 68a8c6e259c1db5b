import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * The license texts of all packages that went into bundles, by name: what their licenses ask to be shipped along.
 * Throws for a package that ships no text, so that none is bundled without one.
 */
export function thirdPartyNotices(metafiles: readonly Metafile[]): string {
  const folders = new Set(
    metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap((input) => packageFolder(input) ?? [])),
  );
  const notices = [...folders].map(notice).sort((a, b) => (a.title < b.title ? -1 : 1));
  return [
    'This product contains the following software.\n',
    ...notices.map(({ title, text }) => `${'='.repeat(72)}\n${title}\n${'='.repeat(72)}\n\n${text.trim()}\n`),
  ].join('\n');
}

/** "node_modules/a/node_modules/@b/c" of "node_modules/a/node_modules/@b/c/lib/d.js". */
function packageFolder(input: string): string | undefined {
  return /^(.*\/)?node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

function notice(folder: string): { readonly title: string; readonly text: string } {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${manifest.name} ${manifest.version} (${manifest.license})`;
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|thirdpartynotices)/i.test(name));
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  if (texts.length > 0) return { title, text: texts.join('\n\n') };
  const extra = join(dirname(new URL(import.meta.url).pathname), 'notices', `${manifest.name.replace('/', '__')}.txt`);
  if (existsSync(extra)) return { title, text: readFileSync(extra, 'utf8') };
  const readme = licenseInReadme(folder);
  if (readme !== undefined) return { title, text: readme };
  throw new Error(`${title} ships no license text: put one into ${extra}`);
}

/** Some packages say it only in their README, below a heading. */
function licenseInReadme(folder: string): string | undefined {
  const name = readdirSync(folder).find((file) => /^readme/i.test(file));
  const text = name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
  const [, section] = /^#+\s*licen[cs]e\s*$([\s\S]{200,})/im.exec(text) ?? [];
  return section?.split(/^#/m)[0]?.trim();
}
