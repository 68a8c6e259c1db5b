import type { Progress } from '../check.js';
import { discover } from '../discover/discover.js';
import type { Fact, Reader } from '../model/facts.js';
import type { FilePath } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import type { FileRead } from '../model/report.js';
import type { Source } from '../model/span.js';
import type { Tree } from '../tree/tree.js';
import type { Memory } from './memory.js';

interface Read {
  readonly facts: readonly Exclude<Fact, Finding>[];
  readonly findings: readonly Finding[];
  readonly files: readonly FileRead[];
}

/** Reads every file of a walk that some reader knows; one that is as it was last time is not read again. */
export function readFacts(
  tree: Tree,
  readers: readonly Reader[],
  memory: Memory,
  walked: Iterable<FilePath | Finding>,
  onProgress: (progress: Progress) => void = () => {},
): Read {
  memory.discovered ??= [...discover(tree, readers, walked)];
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
  const facts = known?.text === text ? known.facts : readBy(reader, { file, text });
  memory.facts.set(file, { text, stamp, facts });
  return facts;
}

/** A reader throws on nothing; one that does has a mistake, which must not hide what the other files say. */
function readBy(reader: Reader, source: Source): readonly Fact[] {
  const facts: Fact[] = [];
  try {
    for (const fact of reader.read(source)) facts.push(fact);
  } catch (error) {
    facts.push(broken(source.file, reader, error));
  }
  return facts;
}

function broken(file: FilePath, { id }: Reader, error: unknown): Finding {
  const why = error instanceof Error ? error.message : 'unknown error';
  return finding({
    code: 'read/malformed',
    severity: 'error',
    message: `${file} made ${id} fail, so it was not read to its end: ${why}`,
    at: { file, start: 0, end: 0 },
    help: 'this is a mistake in Licit: report it with the file; until then nothing is known of what the file brings in',
  });
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
