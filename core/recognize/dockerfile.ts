import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { DockerfileReading } from './dockerfile-reading.js';
import { noneOf, SOURCES } from './endings.js';
import { textRecognizer } from './text-recognizer.js';

/**
 * Dockerfiles and Containerfiles: the images that stages start from or copy from, the packages that are installed with
 * the package manager of a system, and the names of variables that speak of a license.
 *
 * An image that depends on what is given when it is built is said to be unknown, unless the file has a default for it.
 * https://docs.docker.com/reference/dockerfile/
 */
export const dockerfile = textRecognizer({
  id: 'dockerfile',
  title: 'Dockerfiles: images of stages and of COPY --from, packages installed with apt, apk, pip, npm and their like',
  url: 'https://docs.docker.com/reference/dockerfile/',
  endings: noneOf(SOURCES),
  beginnings: ['dockerfile', 'containerfile'],
  looksAt: (file) => (NAME.test(baseName(file)) && !OTHERS.test(file) ? 'yes' : 'no'),
  isOfKind: (text, file) => !SOURCE.test(file) || BEGINS.test(text),
  *read(source: Source, hash): Generator<Recognition> {
    yield* new DockerfileReading(source, hash).read();
  },
});

/** "Dockerfile", "Dockerfile.web", "web.Dockerfile". */
const NAME = /^(?:(?:dockerfile|containerfile)(?:[.-][^/]*)?|[^/]+\.(?:dockerfile|containerfile))$/i;
/** What is about Dockerfiles, or belongs to one, is none. */
const OTHERS = /\.(?:dockerignore|vim|el|md|rst|html?|json|ya?ml|toml|map|tm\w+)$/i;
/** "Dockerfile.go" may be for a program in Go, or a program in Go that is about Dockerfiles: only the first has stages. */
const SOURCE = new RegExp(`\\.(?:${SOURCES})$`, 'i');
/** "from" is a word of Python too, with "import" behind. */
const BEGINS =
  /^\uFEFF?(?:[^\S\n]*(?:(?:#|ARG[^\S\n])[^\n]*)?\n)*[^\S\n]*FROM[^\S\n]+(?:--platform=\S+[^\S\n]+)?\S+[^\S\n]*(?:AS[^\S\n]+\S+[^\S\n]*)?(?:#[^\n]*)?(?:\n|$)/i;
