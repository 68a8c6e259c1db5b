import { type Purl, purl } from '../../model/purl.js';
import type { Stated } from '../../model/recognized.js';
import { isText, textsOf } from '../archives/texts.js';
import type { Archive } from '../zip/archive.js';
import type { ZipEntry } from '../zip/directory.js';
import { type Field, metadataFields } from './metadata.js';

/** A package of Python as its metadata in an archive describes it. */
export interface Distribution {
  /** undefined where the metadata has no name. */
  readonly purl: Purl | undefined;
  readonly declared: readonly Stated[];
  /** What the metadata says at length, and the files that it names. */
  readonly texts: readonly Stated[];
}

const LARGEST_METADATA = 1024 * 1024;
/** UTF-16 units: a longer statement is a text, and so is one of several lines. */
const LONGEST_STATEMENT = 300;

/**
 * What METADATA or PKG-INFO says, and the license texts beside it, in its folder and below. Declared is License-Expression, License and the
 * classifiers of licenses; "UNKNOWN" is what old tools write for nothing.
 * https://packaging.python.org/en/latest/specifications/core-metadata/#license-expression
 */
export function distributionOf(
  archive: Archive,
  entry: ZipEntry,
  beside: readonly ZipEntry[],
): Distribution | undefined {
  const source = archive.readText(entry, LARGEST_METADATA);
  if (!source) return undefined;
  const fields = metadataFields(source.text);
  const stated = ({ text, start, end }: Field): Stated => ({
    text,
    at: archive.placeIn(entry, [source.byteAt(start), source.byteAt(end)]),
  });
  const statements = fields.filter(isStatement);
  const isShort = ({ text }: Field) => text.length <= LONGEST_STATEMENT && !text.includes('\n');
  const folder = entry.name.slice(0, entry.name.lastIndexOf('/') + 1);
  const named = new Set(fields.filter(({ name }) => name === 'license-file').map(({ text }) => text));
  const files = beside.filter((one) => {
    const name = one.name.slice(folder.length);
    return isText(one) || named.has(name) || named.has(name.replace(/^licenses\//, ''));
  });
  return {
    purl: purlOf(fields),
    declared: statements.filter(isShort).map(stated),
    texts: [...statements.filter((field) => !isShort(field)).map(stated), ...textsOf(archive, files)],
  };
}

function isStatement({ name, text }: Field): boolean {
  if (text === '' || text === 'UNKNOWN') return false;
  return (
    name === 'license-expression' || name === 'license' || (name === 'classifier' && text.startsWith('License ::'))
  );
}

function purlOf(fields: readonly Field[]): Purl | undefined {
  const textOf = (name: string) => fields.find((field) => field.name === name)?.text.trim() ?? '';
  return pypiPurl(textOf('name'), textOf('version'));
}

/** Names are alike that differ in case and in the signs between words. https://packaging.python.org/en/latest/specifications/name-normalization/ */
export function pypiPurl(name: string, version: string): Purl | undefined {
  if (!/^[A-Za-z0-9](?:[\w.-]{0,200}[A-Za-z0-9])?$/.test(name)) return undefined;
  const isVersion = /^[\w.!+-]{1,200}$/.test(version);
  return purl({
    type: 'pypi',
    name: name.replaceAll(/[-_.]+/g, '-').toLowerCase(),
    ...(isVersion ? { version } : {}),
  });
}
