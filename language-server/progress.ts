import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Progress } from '../core/index.js';

/** Progress in the editor for a check that takes its time; a short one shows nothing. */
export interface CheckProgress {
  report(progress: Progress): void;
  done(): void;
}

const LONG_MS = 400;
const BETWEEN_MS = 100;
const PATIENCE_MS = 1000;

/** Asks the editor for a place to show progress: before the check, for while that runs nothing is heard. */
export async function checkProgress(connection: Connection, folder: string): Promise<CheckProgress | undefined> {
  const reporter = await answered(connection.window.createWorkDoneProgress());
  return reporter && shownWhenLong(reporter, folder);
}

async function answered(
  asked: Promise<WorkDoneProgressServerReporter>,
): Promise<WorkDoneProgressServerReporter | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((give) => {
    timer = setTimeout(() => give(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, patience]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function shownWhenLong(reporter: WorkDoneProgressServerReporter, folder: string): CheckProgress {
  const began = performance.now();
  let reported = 0;
  let shown = false;
  return {
    report({ stage, done, total }) {
      const now = performance.now();
      if (now - began < LONG_MS || now - reported < BETWEEN_MS) return;
      reported = now;
      const percentage = total > 0 ? Math.floor((100 * Math.min(done, total)) / total) : 0;
      const message = total > 0 ? `${stage} ${done} of ${total}` : stage;
      if (shown) reporter.report(percentage, message);
      else reporter.begin(`Licit: ${folder}`, percentage, message);
      shown = true;
    },
    done() {
      if (shown) reporter.done();
    },
  };
}
