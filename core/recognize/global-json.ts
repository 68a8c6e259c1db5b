import { baseName } from '../model/file-path.js';
import { purl } from '../model/purl.js';
import type { Recognition } from '../model/recognized.js';
import { parseJson } from '../text/json.js';
import { childOf, entriesOf, stringOf } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { textRecognizer } from './text-recognizer.js';
import { toolAt } from './tool.js';
import { problemsOf } from './unread.js';

/** The SDK of .NET, and SDKs of MSBuild, which are packages of NuGet. https://learn.microsoft.com/dotnet/core/tools/global-json */
export const globalJson = textRecognizer({
  id: 'global-json',
  title: 'global.json: the SDK of .NET and those of MSBuild',
  url: 'https://learn.microsoft.com/dotnet/core/tools/global-json',
  endings: /^json$/,
  looksAt: (file) => (baseName(file) === 'global.json' ? 'yes' : 'no'),
  *read(source): Generator<Recognition> {
    const parsed = parseJson(source.text, { comments: true });
    yield* problemsOf(source, parsed, 'JSON');
    const sdk = childOf(childOf(parsed.root, 'sdk'), 'version');
    const version = stringOf(sdk);
    if (version !== undefined) yield toolAt(spanWithin(source, sdk, version, 0, version.length), 'dotnet', version);
    for (const { key: name, value } of entriesOf(childOf(parsed.root, 'msbuild-sdks'))) {
      const pinned = stringOf(value);
      if (pinned === undefined) continue;
      const at = spanWithin(source, value, pinned, 0, pinned.length);
      yield { ...toolAt(at, name, pinned), purl: purl({ type: 'nuget', name, version: pinned }), scope: 'build' };
    }
  },
});
