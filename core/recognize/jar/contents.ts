import { purl } from '../../model/purl.js';
import type { Recognition } from '../../model/recognized.js';
import { genericPurl, libraryFile } from '../archives/generic.js';
import type { ArchiveKind, Opened } from '../archives/kind.js';
import { ownTexts } from '../archives/own-texts.js';
import { textsIn } from '../archives/texts.js';
import type { Archive } from '../zip/archive.js';
import { type Artifact, artifactsIn } from './artifacts.js';
import { bundleLicenses } from './bundle-license.js';
import type { Coordinates } from './coordinates.js';
import { type JarIdentity, jarIdentity } from './identity.js';
import { manifest } from './manifest.js';

/** Bytes; signed jars have a section for each of their files. */
const LARGEST_MANIFEST = 32 * 1024 * 1024;

/** Jars and what is made like them. */
export const jarContents: ArchiveKind = { names: /\.(?:jar|war|ear)$/i, describe };

/** Android's libraries: the classes lie in a jar in them. https://developer.android.com/studio/projects/android-library#aar-contents */
export const aarContents: ArchiveKind = { names: /\.aar$/i, parts: /^(?:classes|lint|api)\.jar$/, describe };

/** The jar itself, then the libraries whose classes were put into it. */
function* describe(jar: Opened, parts: readonly Archive[]): Generator<Recognition> {
  const entry = jar.entries.findLast(({ name }) => name.toUpperCase() === 'META-INF/MANIFEST.MF');
  const bytes = entry && jar.read(entry, LARGEST_MANIFEST);
  const main = manifest(bytes ?? new Uint8Array());
  const all = [jar, ...parts];
  const artifacts = all.flatMap(artifactsIn);
  const identity = jarIdentity(
    jar.name,
    artifacts,
    main,
    all.flatMap(({ entries }) => entries.map(({ name }) => name)),
  );
  const declared = [
    ...(identity.by === 'artifact' ? identity.artifact.declared : []),
    ...(entry ? bundleLicenses(jar, entry, main) : []),
  ];
  const texts = all.flatMap((one) => textsIn(one));
  yield {
    ...libraryFile(jar, jar.sha256),
    purl: purlOf(identity, jar),
    scope: WRAPPERS.has(jar.name) ? 'tool' : 'runtime',
    declared,
    texts: declared.length > 0 ? texts : ownTexts(texts, ['', 'META-INF/'], jar.name.replace(VERSION_AND_ENDING, '')),
    ...(identity.by === 'name' && identity.likely ? { namesake: mavenPurl(identity.likely) } : {}),
    facts: identity.by === 'classes' ? ['is known by its name and its classes alone'] : [],
  };
  for (const artifact of artifacts)
    if (identity.by !== 'artifact' || artifact !== identity.artifact) yield* putInto(jar, artifact);
}

/** "-1.0.jar" */
const VERSION_AND_ENDING = /[-_.]?\d[\w.-]*$|\.\w+$/;

/** They start a build tool, and nothing of them is shipped. */
const WRAPPERS = new Set(['gradle-wrapper.jar', 'maven-wrapper.jar']);

function purlOf(identity: JarIdentity, { sha256 }: Opened) {
  if (identity.by === 'name') return genericPurl(identity.name, identity.version, sha256);
  return mavenPurl(identity.by === 'artifact' ? identity.artifact : identity.coordinates);
}

function mavenPurl({ group, artifact, version }: Coordinates) {
  return purl({ type: 'maven', namespace: group, name: artifact, ...(version === undefined ? {} : { version }) });
}

function* putInto(jar: Opened, artifact: Artifact): Generator<Recognition> {
  yield {
    kind: 'component',
    bundled: 'library',
    purl: mavenPurl(artifact),
    scope: 'runtime',
    at: artifact.at,
    declared: artifact.declared,
    texts: [],
    known: [],
    facts: [`is part of ${jar.name}`],
  };
}
