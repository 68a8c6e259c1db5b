import type { Progress } from './check.js';
import { discover } from './discover/discover.js';
import type { Memory } from './memory.js';
import type { Fact, Reader } from './model/facts.js';
import type { FilePath } from './model/file-path.js';
import { type Finding, finding } from './model/finding.js';
import type { FileRead } from './model/report.js';
import type { Tree } from './tree/tree.js';

interface Read {
  readonly facts: readonly Exclude<Fact, Finding>[];
  readonly findings: readonly Finding[];
  readonly files: readonly FileRead[];
}

/** Reads every file that some reader knows; one that is as it was last time is not read again. */
export function readFacts(
  tree: Tree,
  readers: readonly Reader[],
  memory: Memory,
  onProgress: (progress: Progress) => void = () => {},
): Read {
  memory.discovered ??= [...discover(tree, readers)];
  const found = memory.discovered;
  const findings: Finding[] = [];
  const facts: Exclude<Fact, Finding>[] = [];
  const files: FileRead[] = [];
  for (const [done, item] of found.entries()) {
    if ('kind' in item) {
      findings.push(item);
      continue;
    }
    onProgress({ stage: 'reading', done, total: found.length });
    const said = factsOf(tree, item.file, item.reader, memory);
    let failed = said.length > 0;
    for (const fact of said) {
      if (fact.kind === 'finding') findings.push(fact);
      else facts.push(fact);
      if (fact.kind !== 'finding') failed = false;
    }
    files.push({ path: item.file, reader: item.reader.id, outcome: failed ? 'failed' : 'read' });
  }
  return { facts, findings, files };
}

function factsOf(tree: Tree, file: FilePath, reader: Reader, memory: Memory): readonly Fact[] {
  const known = memory.facts.get(file);
  const stamp = tree.stat(file)?.stamp;
  if (known && stamp !== undefined && known.stamp === stamp) return known.facts;
  const text = tree.read(file);
  if (text === undefined) return [unreadable(file, reader)];
  const facts = known?.text === text ? known.facts : [...reader.read({ file, text })];
  memory.facts.set(file, { text, stamp, facts });
  return facts;
}

function unreadable(file: FilePath, reader: Reader): Finding {
  return finding({
    code: 'read/malformed',
    severity: 'error',
    message: `${file} cannot be read as text`,
    at: { file, start: 0, end: 0 },
    help: `make it a UTF-8 file that can be opened, or remove it; ${reader.id} was not read`,
  });
}
