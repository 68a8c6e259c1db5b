import { parseXml, type XmlElement, xmlChild, xmlChildren } from '../text/xml.js';

/** What one nuget.config says of where packages come from. Keys of sources have no case. */
export interface NugetConfig {
  /** By key, as they are written: a URL or a folder. */
  readonly sources: ReadonlyMap<string, string>;
  readonly disabled: ReadonlySet<string>;
  /** Patterns of names by the key of the source that has them, in lower case. */
  readonly mapping: ReadonlyMap<string, readonly string[]>;
  /** What other files say of sources does not count: they are cleared first. */
  readonly isWhole: boolean;
}

/**
 * Reads the sources of a nuget.config and which packages each of them has; undefined for what is damaged. Of credentials nothing is
 * read. https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file
 */
export function nugetConfig(text: string): NugetConfig | undefined {
  const { root, problems } = parseXml(text);
  if (root?.name !== 'configuration' || problems.length > 0) return undefined;
  const listed = entriesOf(root, 'packageSources');
  const disabled = entriesOf(root, 'disabledPackageSources');
  const mapping = new Map<string, readonly string[]>();
  for (const source of xmlChildren(xmlChild(root, 'packageSourceMapping'), 'packageSource')) {
    const patterns = xmlChildren(source, 'package').map((one) => attribute(one, 'pattern').toLowerCase());
    mapping.set(attribute(source, 'key').toLowerCase(), patterns);
  }
  return {
    sources: listed.entries,
    disabled: new Set([...disabled.entries].flatMap(([key, value]) => (value.toLowerCase() === 'true' ? [key] : []))),
    mapping,
    isWhole: listed.isCleared,
  };
}

/** What is added to a section behind the last thing that clears it. */
function entriesOf(
  root: XmlElement,
  section: string,
): { readonly entries: ReadonlyMap<string, string>; readonly isCleared: boolean } {
  const entries = new Map<string, string>();
  let isCleared = false;
  for (const one of xmlChildren(root, section).flatMap(({ children }) => children)) {
    const key = attribute(one, 'key').toLowerCase();
    if (one.name === 'clear') {
      entries.clear();
      isCleared = true;
    } else if (one.name === 'remove') entries.delete(key);
    else if (one.name === 'add') entries.set(key, attribute(one, 'value'));
  }
  return { entries, isCleared };
}

function attribute({ attributes }: XmlElement, wanted: string): string {
  return attributes.find(({ name }) => name === wanted)?.value ?? '';
}
