import {
  type FilePath,
  lineIndex,
  RECOGNIZERS,
  recognizedJson,
  recognizeFiles,
  renderRecognized,
} from '../core/index.js';
import { diskTree, unpacking } from '../core/node/index.js';
import { renderOptions } from './terminal.js';

/** `licit recognize`: what is bundled in a folder besides the packages of its manifests; 2 when some of it cannot be read. */
export function recognizeCommand(path: string, { format }: { readonly format: 'text' | 'json' }): number {
  const tree = diskTree(path);
  const files = [...recognizeFiles(tree, RECOGNIZERS, unpacking)];
  const lineOf = (file: string, offset: number): number => lineIndex(tree.read(file as FilePath) ?? '').at(offset).line;
  process.stdout.write(
    format === 'json' ? recognizedJson(files) : renderRecognized(files, lineOf, renderOptions(process.stdout)),
  );
  return files.some(({ recognitions }) => recognitions.some(({ kind }) => kind === 'finding')) ? 2 : 0;
}
