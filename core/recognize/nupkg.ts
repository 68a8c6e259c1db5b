import type { Recognizer } from '../model/recognized.js';
import { KINDS } from './archives/kinds.js';
import { LARGEST_ARCHIVE, lookInto } from './archives/look-into.js';
import { nupkgContents } from './nuget/contents.js';

/** Packages of NuGet as files: who they are, and their license by expression, file or URL. https://learn.microsoft.com/nuget/reference/nuspec */
export const nupkg: Recognizer = {
  id: 'nupkg',
  title: 'packages of NuGet as files: .nupkg, .snupkg',
  url: 'https://learn.microsoft.com/nuget/reference/nuspec',
  most: LARGEST_ARCHIVE,
  startIsEnough: false,
  endings: /^s?nupkg$/,
  looksAt: (file) => (nupkgContents.names.test(file) ? 'yes' : 'no'),
  recognize: (input, unpacking) => lookInto(nupkgContents, KINDS, input, unpacking),
};
