import type { Hover, Position } from 'vscode-languageserver';
import { type FilePath, purlTitle } from '../core/index.js';
import type { Checked } from './checked.js';
import { type Dependency, dependencyAt } from './dependencies.js';
import { plain } from './markdown.js';
import { conclusion, OUTCOMES, story } from './story.js';

/** What is known of the dependency under the pointer. */
export function dependencyHover(checked: Checked, file: FilePath, position: Position): Hover | undefined {
  const offset = checked.document(file)?.offsetAt(position);
  const dependency = offset === undefined ? undefined : dependencyAt(checked, file, offset);
  if (!dependency) return undefined;
  const parts = [
    ...dependency.components.slice(0, MOST).map((component) => story(component, checked)),
    ...broughtIn(dependency),
  ];
  return { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') }, range: checked.range(dependency.whole) };
}

const MOST = 5;

/** How many components this line brings in, and those that are not simply allowed. */
function* broughtIn({ brings }: Dependency): Generator<string> {
  if (brings.length === 0) return;
  const count = `Brings in ${brings.length} more component${brings.length === 1 ? '' : 's'}`;
  const remarkable = brings.filter(({ decision }) => decision.outcome !== 'allowed' && decision.outcome !== 'ignored');
  if (remarkable.length === 0) yield `${count}, all allowed`;
  else {
    const lines = remarkable
      .slice(0, MOST)
      .map(
        ({ purl, license, decision }) =>
          `- ${plain(purlTitle(purl))} — ${conclusion(license)} — ${OUTCOMES[decision.outcome]}`,
      );
    const rest = remarkable.length > MOST ? [`- … and ${remarkable.length - MOST} more`] : [];
    yield [`${count}:`, '', ...lines, ...rest].join('\n');
  }
}
