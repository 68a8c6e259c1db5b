import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type PackageReading, sectionEvidence, type TextEvidence } from '../identify/package-folder.js';
import { isReadme } from '../identify/readme.js';
import type { FilePath } from '../model/file-path.js';
import type { LicenseEvidence } from '../model/license.js';
import { MARK_LENGTH, type Marks } from './witness.js';

/** Packages that another thread has read meanwhile. */
export interface Ahead {
  /** What was read of a folder, with all that was looked at for it; undefined when it is not there yet. Asked once a folder. */
  take(folder: FilePath): AheadReading | undefined;
  /** Evidence of a text that was read: now that it can be identified. */
  said(evidence: LicenseEvidence, evidenceOf: TextEvidence): readonly LicenseEvidence[];
  /** No more will be asked. */
  stop(): void;
}

/** Evidence of a license text that is still to be identified. */
export interface PendingEvidence extends LicenseEvidence {
  /** Number of the text. */
  readonly pending: number;
}

export interface AheadReading {
  readonly folder: FilePath;
  readonly reading: PackageReading | undefined;
  /** All that was looked at for it: absolute paths, and how they were. */
  readonly paths: readonly string[];
  readonly marks: Marks;
}

/** Readings as they are sent: JSON of all but their marks, which follow each other in one list. */
export interface AheadMessage {
  readonly readings: string;
  /** Texts that were not sent before, in the order of their numbers. */
  readonly texts: readonly string[];
  readonly marks: Marks;
}

/** What the thread is given: the root on disk, where answers go, and how many folders were asked for so far. */
export interface AheadTask {
  readonly root: string;
  readonly port: MessagePort;
  readonly asked: Int32Array;
}

/**
 * Begins to read what npm installed on a thread of its own, the last package first: this thread will need them from
 * the first on, and they meet in the middle. Whatever goes wrong there, nothing is read ahead and nothing else happens.
 * Undefined where no thread may be started.
 *
 * @param script the bundle of `ahead-thread.ts`
 */
export function readAhead(root: string, script: URL): Ahead | undefined {
  const { port1, port2 } = new MessageChannel();
  const asked = new Int32Array(new SharedArrayBuffer(4));
  const worker = started(script, { root, port: port2, asked });
  if (!worker) return undefined;
  const done = new Map<FilePath, AheadReading>();
  const texts: string[] = [];

  return {
    take(folder) {
      Atomics.add(asked, 0, 1);
      if (!done.has(folder)) receive(folder);
      const found = done.get(folder);
      done.delete(folder);
      return found;
    },
    said(evidence, evidenceOf) {
      const text = 'pending' in evidence ? texts[(evidence as PendingEvidence).pending] : undefined;
      if (text === undefined) return [evidence];
      const { file, start } = evidence;
      const isSection = isReadme(file.slice(file.lastIndexOf('/') + 1));
      return isSection ? sectionEvidence(file, { start, text }, evidenceOf) : evidenceOf(file, text);
    },
    stop() {
      port1.close();
      void worker.terminate();
    },
  };

  function receive(wanted: FilePath): void {
    while (!done.has(wanted)) {
      const said = receiveMessageOnPort(port1) as { readonly message: AheadMessage } | undefined;
      if (!said) return;
      const { readings, marks } = said.message;
      texts.push(...said.message.texts);
      let at = 0;
      for (const reading of JSON.parse(readings) as Omit<AheadReading, 'marks'>[]) {
        const end = at + reading.paths.length * MARK_LENGTH;
        done.set(reading.folder, { ...reading, marks: marks.subarray(at, end) });
        at = end;
      }
    }
  }
}

/** Without the flags of this thread, which may load what the other has no use for. */
function started(script: URL, workerData: AheadTask): Worker | undefined {
  try {
    const transferList = [workerData.port];
    const worker = new Worker(script, { workerData, transferList, execArgv: [], stdout: true, stderr: true });
    worker.on('error', () => {});
    worker.unref();
    return worker;
  } catch {
    return undefined;
  }
}
