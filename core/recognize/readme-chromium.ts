import type { FilePath } from '../model/file-path.js';
import type { Recognition, RecognizedComponent, Recognizer, Stated } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import { isNamed } from './named.js';
import { repositoryPurl } from './vendored/repository.js';

/**
 * What Chromium and Fuchsia write beside vendored sources: fields with a name, several things parted by a divider.
 * https://chromium.googlesource.com/chromium/src/+/main/third_party/README.chromium.template
 */
export const readmeChromium: Recognizer = {
  id: 'readme-chromium',
  title: 'vendored sources with a README.chromium or README.fuchsia',
  url: 'https://chromium.googlesource.com/chromium/src/+/main/third_party/README.chromium.template',
  most: 256 * 1024,
  startIsEnough: true,
  endings: /^(?:chromium|fuchsia)$/,
  looksAt: (file) => (isNamed(file, 'README.chromium') || isNamed(file, 'README.fuchsia') ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const text = textOf(bytes);
    let start = 0;
    for (const divider of [...text.matchAll(DIVIDER), undefined]) {
      const end = divider?.index ?? text.length;
      const found = dependency(fieldsOf(text, start, end, file));
      if (found) yield found;
      start = divider ? divider.index + divider[0].length : end;
    }
  },
};

const DIVIDER = /^-{4,40} ?DEPENDENCY DIVIDER ?-{4,40}$/gm;

function fieldsOf(text: string, start: number, end: number, file: FilePath): ReadonlyMap<string, Stated> {
  const fields = new Map<string, Stated>();
  for (const found of text.slice(start, end).matchAll(FIELD)) {
    const name = (found[1] as string).toLowerCase();
    if (name === 'description') break;
    const value = (found[2] as string).trim();
    const from = start + found.index + found[0].lastIndexOf(value);
    if (value !== '' && !NOTHING.test(value) && !fields.has(name))
      fields.set(name, { text: value, at: { file, start: from, end: from + value.length } });
  }
  return fields;
}

const FIELD =
  /^(Name|Short Name|URL|Version|Date|Revision|Update Mechanism|License|License File|Shipped|Security Critical|CPEPrefix|Description)[ \t]{0,4}:[ \t]{0,20}([^\n\r]{0,1000})/gim;
const NOTHING = /^(?:n\/?a|none|unknown|0|not applicable|head)\.?$/i;

function dependency(fields: ReadonlyMap<string, Stated>): RecognizedComponent | undefined {
  const name = fields.get('name') ?? fields.get('short name');
  if (!name) return undefined;
  const url = fields.get('url')?.text;
  const version = fields.get('version')?.text ?? fields.get('revision')?.text;
  const license = fields.get('license');
  const isGithub = url !== undefined && /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?$/.test(url);
  const short = fields.get('short name')?.text ?? name.text;
  return component({
    bundled: 'source',
    purl: isGithub ? repositoryPurl(url, version) : genericPurl(short, version),
    at: name.at,
    declared: license ? [license] : [],
    facts: [
      ...(isGithub || url === undefined ? [] : [`comes from ${url}`]),
      ...(/^no\b/i.test(fields.get('shipped')?.text ?? '') ? ['is not shipped'] : []),
    ],
  });
}
