import type { XmlElement } from '../text/xml.js';
import { attributeOf, isNamed, type MsbuildValue, names, writtenIn } from './msbuild-items.js';

/** An SDK of MSBuild, and the version in which it is asked for. */
export interface MsbuildSdk {
  readonly id: MsbuildValue;
  readonly version: MsbuildValue;
}

/**
 * The SDKs that a project names with their versions: packages of NuGet that it is built with. Those without a version come with .NET,
 * or have it in global.json. https://learn.microsoft.com/en-us/visualstudio/msbuild/how-to-use-project-sdk
 */
export function* msbuildSdks(root: XmlElement): Generator<MsbuildSdk> {
  yield* sdksIn(root, 'Sdk');
  for (const child of root.children)
    if (isNamed(child, 'Sdk')) yield* sdksIn(child, 'Name');
    else if (isNamed(child, 'Import')) yield* sdksIn(child, 'Sdk');
}

/** "Name/1.0", or the version as an attribute beside it. */
function* sdksIn(element: XmlElement, attribute: string): Generator<MsbuildSdk> {
  const written = attributeOf(element, attribute);
  const beside = attributeOf(element, 'Version');
  for (const { text, start, end } of written ? names(written) : []) {
    const [name = '', version] = text.split('/');
    if (version !== undefined)
      yield {
        id: { text: name, start, end: start + name.length },
        version: { text: version, start: start + name.length + 1, end },
      };
    else if (beside && element.name !== 'Project') yield { id: { text, start, end }, version: writtenIn(beside) };
  }
}
