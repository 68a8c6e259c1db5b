import type { ByteRange, Stated } from '../../model/recognized.js';
import type { Archive } from '../zip/archive.js';
import type { ZipEntry } from '../zip/directory.js';
import { type Coordinates, coordinates } from './coordinates.js';
import { pomIn } from './pom.js';
import { properties } from './properties.js';

/** A Maven artifact that a jar says it holds: itself, or what was put into it. */
export interface Artifact extends Coordinates {
  /** The file that says so. */
  readonly at: ByteRange;
  readonly declared: readonly Stated[];
}

const LARGEST_PROPERTIES = 64 * 1024;
const FOLDER = /^META-INF\/maven\/[^/]+\/[^/]+\/(pom\.(?:properties|xml))$/;
const VERSION_FILE = /^META-INF\/([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)_([\w.-]+)\.version$/;

/**
 * Every artifact that a jar names, in the order of its entries, each once:
 * 1. by META-INF/maven/GROUP/ARTIFACT/pom.properties, which Maven writes; the pom.xml beside it has the licenses
 * 2. by a pom.xml there without properties
 * 3. by META-INF/GROUP_ARTIFACT.version, which Android's libraries have
 */
export function artifactsIn(archive: Archive): readonly Artifact[] {
  const poms = new Map<string, ZipEntry[]>();
  const versionFiles: ZipEntry[] = [];
  for (const entry of archive.entries) {
    if (VERSION_FILE.test(entry.name)) versionFiles.push(entry);
    if (!FOLDER.test(entry.name)) continue;
    const folder = entry.name.slice(0, entry.name.lastIndexOf('/'));
    poms.set(folder, [...(poms.get(folder) ?? []), entry].slice(-MOST_IN_FOLDER));
  }
  const all = [
    ...[...poms.values()].map((entries) => ofFolder(archive, entries)),
    ...versionFiles.map((entry) => ofVersionFile(archive, entry)),
  ].filter((one) => one !== undefined);
  return [...new Map(all.map((one) => [`${one.group}:${one.artifact}:${one.version}`, one])).values()];
}

/** Two with one name each; any more are an attack on time. */
const MOST_IN_FOLDER = 4;

function ofFolder(archive: Archive, entries: readonly ZipEntry[]): Artifact | undefined {
  const ofProperties = entries.findLast(({ name }) => name.endsWith('.properties'));
  const ofPom = entries.findLast(({ name }) => name.endsWith('.xml'));
  const bytes = ofProperties && archive.read(ofProperties, LARGEST_PROPERTIES);
  const stated = bytes && properties(bytes);
  const named = stated && coordinates(stated.get('groupId'), stated.get('artifactId'), stated.get('version'));
  const pom = ofPom && pomIn(archive, ofPom);
  if (ofProperties && named) return { ...named, at: archive.placeIn(ofProperties), declared: pom?.declared ?? [] };
  if (ofPom && pom?.coordinates) return { ...pom.coordinates, at: archive.placeIn(ofPom), declared: pom.declared };
  return undefined;
}

function ofVersionFile(archive: Archive, entry: ZipEntry): Artifact | undefined {
  const [, group, artifact] = VERSION_FILE.exec(entry.name) as RegExpExecArray;
  const version = archive.readText(entry, 200)?.text.trim() ?? '';
  if (!/^\d[\w.+-]*$/.test(version)) return undefined;
  const named = coordinates(group, artifact, version);
  return named && { ...named, at: archive.placeIn(entry), declared: [] };
}
