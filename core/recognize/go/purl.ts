import { type Purl, purl } from '../../model/purl.js';

/** The purl of a Go module: its path, in the case it is written in, and its version with the "v". */
export function golangPurl(module: string, version?: string): Purl {
  const slash = module.lastIndexOf('/');
  return purl({
    type: 'golang',
    ...(slash > 0 ? { namespace: module.slice(0, slash) } : {}),
    name: module.slice(slash + 1),
    ...(version === undefined ? {} : { version }),
  });
}
