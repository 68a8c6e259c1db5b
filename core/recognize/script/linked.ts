import type { Banner } from './components.js';

/**
 * The list that esbuild puts at the end of a bundle, or beside it: paths in node_modules and their comments.
 * https://esbuild.github.io/api/#legal-comments
 */
export function linkedPaths(text: string, offset: number): readonly Banner[] {
  if (!HEAD.test(text)) return [];
  const paths = [...text.slice(0, MOST).matchAll(PATH)];
  return paths.map((path, index) => {
    const npm = path[1] as string;
    const end = paths[index + 1]?.index ?? text.length;
    return { product: { name: npm, npm }, start: offset + path.index, end: offset + end };
  });
}

const HEAD = /^(?:\/\*! )?Bundled license information:\r?\n/;
const MOST = 512 * 1024;
const PATH = /^(?:\.\.\/)*(?:node_modules\/)?((?:@[\w.-]{1,100}\/)?[\w.-]{1,100})\/[^\s:]{1,300}:$/gm;
