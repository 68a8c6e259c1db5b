import type { Scope } from '../model/scope.js';
import { type XmlElement, xmlChild, xmlChildren } from '../text/xml.js';

/** An element of a pom.xml that asks for an artifact. */
export interface PomWish {
  readonly element: XmlElement;
  readonly kind: 'dependency' | 'plugin';
  /** Undefined for a dependency, which says it itself. */
  readonly scope: Scope | undefined;
}

/**
 * All that a pom.xml asks for: dependencies, plugins with what they need, extensions; of its profiles too, since any of them may be
 * chosen. https://maven.apache.org/pom.html
 */
export function* pomWishes(project: XmlElement): Generator<PomWish> {
  const profiles = xmlChildren(xmlChild(project, 'profiles'), 'profile');
  for (const part of [project, ...profiles]) {
    for (const element of listed(part, 'dependencies', 'dependency'))
      yield { element, kind: 'dependency', scope: undefined };
    const build = xmlChild(part, 'build');
    for (const element of listed(build, 'extensions', 'extension')) yield { element, kind: 'plugin', scope: 'build' };
    for (const from of [build, xmlChild(part, 'reporting')])
      for (const plugin of listed(from, 'plugins', 'plugin')) {
        yield { element: plugin, kind: 'plugin', scope: 'build' };
        for (const element of listed(plugin, 'dependencies', 'dependency'))
          yield { element, kind: 'dependency', scope: 'build' };
      }
  }
}

/** What a pom.xml says of artifacts wherever they are asked for; a plugin of its build is what its profiles and reports mean too. */
export function* pomManaged(project: XmlElement): Generator<PomWish> {
  const profiles = xmlChildren(xmlChild(project, 'profiles'), 'profile');
  for (const part of [project, ...profiles]) {
    for (const element of listed(xmlChild(part, 'dependencyManagement'), 'dependencies', 'dependency'))
      yield { element, kind: 'dependency', scope: undefined };
    for (const element of listed(xmlChild(xmlChild(part, 'build'), 'pluginManagement'), 'plugins', 'plugin'))
      yield { element, kind: 'plugin', scope: 'build' };
  }
  for (const element of listed(xmlChild(project, 'build'), 'plugins', 'plugin'))
    if (xmlChild(element, 'version')) yield { element, kind: 'plugin', scope: 'build' };
}

function listed(element: XmlElement | undefined, list: string, name: string): readonly XmlElement[] {
  return xmlChildren(xmlChild(element, list), name);
}

/**
 * Maven's scopes in ours: what the JDK or a container brings is the host's, what only tests see is for development.
 * https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html#dependency-scope
 */
export function pomScope(scope: string, optional: boolean): Scope {
  if (scope === 'test') return 'development';
  if (scope === 'provided' || scope === 'system') return 'peer';
  return optional ? 'optional' : 'runtime';
}
