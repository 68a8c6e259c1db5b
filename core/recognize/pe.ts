import { baseName, type FilePath } from '../model/file-path.js';
import { type Purl, purl } from '../model/purl.js';
import type { KnownBy, Recognition, Recognizer, RecognizerInput, Stated, Unpacking } from '../model/recognized.js';
import { quoted } from '../text/words.js';
import { component, genericPurl } from './component.js';
import { damaged } from './executable/damaged.js';
import { MOST_BYTES } from './executable/image.js';
import { partsOf } from './executable/parts.js';
import { statementsIn } from './executable/statements.js';
import { type Assembly, assemblyOf } from './pe/assembly.js';
import { DIRECTORY, type Pe, peImage } from './pe/image.js';
import { nugetFolder } from './pe/nuget-folder.js';
import { resourcesOf } from './pe/resources.js';
import { signersIn } from './pe/signer.js';
import { type VersionString, versionStrings } from './pe/version-info.js';

/**
 * Executables and libraries of Windows, .NET assemblies among them. What one is, in this order: the package whose folder
 * of NuGet it lies in, its main Go module, its root crate, the name and version it gives itself. An assembly's name
 * alone is no package's, but enough to ask the catalogue about.
 * https://learn.microsoft.com/windows/win32/debug/pe-format
 */
export const pe: Recognizer = {
  id: 'pe',
  title: 'executables, libraries and installers of Windows, .NET assemblies (PE): .exe, .dll',
  url: 'https://learn.microsoft.com/windows/win32/debug/pe-format',
  most: MOST_BYTES,
  startIsEnough: false,
  endings: /^(?:exe|dll|ocx|sys|node|pyd|cpl|scr|ax|xll|winmd|mui|drv|efi|com)$/,
  looksAt: (file) =>
    /\.(?:exe|dll|ocx|sys|node|pyd|cpl|scr|ax|xll|winmd|mui|drv|efi|com)$/i.test(file) ? 'by-head' : 'no',
  begins: (head) => head[0] === 0x4d && head[1] === 0x5a,
  *recognize(input, unpacking): Generator<Recognition> {
    const image = peImage(input.bytes);
    if (!image) yield damaged(input.file, 'the header of a Windows executable');
    else yield* recognizePe(image, input, unpacking);
  },
};

function* recognizePe(image: Pe, { file, bytes }: RecognizerInput, unpacking: Unpacking): Generator<Recognition> {
  const strings = stringsOf(image);
  const assembly = assemblyOf(image);
  const parts = partsOf(image, file, unpacking);
  if (parts.isDamaged) yield damaged(file, 'the list of crates in an executable');
  const sha256 = unpacking.sha256(bytes);
  const own = parts.libraries.length > 0 ? [] : statementsIn(image, file);
  const told = nugetFolder(file) ?? parts.main;
  yield component({
    bundled: 'executable',
    purl: told ?? named(strings, assembly, file, sha256),
    at: { file, bytes: [0, bytes.length] },
    declared: statedIn(strings, ['License', 'Licence', 'SPDX-License-Identifier'], file),
    texts: [
      ...statedIn(strings, ['LegalCopyright', 'LegalTrademarks', 'Comments'], file).filter(({ text }) =>
        RIGHTS.test(text),
      ),
      ...own,
    ],
    sha256,
    known: image.isLibrary ? [] : [installer(file, strings)],
    ...(assembly && !told ? { namesake: packageOf(assembly, strings) } : {}),
    facts: [...factsOf(strings, assembly, image), ...parts.facts],
  });
  yield* parts.libraries;
}

const RIGHTS = /licen[sc]e|copyright|\(c\)|©|rights|public domain/i;
const VERSION_RESOURCE = 16;

function stringsOf(image: Pe): ReadonlyMap<string, VersionString> {
  for (const range of resourcesOf(image, VERSION_RESOURCE)) {
    const strings = versionStrings(image.view, range);
    if (strings.size > 0) return strings;
  }
  return new Map();
}

function named(
  strings: ReadonlyMap<string, VersionString>,
  assembly: Assembly | undefined,
  file: FilePath,
  sha256: string,
): Purl {
  const said = (key: string): string | undefined => strings.get(key)?.text;
  const original = said('OriginalFilename') ?? said('InternalName');
  const name = assembly?.name ?? (original && PLAIN.test(original) ? original : baseName(file));
  return genericPurl(name.replace(/\.(?:exe|dll)$/i, ''), versionIn(strings) ?? assembly?.version, sha256);
}

/** Of NuGet: most assemblies have the name of their package. */
function packageOf({ name, version }: Assembly, strings: ReadonlyMap<string, VersionString>): Purl {
  return purl({ type: 'nuget', name, version: versionIn(strings) ?? version });
}

function versionIn(strings: ReadonlyMap<string, VersionString>): string | undefined {
  return numberIn((strings.get('ProductVersion') ?? strings.get('FileVersion'))?.text ?? '');
}

const PLAIN = /^[\w.+ -]{2,100}$/;

/** "13.0.3+0a2e291c0d9c", "6.1.7600.16385 (win7_rtm.090713-1255)", "1, 2, 3, 0" */
function numberIn(text: string): string | undefined {
  const found = /^v?(\d+(?:(?:\.|, ?)\d+){1,3}(?:-[\w.-]{1,40})?)/i.exec(text);
  return found?.[1]?.replace(/, ?/g, '.');
}

function statedIn(
  strings: ReadonlyMap<string, VersionString>,
  keys: readonly string[],
  file: FilePath,
): readonly Stated[] {
  return keys
    .map((key) => strings.get(key))
    .filter((one) => one !== undefined)
    .map(({ text, bytes }) => ({ text, at: { file, bytes } }));
}

function installer(file: FilePath, strings: ReadonlyMap<string, VersionString>): KnownBy {
  const version = numberIn(strings.get('ProductVersion')?.text ?? '');
  return { kind: 'installer', text: baseName(file), ...(version === undefined ? {} : { version }) };
}

function factsOf(
  strings: ReadonlyMap<string, VersionString>,
  assembly: Assembly | undefined,
  image: Pe,
): readonly string[] {
  const product = strings.get('ProductName')?.text;
  const company = strings.get('CompanyName')?.text;
  return [
    ...(product === undefined ? [] : [`its product is ${product}`]),
    ...(company === undefined ? [] : [`its company is ${company}`]),
    ...(assembly ? [`the .NET assembly ${assembly.name} ${assembly.version}`] : []),
    ...signatureOf(image),
  ];
}

function signatureOf(image: Pe): readonly string[] {
  const table = image.directory(DIRECTORY.signature);
  if (!table) return [];
  const signers = signersIn(image.view, table);
  if (signers.length === 0) return ['carries a signature, which is not checked'];
  return signers.map((name) => `carries a signature that names ${quoted(name)} and is not checked`);
}
