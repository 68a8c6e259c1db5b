/**
 * Whether a folder, relative to the workspace root, is one of its workspaces: some pattern names it, and none with "!"
 * takes it out again. Understands *, **, ? and {a,b}, as all package managers do; the time is bounded by the product of
 * the lengths. https://docs.npmjs.com/cli/using-npm/workspaces, https://pnpm.io/pnpm-workspace_yaml
 */
export function isWorkspace(folder: string, patterns: readonly string[]): boolean {
  const segments = segmentsOf(folder);
  const named = (pattern: string) => alternatives(pattern).some((each) => matchesPath(segmentsOf(each), segments));
  return (
    patterns.some((pattern) => !pattern.startsWith('!') && named(pattern)) &&
    !patterns.some((pattern) => pattern.startsWith('!') && named(pattern.slice(1)))
  );
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}

const MOST_ALTERNATIVES = 64;

/** "{a,b}/c" → "a/c", "b/c". Braces that are not closed, and those beyond the limit, stay as they are. */
function alternatives(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const close = next.indexOf('}');
    const start = close < 0 ? -1 : next.lastIndexOf('{', close);
    const options = start < 0 ? [] : next.slice(start + 1, close).split(',');
    if (options.length === 0 || done.length + open.length + options.length > MOST_ALTERNATIVES) done.push(next);
    else for (const option of options) open.push(next.slice(0, start) + option + next.slice(close + 1));
  }
  return done;
}

/** For each pattern segment, which prefixes of the path it can have reached, in ascending order. */
function matchesPath(pattern: readonly string[], path: readonly string[]): boolean {
  let reached: readonly number[] = [0];
  for (const part of pattern) {
    const [nearest = path.length + 1] = reached;
    if (part === '**')
      reached = Array.from({ length: Math.max(0, path.length + 1 - nearest) }, (_, step) => nearest + step);
    else reached = reached.flatMap((at) => (at < path.length && matchesSegment(part, path[at] ?? '') ? [at + 1] : []));
  }
  return reached.at(-1) === path.length;
}

/** Greedy, going back to the last star only. */
function matchesSegment(pattern: string, text: string): boolean {
  let inPattern = 0;
  let star = -1;
  let afterStar = 0;
  for (let at = 0; at < text.length; ) {
    const sign = pattern[inPattern];
    if (sign === '*') {
      star = inPattern++;
      afterStar = at;
    } else if (sign === '?' || sign === text[at]) {
      inPattern++;
      at++;
    } else if (star >= 0) {
      inPattern = star + 1;
      at = ++afterStar;
    } else return false;
  }
  while (pattern[inPattern] === '*') inPattern++;
  return inPattern === pattern.length;
}
