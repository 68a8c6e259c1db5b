import type { FilePath, PlainDate, Progress } from '../core/index.js';
import { type Buffer, type Checked, checked } from './checked.js';
import { type Checker, openChecker } from './checker.js';
import type { Settings } from './settings.js';

/** What a folder tells the outside while it works. */
export interface FolderEvents {
  /** Today, in the user's own calendar. */
  today(): PlainDate;
  /** The check waits for it. */
  starts(): Promise<void>;
  progress(progress: Progress): void;
  ends(result: Checked): void;
  fails(error: unknown): void;
}

/** One workspace folder: buffers over disk, checked again shortly after anything changed. */
export interface Folder {
  readonly uri: string;
  /** The last finished check. */
  readonly latest: Checked | undefined;
  readonly settings: Settings;
  /** Opens or changes a buffer; `matters` when a check should follow. */
  edit(file: FilePath, buffer: Buffer, matters: boolean): void;
  /** The buffer is gone; what is on disk counts again. */
  release(file: FilePath, matters: boolean): void;
  /** These files changed on disk; undefined: anything may have. */
  changed(files?: readonly FilePath[]): void;
  configure(settings: Settings): void;
  /** A check of everything as it is now; undefined when the folder is switched off, was closed, or cannot be checked. */
  settled(): Promise<Checked | undefined>;
  close(): Promise<void>;
}

/** A pause in typing that is long enough to look. */
const QUIET_MS = 120;

/** @param root where the folder is on disk */
export function openFolder(uri: string, root: string, initial: Settings, events: FolderEvents): Folder {
  const buffers = new Map<FilePath, Buffer>();
  /** What has changed since the last check began; undefined: nothing. */
  let pending: ReadonlySet<FilePath> | 'everything' | undefined;
  let settings = initial;
  let checker: Checker | undefined;
  let latest: Checked | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let waiting: (() => void)[] = [];
  let closed = false;

  function touch(files?: readonly FilePath[]): void {
    if (closed) return;
    pending = files === undefined || pending === 'everything' ? 'everything' : new Set([...(pending ?? []), ...files]);
    clearTimeout(timer);
    if (settings.enable) timer = setTimeout(() => void start(), QUIET_MS);
  }

  async function start(): Promise<void> {
    if (running || closed) return;
    running = run();
    await running;
    running = undefined;
    if (pending !== undefined && settings.enable && !closed) touch([]);
    else release();
  }

  async function run(): Promise<void> {
    const changes = pending;
    pending = undefined;
    try {
      await events.starts();
      const today = events.today();
      // What the sources keep (settings of npm, listings of folders) is as old as the checker.
      const isStale = changes === 'everything' || !checker?.isFor(settings, today);
      if (!checker || isStale) checker = openChecker(root, settings, today, events.progress);
      const seen = new Map(buffers);
      const { report, sources } = await checker.check(seen, changes === 'everything' ? [] : [...(changes ?? [])]);
      if (closed) return;
      latest = checked(uri, report, sources, seen);
      events.ends(latest);
    } catch (error) {
      checker = undefined;
      latest = undefined;
      if (!closed) events.fails(error);
    }
  }

  function release(): void {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  return {
    uri,
    get latest() {
      return latest;
    },
    get settings() {
      return settings;
    },
    edit(file, buffer, matters) {
      const before = buffers.get(file);
      buffers.set(file, buffer);
      if (matters && (before?.version !== buffer.version || before.uri !== buffer.uri)) touch([file]);
    },
    release(file, matters) {
      if (buffers.delete(file) && matters) touch([file]);
    },
    changed: touch,
    configure(next) {
      settings = next;
      if (!next.enable) latest = undefined;
      touch();
      if (!next.enable) release();
    },
    async settled() {
      while (!closed && settings.enable && (pending !== undefined || running)) {
        await new Promise<void>((wake) => waiting.push(wake));
      }
      return settings.enable && !closed ? latest : undefined;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      release();
      await running;
    },
  };
}
