import type { Recognition } from '../model/recognized.js';
import { parseJson } from '../text/json.js';
import { childOf } from '../text/node.js';
import { extensionsIn } from './editor-extension.js';
import { textRecognizer } from './text-recognizer.js';
import { problemsOf } from './unread.js';

/**
 * The extensions that a project recommends to those who work on it with VS Code.
 * https://code.visualstudio.com/docs/configure/extensions/extension-marketplace#_workspace-recommended-extensions
 */
export const vscodeExtensions = textRecognizer({
  id: 'vscode-extensions',
  title: 'extensions that are recommended: .vscode/extensions.json, *.code-workspace',
  url: 'https://code.visualstudio.com/docs/configure/extensions/extension-marketplace',
  endings: /^(?:json|code-workspace)$/,
  looksAt: (file) => (NAME.test(file) ? 'yes' : 'no'),
  *read(source): Generator<Recognition> {
    const parsed = parseJson(source.text, { comments: true });
    yield* problemsOf(source, parsed, 'JSON');
    const of = source.file.endsWith('.code-workspace') ? childOf(parsed.root, 'extensions') : parsed.root;
    yield* extensionsIn(source, childOf(of, 'recommendations'), 'tool');
  },
});

const NAME = /(?:^|\/)\.vscode\/extensions\.json$|\.code-workspace$/;
