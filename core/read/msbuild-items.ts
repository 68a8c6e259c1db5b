import type { XmlAttribute, XmlElement } from '../text/xml.js';

/** A value and where it stands: an attribute's, or that of an element of the same name. */
export interface MsbuildValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An item of a project, such as a PackageReference. */
export interface MsbuildItem {
  readonly element: XmlElement;
  /** Its names, split at ";". */
  readonly include: readonly MsbuildValue[];
  /** "Update": it adds to items of that name. */
  readonly isUpdate: boolean;
}

/**
 * The items of a project, wherever they stand in it: under which condition they hold is not known here, so all of them count.
 * https://learn.microsoft.com/en-us/visualstudio/msbuild/msbuild-items
 */
export function* msbuildItems(root: XmlElement): Generator<MsbuildItem> {
  for (const element of elementsIn(root, 'ItemGroup')) {
    const include = attributeOf(element, 'Include') ?? attributeOf(element, 'Update');
    if (include) yield { element, include: [...names(include)], isUpdate: !attributeOf(element, 'Include') };
  }
}

/**
 * What stands for "$(name)", in lower case, since names have no case; undefined for a property that is set more than once, for which of
 * them holds depends on conditions. https://learn.microsoft.com/en-us/visualstudio/msbuild/msbuild-properties
 */
export function msbuildProperties(root: XmlElement): ReadonlyMap<string, string | undefined> {
  const properties = new Map<string, string | undefined>();
  for (const { name, text } of elementsIn(root, 'PropertyGroup')) {
    const key = `$(${name.toLowerCase()})`;
    properties.set(key, properties.has(key) && properties.get(key) !== text ? undefined : text);
  }
  return properties;
}

/** Metadata of an item, which may be an attribute or an element in it. */
export function metadata({ element }: MsbuildItem, name: string): MsbuildValue | undefined {
  const attribute = attributeOf(element, name);
  if (attribute) return writtenIn(attribute);
  const child = element.children.find((inner) => isNamed(inner, name));
  return child && { text: child.text, start: child.textStart, end: child.textEnd };
}

/** What is in all groups of this name, in the order written. */
function* elementsIn(root: XmlElement, group: string): Generator<XmlElement> {
  for (const child of root.children) {
    if (isNamed(child, group)) yield* child.children;
    else if (WITH_GROUPS.has(child.name)) yield* elementsIn(child, group);
  }
}

const WITH_GROUPS = new Set(['Choose', 'When', 'Otherwise', 'Target']);

/** The names in an attribute, split at ";". */
export function* names({ value, start, end }: XmlAttribute): Generator<MsbuildValue> {
  // Where references were replaced, places in the value are none in the file.
  if (value.length !== end - start) return yield { text: value.trim(), start, end };
  for (const { 0: text, index } of value.matchAll(/[^;\s](?:[^;]*[^;\s])?/g))
    yield { text, start: start + index, end: start + index + text.length };
}

export function writtenIn({ value, start, end }: XmlAttribute): MsbuildValue {
  return { text: value.trim(), start, end };
}

/** Names have no case. */
export function attributeOf({ attributes }: XmlElement, name: string): XmlAttribute | undefined {
  return attributes.find((attribute) => isNamed(attribute, name));
}

export function isNamed(thing: { readonly name: string }, name: string): boolean {
  return thing.name.toLowerCase() === name.toLowerCase();
}
