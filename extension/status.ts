import { type Disposable, MarkdownString, StatusBarAlignment, ThemeColor, Uri, window } from 'vscode';
import type { Status } from './protocol.js';

/** The item in the status bar: what all open folders together came to. */
export interface StatusItem extends Disposable {
  show(status: Status): void;
  /** Forgets every folder; the server starts anew. */
  reset(): void;
  text(): string;
}

export function statusItem(): StatusItem {
  const item = window.createStatusBarItem('licit.status', StatusBarAlignment.Left, -10);
  item.name = 'Licit';
  const folders = new Map<string, Status>();
  const checking = new Set<string>();
  const draw = (): void => {
    const look = lookOf([...folders.values()]);
    if (!look) {
      item.hide();
      return;
    }
    // What was found last stays to be read and chosen while it is looked at again.
    item.text = checking.size > 0 ? look.text.replace(/^\$\([^)]*\)/, '$(sync~spin)') : look.text;
    item.tooltip = tooltip([...folders.values()]);
    item.command = look.command;
    item.backgroundColor = look.color === undefined ? undefined : new ThemeColor(look.color);
    item.show();
  };
  return {
    show(status) {
      if (status.state === 'checking') checking.add(status.folder);
      else checking.delete(status.folder);
      if (status.state === 'closed') folders.delete(status.folder);
      else if (status.state !== 'checking' || !folders.has(status.folder)) folders.set(status.folder, status);
      draw();
    },
    reset() {
      folders.clear();
      checking.clear();
      draw();
    },
    text: () => item.text,
    dispose: () => item.dispose(),
  };
}

interface Look {
  readonly text: string;
  readonly command: string;
  readonly color?: string;
}

const PROBLEMS = 'workbench.actions.view.problems';
const REPORT = 'licit.showReport';

/** The worst folder counts: failed, not yet checked, errors, warnings, clean. Undefined when nothing is checked. */
function lookOf(statuses: readonly Status[]): Look | undefined {
  if (statuses.length === 0) return undefined;
  if (statuses.some(({ state }) => state === 'failed')) {
    return { text: '$(alert) Licit: could not check', command: 'licit.check', color: 'statusBarItem.errorBackground' };
  }
  if (statuses.some(({ state }) => state === 'checking'))
    return { text: '$(sync~spin) Licit: checking…', command: REPORT };
  const checked = statuses.filter((status) => status.state === 'checked');
  const sum = (of: (status: (typeof checked)[number]) => number): number =>
    checked.reduce((total, status) => total + of(status), 0);
  const errors = sum(({ findings }) => findings.error);
  const warnings = sum(({ findings }) => findings.warning);
  if (errors > 0) return { text: `$(error) Licit: ${counted(errors, 'error')}`, command: PROBLEMS };
  if (warnings > 0) return { text: `$(warning) Licit: ${counted(warnings, 'warning')}`, command: PROBLEMS };
  return {
    text: `$(check) Licit: ${counted(
      sum(({ components }) => components),
      'component',
    )}`,
    command: REPORT,
  };
}

const VERDICTS = { pass: 'passes', fail: 'breaks the policy', undecided: 'cannot be judged' } as const;

function tooltip(statuses: readonly Status[]): MarkdownString {
  const text = new MarkdownString();
  for (const status of statuses) {
    text.appendText(`${Uri.parse(status.folder).path.split('/').at(-1)}: ${sentence(status)}`);
    text.appendMarkdown('\n\n');
  }
  return text;
}

function sentence(status: Status): string {
  if (status.state === 'failed') return `could not be checked: ${status.message}`;
  if (status.state !== 'checked') return 'checking…';
  const { components, findings, verdict, policy } = status;
  const judge = policy.builtIn ? 'the built-in profile (no licit.yaml here)' : policy.name;
  return (
    `${VERDICTS[verdict]}. ${counted(components, 'component')}, ${counted(findings.error, 'error')}, ` +
    `${counted(findings.warning, 'warning')}, judged by ${judge}.`
  );
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
