import type { FilePath } from '../../model/file-path.js';

/**
 * Whether a file of this name may be an executable or a library of Unix: most have no extension, and few names without
 * one are of texts alone.
 */
export function mayBeExecutable(file: FilePath): boolean {
  const dot = file.lastIndexOf('.');
  const slash = file.lastIndexOf('/');
  if (dot <= slash) {
    const name = file.slice(slash + 1);
    return !SHOUTED.test(name) && !HASH.test(name) && !TEXT.test(name);
  }
  if (dot === slash + 1) return false;
  return (
    EXTENSION.test(file.slice(dot + 1).toLowerCase()) ||
    (DIGIT.test(file[dot + 1] ?? '') && VERSIONED.test(file.slice(slash + 1)))
  );
}

const EXTENSIONS =
  'so|dylib|node|ko|bin|elf|axf|run|out|appimage|bundle|exe|com|cgi|prx|x86_64|amd64|x64|arm64|aarch64|linux|darwin|macos|pyd|mod|plugin';
const EXTENSION = new RegExp(`^(?:${EXTENSIONS})$`);
/** What such names may end with, behind the last dot. */
export const EXECUTABLE_ENDINGS = new RegExp(`^$|^\\d|^(?:${EXTENSIONS})$`);
const DIGIT = /\d/;
const VERSIONED = /\.so[.-]|-\d+\.\d+[\w.-]*$/;
/** What Git and caches call what they store. */
const HASH = /^[0-9a-f]{30,}$/;
const SHOUTED = /^[A-Z][A-Z_-]+$/;
const TEXT =
  /^(?:(?:make|docker|jenkins|vagrant|gem|rake|proc|brew|pod|fast|guard|cap|pip|cart)file|readme|license|changelog|changes|news|todo|authors|copying|control|rules|copyright|config|kconfig|build|version|series|format|compat|watch|owners|codeowners|head|description)$/i;
