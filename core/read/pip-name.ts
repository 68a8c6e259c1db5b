import type { Asked } from '../model/facts.js';
import { purl } from '../model/purl.js';

/** A project's name by which two spellings of it are found to be one: lower case, "-" for every run of "-", "_" and ".". https://packaging.python.org/en/latest/specifications/name-normalization/ */
export function pipName(written: string): string {
  return written.toLowerCase().replace(/[-_.]+/g, '-');
}

/** The purl of a Python package; its canonical name keeps dots. https://github.com/package-url/purl-spec/blob/main/types-doc/pypi-definition.md */
export function pipAsked(written: string, version?: string, qualifiers?: ReadonlyMap<string, string>): Asked {
  const name = written.toLowerCase().replaceAll('_', '-');
  const versioned = version === undefined ? {} : { version };
  return { purl: purl({ type: 'pypi', name, ...versioned, ...(qualifiers ? { qualifiers } : {}) }), ...versioned };
}
