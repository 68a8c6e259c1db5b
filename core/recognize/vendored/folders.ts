import type { FilePath } from '../../model/file-path.js';

/** Folders that hold the work of others, by convention. */
const SURE = '_?vendor|vendored|third[_-]?party|3rd[_-]?party|externals?|extern|submodules|site-packages|dist-packages';
/** Folders that may as well hold one's own: what says that it is another's is a license of its own. */
const MAYBE = 'deps|libs?|contrib';

const VENDORED = new RegExp(`(?:^|/)(?:${SURE}|${MAYBE})/`, 'i');
const ROOT = new RegExp(`(?:^|/)(${SURE}|${MAYBE})(?=/)`, 'gi');
const SURE_ROOT = new RegExp(`(?:^|/)(${SURE})(?=/)`, 'gi');
const SURE_NAME = new RegExp(`^(?:${SURE})$`);

/** Whether a path leads through a folder of vendored things. */
export function isVendoredPath(file: FilePath): boolean {
  return VENDORED.test(file);
}

/** Where in a folder of vendored things a file lies. */
export interface Below {
  /** The innermost such folder: "third_party". */
  readonly root: string;
  /** By its name alone it holds the work of others. */
  readonly isSure: boolean;
  /** The folders from there to the file, outermost first. */
  readonly folders: readonly string[];
}

/** Undefined for a file that lies in no such folder. */
export function belowVendored(file: FilePath): Below | undefined {
  return VENDORED.test(file) ? below(file, ROOT) : undefined;
}

/** The same of folders alone that by their names hold the work of others. */
export function belowSure(file: FilePath): Below | undefined {
  return VENDORED.test(file) ? below(file, SURE_ROOT) : undefined;
}

function below(file: FilePath, roots: RegExp): Below | undefined {
  let last: RegExpExecArray | undefined;
  for (const found of file.matchAll(roots)) last = found;
  if (!last) return undefined;
  const root = (last[1] as string).toLowerCase();
  const folders = file
    .slice(last.index + last[0].length + 1)
    .split('/')
    .slice(0, -1);
  return { root, isSure: SURE_NAME.test(root), folders };
}

/** Folders that web pages are served from, or that hold what others wrote: where scripts of others lie. */
const SERVED =
  /(?:^|\/)(?:_?vendors?|vendored|third[_-]?party|3rd[_-]?party|externals?|extern|deps|contrib|libs?|assets?|static|_static|public|wwwroot|www|web|webroot|htdocs|html|dist|media|resources?|content|js|css|javascripts?|stylesheets?|scripts?|styles|plugins?|themes?|skins?|files|download|docs?|site|ui|app)\//i;

/** Whether scripts of others may lie in this file's folder. */
export function mayHoldScripts(file: FilePath): boolean {
  return SERVED.test(file);
}
