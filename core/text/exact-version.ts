/**
 * The version that a text leaves no choice about, as its ecosystem writes it; undefined for a range, a floating version, a word that
 * moves, and what holds a placeholder.
 *
 * Maven and NuGet take a bare version of a direct dependency as it stands: Maven since the nearest wins, NuGet since the lowest that
 * meets the wish does. https://maven.apache.org/pom.html#dependency-version-requirement-specification
 * https://learn.microsoft.com/en-us/nuget/concepts/package-versioning
 */
export function exactVersionIn(ecosystem: string, text: string): string | undefined {
  const written = text.trim();
  const only = /^\[\s*([^\s,[\]()]+)\s*\]$/.exec(written)?.[1] ?? written;
  if (only === '' || only.length > LONGEST || OPEN.test(only)) return undefined;
  if (ecosystem === 'maven') return MOVING.test(only) ? undefined : only;
  return ecosystem === 'nuget' ? nugetVersion(only) : only;
}

const LONGEST = 256;
const OPEN = /[\s,[\]()*${}]/;
const MOVING = /^(?:LATEST|RELEASE)$|-SNAPSHOT$/;

/** As NuGet writes it: "1.0" is 1.0.0, "1.0.0.0" is 1.0.0, and build metadata does not count. */
function nugetVersion(text: string): string | undefined {
  const [, numbers, label = ''] = /^(\d+(?:\.\d+){0,3})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.exec(text) ?? [];
  if (numbers === undefined) return undefined;
  const parts = numbers.split('.').map((part) => part.replace(/^0+(?=\d)/, ''));
  while (parts.length < 3) parts.push('0');
  if (parts[3] === '0') parts.pop();
  return parts.join('.') + label;
}
