import { type XmlElement, xmlChild } from '../text/xml.js';
import { type PomWish, pomManaged } from './pom-dependencies.js';
import { interpolated, type Properties } from './pom-properties.js';

/** What a file says of artifacts wherever they are asked for. */
export interface Managed {
  readonly versions: ReadonlyMap<string, string | undefined>;
  readonly scopes: ReadonlyMap<string, string>;
}

/** https://maven.apache.org/pom.html#Dependency_Management */
export function managedIn(project: XmlElement, properties: Properties): Managed {
  const versions = new Map<string, string | undefined>();
  const scopes = new Map<string, string>();
  for (const wish of pomManaged(project)) {
    const key = keyOf(wish, properties);
    const version = xmlChild(wish.element, 'version')?.text;
    const scope = xmlChild(wish.element, 'scope')?.text;
    if (key === undefined || scope === 'import') continue;
    // What states none, such as the settings of a plugin in a profile, has the version that is stated elsewhere.
    if (version !== undefined)
      versions.set(key, versions.has(key) && versions.get(key) !== version ? undefined : version);
    if (scope !== undefined) scopes.set(key, scope);
  }
  return { versions, scopes };
}

/** "group:artifact"; a plugin is managed apart from a dependency of that name. */
export function keyOf({ element, kind }: PomWish, properties: Properties): string | undefined {
  const name = artifactOf({ element, kind }, properties);
  return name === undefined ? undefined : managedKey(kind, name);
}

export function managedKey(kind: PomWish['kind'], name: string): string {
  return kind === 'plugin' ? `plugin ${name}` : name;
}

/** "group:artifact" as it is written, placeholders included. */
export function writtenName({ element, kind }: PomWish): string | undefined {
  const group = xmlChild(element, 'groupId')?.text ?? (kind === 'plugin' ? PLUGINS : '');
  const artifact = xmlChild(element, 'artifactId')?.text ?? '';
  return group && artifact ? `${group}:${artifact}` : undefined;
}

/** "group:artifact" of what is asked for. */
export function artifactOf(
  { element, kind }: Pick<PomWish, 'element' | 'kind'>,
  properties: Properties,
): string | undefined {
  return nameOf(element, properties, kind === 'plugin' ? PLUGINS : undefined);
}

/** The group of a plugin that states none. */
const PLUGINS = 'org.apache.maven.plugins';

/** "group:artifact"; undefined where a property in it is not known. A project without a group has its parent's. */
export function nameOf(element: XmlElement, properties: Properties, otherwise?: string): string | undefined {
  const inherited = xmlChild(xmlChild(element, 'parent'), 'groupId')?.text;
  const group = interpolated(xmlChild(element, 'groupId')?.text ?? inherited ?? otherwise ?? '', properties);
  const artifact = interpolated(xmlChild(element, 'artifactId')?.text ?? '', properties);
  return group && artifact ? `${group}:${artifact}` : undefined;
}
