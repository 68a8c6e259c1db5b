import type { Stated } from '../../model/recognized.js';
import { parseXml, type XmlElement, xmlChild, xmlText } from '../../text/xml.js';
import type { Archive } from '../zip/archive.js';
import type { ZipEntry } from '../zip/directory.js';
import { type Coordinates, coordinates } from './coordinates.js';

/** What a pom.xml in a jar says. */
export interface Pom {
  readonly coordinates: Coordinates | undefined;
  /** Of each license its name and its URL, each with its bytes. */
  readonly declared: readonly Stated[];
}

const LARGEST = 1024 * 1024;

/**
 * A pom.xml that a build put into a jar. Parents are other files, so what they say of licenses is not in it.
 * https://maven.apache.org/pom.html#Licenses
 */
export function pomIn(archive: Archive, entry: ZipEntry): Pom | undefined {
  const source = archive.readText(entry, LARGEST);
  if (!source) return undefined;
  const { root, problems } = parseXml(source.text);
  if (!root || problems.length > 0) return undefined;
  const parent = xmlChild(root, 'parent');
  const stated = (element: XmlElement): Stated => ({
    text: element.text,
    at: archive.placeIn(entry, [source.byteAt(element.textStart), source.byteAt(element.textEnd)]),
  });
  const licenses = xmlChild(root, 'licenses')?.children ?? [];
  return {
    coordinates: coordinates(
      xmlText(root, 'groupId') ?? xmlText(parent, 'groupId'),
      xmlText(root, 'artifactId'),
      xmlText(root, 'version') ?? xmlText(parent, 'version'),
    ),
    declared: licenses.flatMap((license) =>
      license.children.filter(({ name, text }) => text !== '' && (name === 'name' || name === 'url')).map(stated),
    ),
  };
}
