import {
  COMPARED,
  type FilePath,
  loadPolicy,
  othersSources,
  type PlainDate,
  RECOGNIZERS,
  recognizedJson,
  recognizeFiles,
  renderRecognized,
  textReader,
} from '../core/index.js';
import { diskTree, licenseIndex, licenseReadings, unpacking } from '../core/node/index.js';
import { renderOptions, today } from './terminal.js';

/** `licit recognize`: what is bundled in a folder besides the packages of its manifests; 2 when some of it cannot be read. */
export async function recognizeCommand(
  path: string,
  { format }: { readonly format: 'text' | 'json' },
): Promise<number> {
  const tree = diskTree(path);
  const { policy } = await loadPolicy(tree, { asOf: today() as PlainDate });
  const found = recognizeFiles(tree, [...RECOGNIZERS, ...COMPARED], unpacking);
  const identify = textReader(licenseIndex, licenseReadings);
  const files = [...othersSources(found, { tree, policy, identify, sha256: unpacking.sha256 })];
  const sources = (file: string) => tree.read(file as FilePath);
  process.stdout.write(
    format === 'json' ? recognizedJson(files) : renderRecognized(files, sources, renderOptions(process.stdout)),
  );
  return files.some(({ recognitions }) => recognitions.some(({ kind }) => kind === 'finding')) ? 2 : 0;
}
