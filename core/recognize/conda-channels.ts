import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { childOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { channelAt, isAddress } from './channel.js';
import { textRecognizer } from './text-recognizer.js';
import { yamlDocuments } from './unread.js';

/**
 * Channels that conda fetches packages from. "defaults", and "main", "r", "msys2" and "anaconda" besides, are Anaconda's
 * own, under its terms of service. An environment that names none has what conda is set to, and that is Anaconda's
 * unless somebody changed it. https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 */
export const condaChannels = textRecognizer({
  id: 'conda-channels',
  title: 'channels of conda: environment.yml, .condarc',
  url: 'https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/use-condarc.html',
  endings: /^(?:|ya?ml|condarc|mambarc)$/,
  looksAt: (file) => (ENVIRONMENT.test(baseName(file)) || SETTINGS.test(baseName(file)) ? 'yes' : 'no'),
  *read(source): Generator<Recognition> {
    const [root] = yield* yamlDocuments(source);
    const channels = LISTS.flatMap((name) => itemsOf(childOf(root, name)));
    for (const channel of channels) yield* channelOf(source, channel);
    const dependencies = childOf(root, 'dependencies');
    if (ENVIRONMENT.test(baseName(source.file)) && dependencies && channels.length === 0)
      yield channelAt(firstLine(source, dependencies), DEFAULTS, 'url', [
        'no channel is named, so it is the one conda is set to',
      ]);
  },
});

const ENVIRONMENT = /^(?:environment|conda)(?:[._-][\w.-]*)?\.ya?ml$/i;
const SETTINGS = /^\.?condarc$|^\.?(?:mamba|conda)rc(?:\.ya?ml)?$/;
const LISTS = ['channels', 'default_channels'];
const DEFAULTS = 'https://repo.anaconda.com/pkgs/main';
const OF_ANACONDA: ReadonlySet<string> = new Set(['defaults', 'main', 'r', 'msys2', 'anaconda', 'free', 'pro']);

function* channelOf(source: Source, node: TextNode): Generator<Recognition> {
  const text = stringOf(node);
  if (text === undefined || text === '' || text === 'nodefaults') return;
  const at = spanWithin(source, node, text, 0, text.length);
  if (OF_ANACONDA.has(text)) {
    const own = text === 'defaults' || text === 'anaconda' ? DEFAULTS : `https://repo.anaconda.com/pkgs/${text}`;
    yield channelAt(at, own, 'url');
  } else yield channelAt(at, isAddress(text) ? text : `https://conda.anaconda.org/${text}`, 'url');
}

/** The key stands before it. */
function firstLine({ file, text }: Source, { start }: TextNode): { file: Source['file']; start: number; end: number } {
  const key = text.lastIndexOf('dependencies', start);
  return { file, start: Math.max(0, key), end: Math.max(0, key) + (key < 0 ? 0 : 'dependencies'.length) };
}
