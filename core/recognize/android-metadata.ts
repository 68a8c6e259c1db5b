import type { Recognition, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import { isNamed } from './named.js';
import { repositoryPurl } from './vendored/repository.js';

/**
 * What Android writes beside vendored sources. Its license_type is a class of Google's ("NOTICE", "RECIPROCAL") and no
 * license. https://android.googlesource.com/platform/external/ (METADATA in each folder)
 */
export const androidMetadata: Recognizer = {
  id: 'android-metadata',
  title: "vendored sources with Android's METADATA",
  url: 'https://android.googlesource.com/platform/tools/external_updater/+/main/metadata.proto',
  most: 256 * 1024,
  startIsEnough: true,
  endings: /^$/,
  looksAt: (file) => (isNamed(file, 'METADATA') && !/\.(?:dist|egg)-info\/METADATA$/.test(file) ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const text = textOf(bytes);
    const name = /^[ \t]{0,20}name[ \t]{0,9}:[ \t]{0,9}"([^"\n]{1,200})"/m.exec(text);
    if (!name || !/^[ \t]{0,20}third_party[ \t:]{0,9}\{/m.test(text)) return;
    const value = (key: string): string | undefined =>
      new RegExp(String.raw`^[ \t]{0,40}${key}[ \t]{0,9}:[ \t]{0,9}"?([^"\n]{1,1000}?)"?[ \t\r]{0,9}$`, 'm').exec(
        text,
      )?.[1];
    const urls = [...text.matchAll(/\b(?:value|url|homepage)[ \t]{0,9}:[ \t]{0,9}"(https?:[^"\s]{1,500})"/g)];
    const repository = urls.map((url) => url[1] as string).find((url) => GITHUB.test(url));
    const kind = value('license_type');
    const version = value('version');
    const start = name.index + name[0].length - (name[1] as string).length - 1;
    yield component({
      bundled: 'source',
      purl: repository ? repositoryPurl(repository, version) : genericPurl(name[1] as string, version),
      at: { file, start, end: start + (name[1] as string).length },
      facts: kind === undefined ? [] : [`Android's class of its license is ${kind}`],
    });
  },
};

const GITHUB = /^https?:\/\/github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}\/?$/;
