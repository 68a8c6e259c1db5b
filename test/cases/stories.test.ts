import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../core/index.js';
import { blocksOf, fileOf, isCommand, outputOf } from '../support/story.js';

const FOLDER = import.meta.dirname;
const pages = listPages();

describe('stories', () => {
  it.each(pages)('%s', async (path) => {
    const file = join(FOLDER, path);
    const page = readFileSync(file, 'utf8');
    const files = new Map<string, string>();
    let told = page;
    const blocks = blocksOf(page);
    const outputs = new Map<(typeof blocks)[number], string>();
    for (const block of blocks) {
      if (!isCommand(block)) files.set(...fileOf(block));
      else outputs.set(block, await outputOf(block.info, files));
    }
    for (const block of blocks.toReversed()) {
      const output = outputs.get(block);
      if (output !== undefined) told = told.slice(0, block.start) + output + told.slice(block.end);
    }
    expect(outputs.size, 'a story runs at least one command').toBeGreaterThan(0);
    if (process.env.UPDATE_STORIES) writeFileSync(file, told);
    else expect(page).toBe(told);
  });

  it('documents every finding', () => {
    const documented = new Set(pages.map((path) => path.replace(/\.md$/, '')));
    expect(Object.keys(FINDINGS).filter((code) => !documented.has(code))).toEqual([]);
  });

  it('shows each finding on its own page', () => {
    for (const code of Object.keys(FINDINGS)) {
      expect(readFileSync(join(FOLDER, `${code}.md`), 'utf8'), code).toMatch(
        new RegExp(`^(error|warning|note)\\[${code}\\]`, 'm'),
      );
    }
  });
});

function listPages(): readonly string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  return files.filter((path) => path.endsWith('.md')).sort();
}
