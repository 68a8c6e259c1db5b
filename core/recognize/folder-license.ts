import { baseName, type FilePath, folderOf, ROOT } from '../model/file-path.js';
import { purl } from '../model/purl.js';
import type { Recognition, RecognizedComponent, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import { noneOf, SOURCES } from './endings.js';
import { licenseCompanion } from './license-companion.js';
import { isVendoredPath } from './vendored/folders.js';
import { namedByFolder } from './vendored/named.js';
import { vendoredLicense } from './vendored-license.js';

/** What is no text, and texts that programs and their documents are made of. */
const OTHERS = `${SOURCES}|json5?|ya?ml|toml|xml|html?|css|png|jpe?g|gif|svg|pdf|rtf|docx?|sh|spdx|cmake|in|class|jar|key|lic|map|po|qrc|ui|rst|tex|tmpl|[ct]sv|gz|br|zip|bin|dat|db`;

/**
 * License files of a project's own folders: of music, of samples, of a library that lies among the sources. Most repeat what the project says:
 * those are for `othersSources` to leave out, so this is none of the recognizers that are asked of any tree. Folders of license texts,
 * and lists of all that a distribution holds, say nothing of the folder that they lie in. https://reuse.software/spec-3.3/
 */
export const folderLicense: Recognizer = {
  id: 'folder-license',
  title: 'license files of folders that state another license than that of their project',
  url: 'https://reuse.software/spec-3.3/',
  most: 1024 * 1024,
  startIsEnough: true,
  endings: noneOf(OTHERS),
  looksAt: (file) => (isOfFolder(file) && ELSEWHERE.every((one) => one.looksAt(file) === 'no') ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const text = textOf(bytes);
    if (text.includes('\0')) return;
    const at = { file, start: 0, end: text.length };
    yield component({ bundled: 'source', purl: purlOf(folderOf(file)), at, texts: [{ text, at }] });
  },
};

/** Those who look at such files too. */
const ELSEWHERE = [vendoredLicense, licenseCompanion];

function isOfFolder(file: FilePath): boolean {
  return folderOf(file) !== ROOT && NAME.test(baseName(file)) && !NO_TEXT.test(file) && !LISTS.test(file);
}

/** "deps/v8" is no version of a folder "deps". */
function purlOf(folder: FilePath): RecognizedComponent['purl'] {
  const named = namedByFolder({ root: '', isSure: false, folders: folder.split('/') });
  return named && !isVendoredPath(`${named.name}/` as FilePath) ? purl(named) : genericPurl(baseName(folder));
}

const NAME =
  /^(?:(?:un)?licen[sc]es?(?:[._-][^/]{1,40})?|(?:copying|copyright)(?:[.-][^/]{1,40})?)$|^[^/]{1,40}[._-]licen[sc]e(?:\.txt|\.md)?$/i;
const NO_TEXT = new RegExp(`\\.(?:${OTHERS})$`, 'i');
const LISTS = /(?:^|\/)(?:licen[sc]es?|legal|debian|(?:site|dist)-packages)\//i;
