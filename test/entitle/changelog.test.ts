import { describe, expect, it } from 'vitest';
import { releasedIn } from '../../core/entitle/opens/changelog.js';

describe('the day that a changelog gives for a version', () => {
  it.each([
    ['## [1.2.0] - 2026-01-02', '2026-01-02'],
    ['## 1.2.0 (2026-01-02)', '2026-01-02'],
    ['# v1.2.0 / 2026-01-02', '2026-01-02'],
    ['### 2026-01-02, version 1.2.0', '2026-01-02'],
    ['## [1.2.0](https://git.example/kit/compare/v1.1.0...v1.2.0) (2026-01-02)', '2026-01-02'],
    ['## kit@1.2.0 2026-01-02', '2026-01-02'],
    ['## 1.3.0 - 2026-02-02\n\n## 1.2.0 - 2026-01-02\n\n## 1.1.0 - 2025-12-01', '2026-01-02'],
    ['## 1.2.0 - 2026-01-02\n\n# Copy\n\n## 1.2.0 - 2026-01-02', '2026-01-02'],
  ])('%j: %s', (text, day) => {
    expect(releasedIn(`# Changelog\n\n${text}\n\n- more\n`, '1.2.0')).toBe(day);
  });

  it.each([
    ['of another version', '## 1.2.0-rc.1 - 2026-01-02\n## 11.2.0 - 2026-01-02\n## 1.2.0.1 - 2026-01-02'],
    ['without a day', '## 1.2.0\n\nReleased on 2026-01-02'],
    ['with a day that is none', '## 1.2.0 - 2026-02-30'],
    ['with a day that may be another', '## 1.2.0 - 02/01/2026\n## 1.2.0 - January 2, 2026'],
    ['with two days', '## 1.2.0 - 2026-01-02 to 2026-01-05'],
    ['given twice, and differently', '## 1.2.0 - 2026-01-02\n## 1.2.0 - 2026-01-05'],
    ['behind another version', '## 1.1.0 - 2026-01-02 (see 1.2.0)'],
    ['in words', '1.2.0 - 2026-01-02 came late'],
    ['of an address alone', '## https://git.example/kit/1.2.0.zip 2026-01-02'],
  ])('is not known: %s', (_, text) => {
    expect(releasedIn(`# Changelog\n\n${text}\n`, '1.2.0')).toBeUndefined();
  });

  it('takes no longer than the text is long', () => {
    const start = performance.now();
    expect(releasedIn(`# ${' '.repeat(1_000_000)}\n`.repeat(3), '1.2.0')).toBeUndefined();
    expect(releasedIn(`# ${'1.2.0-'.repeat(200_000)}\n`, '1.2.0')).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
