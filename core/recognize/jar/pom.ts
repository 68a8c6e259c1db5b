import type { Stated } from '../../model/recognized.js';
import { childElement, childText, parseXmlText, type XmlElement } from '../../text/xml.js';
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
  const parsed = source && parseXmlText(source.text);
  if (!parsed || !('root' in parsed)) return undefined;
  const { root } = parsed;
  const parent = childElement(root, 'parent');
  const stated = (element: XmlElement): Stated => ({
    text: element.text,
    at: archive.placeIn(entry, [source.byteAt(element.textStart), source.byteAt(element.textEnd)]),
  });
  const licenses = childElement(root, 'licenses')?.children ?? [];
  return {
    coordinates: coordinates(
      childText(root, 'groupId') ?? childText(parent, 'groupId'),
      childText(root, 'artifactId'),
      childText(root, 'version') ?? childText(parent, 'version'),
    ),
    declared: licenses.flatMap((license) =>
      license.children.filter(({ name, text }) => text !== '' && (name === 'name' || name === 'url')).map(stated),
    ),
  };
}
