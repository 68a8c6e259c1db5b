import { join } from 'node:path';
import { found, isCopy } from '../identify/installed.js';
import { evidenceBy, type PackageReader, packageReader } from '../identify/package-folder.js';
import type { EvidenceSource, Found } from '../identify/source.js';
import type { TextReader } from '../identify/text-reader.js';
import type { Copy } from '../model/component.js';
import { type FilePath, folderOf, pathIn, ROOT } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';
import { foundInArchive } from './archived.js';
import type { Environment } from './cache-folder.js';
import { turns } from './turns.js';
import type { Saw } from './witness.js';
import { userZips, yarnSetting } from './yarn-settings.js';
import { type Slugs, slugMap, slugsOf } from './yarn-slugs.js';

/** Where a yarn cache is looked for. */
export interface YarnPlaces {
  readonly tree: Tree;
  /** The tree's root on disk. */
  readonly root: string;
  readonly env: Environment;
  readonly read?: PackageReader;
  readonly texts?: TextReader;
  readonly saw?: Saw;
}

/**
 * Packages that yarn 2 and later keeps zipped and never installs (Plug'n'Play). Looks, in this order:
 *
 * 1. `.yarn/unplugged` beside the lock: packages that had to be unpacked
 * 2. the project's cache: `cacheFolder` of its .yarnrc.yml, else `.yarn/cache`
 * 3. the user's: YARN_CACHE_FOLDER, then `cache` in YARN_GLOBAL_FOLDER, else in ~/.yarn/berry
 *
 * The project's .yarnrc.yml may come from anybody who opens a pull request, so it can only name a folder of the tree.
 * https://yarnpkg.com/advanced/lexicon#local-cache https://yarnpkg.com/configuration/yarnrc#cacheFolder
 */
export function yarnCacheSource(options: YarnPlaces): EvidenceSource {
  const { tree, root, env, texts, read = packageReader(tree, evidenceBy(texts)), saw = () => {} } = options;
  const turn = turns(4);
  const projects = new Map<FilePath, Slugs>();
  const unplugged = new Map<FilePath, Slugs>();
  let user: Slugs | undefined;

  return {
    id: 'yarn-cache',
    ecosystem: 'npm',
    look(copy) {
      if (copy.lock === undefined || !/(?:^|\/)yarn\.lock$/.test(copy.lock)) return undefined;
      const slugs = slugsOf(copy);
      const at = folderOf(copy.lock);
      for (const folder of places(unplugged, at, unpluggedFolders).get(slugs)) {
        const reading = read((pathIn(folder as FilePath, `node_modules/${copy.name}`) ?? folder) as FilePath);
        if (reading && isCopy(reading, copy)) return found(tree, reading, 'yarn-cache');
      }
      user ??= slugMap(userZips(env, saw));
      const zips = [...places(projects, at, projectZips).get(slugs), ...user.get(slugs)];
      for (const zip of zips) saw(zip);
      return zips.length === 0 ? undefined : turn(() => inFirst(zips, copy, texts));
    },
    forget() {
      projects.clear();
      unplugged.clear();
      user = undefined;
    },
  };

  function places(made: Map<FilePath, Slugs>, at: FilePath, list: (at: FilePath) => Slugs): Slugs {
    const before = made.get(at);
    if (before) return before;
    const slugs = list(at);
    made.set(at, slugs);
    return slugs;
  }

  function unpluggedFolders(at: FilePath): Slugs {
    const folder = pathIn(at, '.yarn/unplugged') ?? ROOT;
    return slugMap(tree.list(folder).map(({ name }) => [name, `${folder}/${name}`]));
  }

  function projectZips(at: FilePath): Slugs {
    const stated = yarnSetting(tree.read(pathIn(at, '.yarnrc.yml') ?? ROOT) ?? '', 'cacheFolder');
    const folder = pathIn(at, stated ?? '.yarn/cache') ?? pathIn(at, '.yarn/cache') ?? ROOT;
    return slugMap(
      tree.list(folder).flatMap(({ name }) => {
        const path = pathIn(folder, name);
        const inside = path !== undefined && name.endsWith('.zip') && tree.stat(path)?.kind === 'file';
        return inside ? [[name, join(root, path)]] : [];
      }),
    );
  }
}

async function inFirst(zips: readonly string[], copy: Copy, texts: TextReader | undefined): Promise<Found | undefined> {
  const { filesInZip } = await import('./zip.js');
  let broken: Found | undefined;
  for (const zip of zips) {
    const locator = `yarn-cache:${copy.name}@${copy.version ?? ''}`;
    const answer = foundInArchive(
      'yarn-cache',
      locator,
      copy,
      await filesInZip(zip, `node_modules/${copy.name}/`),
      texts,
    );
    if (answer && (answer.declared.length > 0 || answer.texts.length > 0 || answer.problem === undefined))
      return answer;
    broken ??= answer;
  }
  return broken;
}
