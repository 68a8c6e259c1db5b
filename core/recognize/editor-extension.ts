import type { Finding } from '../model/finding.js';
import { purl } from '../model/purl.js';
import type { RecognizedComponent } from '../model/recognized.js';
import type { Scope } from '../model/scope.js';
import type { Source } from '../model/span.js';
import { itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanIn, spanWithin } from '../text/spans.js';
import { quoted } from '../text/words.js';
import { malformed } from './unread.js';

/**
 * The extensions of VS Code that a list names: "publisher.name", with "@version" where one is pinned. One with "-" before
 * it is taken away, not brought in. https://code.visualstudio.com/docs/configure/extensions/extension-marketplace
 */
export function* extensionsIn(
  source: Source,
  list: TextNode | undefined,
  scope: Scope,
): Generator<RecognizedComponent | Finding> {
  for (const item of itemsOf(list)) {
    const text = stringOf(item);
    if (text === undefined) {
      yield malformed(spanIn(source, item), 'an extension is named by a text');
      continue;
    }
    if (text.startsWith('-')) continue;
    const at = spanWithin(source, item, text, 0, text.length);
    const [, publisher, name, version] = (text.length <= LONGEST && ID.exec(text)) || [];
    if (publisher === undefined || name === undefined)
      yield malformed(at, `${quoted(text)} is no extension: publisher.name is expected`);
    else
      yield {
        kind: 'component',
        bundled: 'extension',
        purl: purl({
          type: 'vscode-extension',
          namespace: publisher.toLowerCase(),
          name: name.toLowerCase(),
          ...(version === undefined ? {} : { version }),
        }),
        scope,
        at,
        declared: [],
        texts: [],
        known: [{ kind: 'vscode', text: `${publisher}.${name}`, ...(version === undefined ? {} : { version }) }],
        facts: [],
      };
  }
}

const LONGEST = 300;
const ID = /^([A-Za-z0-9][\w-]*)\.([A-Za-z0-9][\w.-]*)(?:@([\w.-]+))?$/;
