/** What a Maven artifact is known by. https://maven.apache.org/pom.html#Maven_Coordinates */
export interface Coordinates {
  readonly group: string;
  readonly artifact: string;
  readonly version?: string;
}

/** undefined where a part is missing, or is a property that was never filled in. */
export function coordinates(
  group: string | undefined,
  artifact: string | undefined,
  version: string | undefined,
): Coordinates | undefined {
  if (!group || !artifact || !NAME.test(group) || !NAME.test(artifact)) return undefined;
  return { group, artifact, ...(version && VERSION.test(version) ? { version } : {}) };
}

const NAME = /^[A-Za-z0-9_.-]{1,200}$/;
const VERSION = /^[^\s${}/\\]{1,200}$/;

/**
 * The names that builds make of coordinates for an OSGi bundle: the group where it ends as the artifact does, else both
 * without what they share. https://felix.apache.org/documentation/subprojects/apache-felix-maven-bundle-plugin-bnd.html
 */
export function bundleNames({ group, artifact }: Coordinates): ReadonlySet<string> {
  const last = group.slice(group.lastIndexOf('.') + 1);
  const rest = artifact.startsWith(last) ? artifact.slice(last.length).replace(/^[.-]/, '') : artifact;
  const joined = rest === '' ? group : `${group}.${rest}`;
  return new Set([artifact, `${group}.${artifact}`, joined].flatMap((name) => [name, name.replaceAll('-', '.')]));
}
