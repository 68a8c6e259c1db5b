import type { Place, Stated } from '../../model/recognized.js';

/**
 * The license texts of an archive, but for one that says nothing of its own: where all lie deep in it, or are called by what they are the
 * licenses of ("META-INF/licenses/lz4-java.txt"), they are those of what was put into it.
 *
 * @param roots folders, with "/" at their ends, whose license files are the archive's own
 * @param name what the archive holds is called
 */
export function ownTexts(texts: readonly Stated[], roots: readonly string[], name: string): readonly Stated[] {
  return texts.some(({ at }) => isOwn(pathOf(at), roots, name.toLowerCase())) ? texts : [];
}

function isOwn(path: string, roots: readonly string[], name: string): boolean {
  return roots.some((root) => {
    const [, file] = path.startsWith(root) ? (IN_ROOT.exec(path.slice(root.length)) ?? []) : [];
    if (file === undefined) return false;
    return CALLED.test(file) || (name !== '' && file.toLowerCase().startsWith(name));
  });
}

function pathOf(at: Place): string {
  return ('inside' in at ? at.inside?.at(-1) : undefined) ?? '';
}

const IN_ROOT = /^(?:licen[cs]es?\/)?([^/]*)$/i;

/** As license files and licenses are. */
const CALLED =
  /^(?:(?:un)?licen[cs]es?|copying|copyright|eula|notices?|apache|mit|[23]?-?bsd|[al]?gpl|gnu|epl|edl|cddl|mpl|eupl|isc|cc0|cpl|upl|w3c|zlib|ofl|bouncy)(?![a-z])/i;
