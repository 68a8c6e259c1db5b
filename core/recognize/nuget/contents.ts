import { purl } from '../../model/purl.js';
import type { Recognition, Stated } from '../../model/recognized.js';
import { parseXml, type XmlElement, xmlChild, xmlText } from '../../text/xml.js';
import { genericPurl, libraryFile } from '../archives/generic.js';
import type { ArchiveKind, Opened } from '../archives/kind.js';
import { isText, textsOf } from '../archives/texts.js';

const LARGEST_NUSPEC = 1024 * 1024;

/** Packages of NuGet: a zip file with a manifest at its top. */
export const nupkgContents: ArchiveKind = {
  names: /\.s?nupkg$/i,
  *describe(nupkg): Generator<Recognition> {
    const said = nuspecIn(nupkg);
    const id = xmlText(said?.metadata, 'id');
    const version = xmlText(said?.metadata, 'version');
    const license = xmlChild(said?.metadata, 'license');
    const file = license?.attributes.some(({ name, value }) => name === 'type' && value === 'file')
      ? license.text.replaceAll('\\', '/')
      : undefined;
    // With a license, the URL is there for old clients alone, and leads to a page that says so.
    const statement = license ? (file === undefined ? license : undefined) : xmlChild(said?.metadata, 'licenseUrl');
    yield {
      ...libraryFile(nupkg, nupkg.sha256),
      purl: id
        ? purl({ type: 'nuget', name: id, ...(version ? { version } : {}) })
        : genericPurl(nupkg.name, undefined, nupkg.sha256),
      declared: said && statement && statement.text !== '' ? [said.stated(statement)] : [],
      texts: textsOf(
        nupkg,
        nupkg.entries.filter((entry) => isText(entry) || entry.name === file),
      ),
      facts:
        xmlText(said?.metadata, 'requireLicenseAcceptance')?.toLowerCase() === 'true'
          ? ['wants its license to be accepted before it is used']
          : [],
    };
  },
};

/** https://learn.microsoft.com/nuget/reference/nuspec */
function nuspecIn(nupkg: Opened) {
  const entry = nupkg.entries.find(({ name }) => /^[^/]+\.nuspec$/i.test(name));
  const source = entry && nupkg.readText(entry, LARGEST_NUSPEC);
  if (!entry || !source) return undefined;
  const { root, problems } = parseXml(source.text);
  if (!root || problems.length > 0) return undefined;
  return {
    metadata: xmlChild(root, 'metadata'),
    stated: ({ text, textStart, textEnd }: XmlElement): Stated => ({
      text,
      at: nupkg.placeIn(entry, [source.byteAt(textStart), source.byteAt(textEnd)]),
    }),
  };
}
