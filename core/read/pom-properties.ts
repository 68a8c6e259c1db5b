import { type XmlElement, xmlChild, xmlChildren } from '../text/xml.js';

/** By placeholder; undefined where the file says more than one thing. */
export type Properties = ReadonlyMap<string, string | undefined>;

/**
 * What stands for "${name}" in a pom.xml: its properties, and its own coordinates, which a parent's stand in for. What a profile
 * sets too has more than one meaning, and so none. https://maven.apache.org/pom.html#Properties
 */
export function pomProperties(project: XmlElement): Properties {
  const properties = new Map<string, string | undefined>();
  const parent = xmlChild(project, 'parent');
  for (const name of ['groupId', 'artifactId', 'version']) {
    const inherited = xmlChild(parent, name)?.text;
    const own = xmlChild(project, name)?.text ?? (name === 'artifactId' ? undefined : inherited);
    if (inherited !== undefined) properties.set(`\${project.parent.${name}}`, inherited);
    if (own !== undefined) for (const start of ['project.', 'pom.', '']) properties.set(`\${${start}${name}}`, own);
  }
  for (const { name, text } of xmlChild(project, 'properties')?.children ?? []) properties.set(`\${${name}}`, text);
  for (const profile of xmlChildren(xmlChild(project, 'profiles'), 'profile'))
    for (const { name } of xmlChild(profile, 'properties')?.children ?? []) properties.set(`\${${name}}`, undefined);
  return properties;
}

/** A text with its properties filled in, as far as this file has them; undefined where it has not. */
export function interpolated(text: string, properties: Properties): string | undefined {
  let made = text;
  for (let times = 0; times < MOST_TIMES && made.includes('${'); times++) {
    if (made.length > LONGEST) return undefined;
    made = made.replace(/\$\{[^{}]*\}/g, (placeholder) => properties.get(placeholder) ?? placeholder);
  }
  return made.includes('${') || made.length > LONGEST ? undefined : made;
}

const MOST_TIMES = 8;
const LONGEST = 1000;
