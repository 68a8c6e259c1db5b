import { type CancellationToken, type Connection, Position } from 'vscode-languageserver';
import { draftPolicy, type FilePath, RENDERERS } from '../core/index.js';
import { type Checked, componentOf } from './checked.js';
import type { ClientAbilities } from './client.js';
import { dependencyAt } from './dependencies.js';
import { workspaceEdit } from './edits.js';
import type { ExplainTarget } from './protocol.js';
import { story } from './story.js';
import { VERSION } from './version.js';
import type { Workspace } from './workspace.js';

/** The story of a component, in Markdown; undefined when there is none by that name or at that place. */
export async function explain(
  argument: unknown,
  workspace: Workspace,
  token: CancellationToken,
): Promise<string | undefined> {
  const target = targetOf(argument);
  if (target === undefined) return undefined;
  if ('purl' in target) {
    const checked = await workspace.folders.find(({ uri }) => uri === target.folder)?.settled();
    const component = checked && componentOf(checked, target.purl);
    return component && story(component, checked);
  }
  const place = await workspace.place(target.uri, token);
  const offset = place?.checked.document(place.file)?.offsetAt(target.position);
  if (!place || offset === undefined) return undefined;
  const components = dependencyAt(place.checked, place.file, offset)?.components ?? [];
  return components.length === 0 ? undefined : components.map((one) => story(one, place.checked)).join('\n\n---\n\n');
}

function targetOf(argument: unknown): ExplainTarget | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { folder, purl, uri, position } = Object.fromEntries(Object.entries(argument));
  if (typeof folder === 'string' && typeof purl === 'string') return { folder, purl };
  return typeof uri === 'string' && Position.is(position) ? { uri, position } : undefined;
}

/** The Markdown report of one folder, or of all. */
export async function reportOf(argument: unknown, workspace: Workspace): Promise<string | undefined> {
  const reports: string[] = [];
  for (const folder of workspace.folders) {
    if (typeof argument === 'string' && folder.uri !== argument) continue;
    const checked = await folder.settled();
    if (checked) reports.push(markdownOf(checked));
  }
  return reports.length === 0 ? undefined : reports.join('\n');
}

function markdownOf({ report, document }: Checked): string {
  const renderer = RENDERERS.get('markdown');
  if (!renderer) throw new Error('there is no Markdown renderer');
  return renderer.render(report, (file) => document(file)?.getText(), { color: false, version: VERSION });
}

/** Looks at everything again. */
export async function checkAgain(workspace: Workspace): Promise<void> {
  for (const folder of workspace.folders) folder.changed();
  await Promise.all(workspace.folders.map((folder) => folder.settled()));
}

const POLICY = 'licit.yaml' as FilePath;

/** Has the editor write a licit.yaml that fits what is there; the file's URI, also when it was there before. */
export async function createPolicy(
  argument: unknown,
  workspace: Workspace,
  connection: Connection,
  client: ClientAbilities,
): Promise<string | undefined> {
  const folder = workspace.folders.find(({ uri }) => typeof argument !== 'string' || uri === argument);
  const checked = await folder?.settled();
  if (!checked) return undefined;
  const uri = checked.uri(POLICY);
  if (checked.document(POLICY) !== undefined) return uri;
  const { components, asOf, projects } = checked.report;
  const license = projects.find(({ file }) => file === 'package.json')?.license?.value;
  const text = draftPolicy(components, { asOf, ...(license === undefined ? {} : { projectLicense: license }) });
  const edit = workspaceEdit([{ span: { file: POLICY, start: 0, end: 0 }, text }], checked, client);
  if (!edit) return undefined;
  const { applied } = await connection.workspace.applyEdit({ label: 'Create licit.yaml', edit });
  return applied ? uri : undefined;
}
