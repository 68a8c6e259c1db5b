import type { LicenseClaim, Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { childOf, entriesOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { usedBy } from './action.js';
import { environmentClaims } from './environment.js';
import { environmentIn, textOf } from './environment-maps.js';
import { imageAt } from './image.js';
import { installedPackages } from './installed-packages.js';
import { isLiteralKey } from './literal-key.js';
import { runnerOf } from './runner.js';
import { unresolved } from './unread.js';
import { type Matrix, matrixOf, valuesOf } from './workflow-matrix.js';
import { yamlScript } from './yaml-script.js';

/** One reading of a workflow or an action. A variable is told of once, where it stands first. */
export class WorkflowReading {
  private readonly named = new Set<string>();

  constructor(
    private readonly source: Source,
    private readonly hash: (text: string) => string,
  ) {}

  *workflow(root: TextNode | undefined): Generator<Recognition> {
    yield* this.environment(root);
    for (const { value: job } of entriesOf(childOf(root, 'jobs'))) yield* this.job(job);
    yield* this.secrets();
  }

  *action(root: TextNode | undefined): Generator<Recognition> {
    const runs = childOf(root, 'runs');
    yield* this.environment(runs);
    const image = childOf(runs, 'image');
    if (stringOf(image)?.startsWith('docker://')) yield* this.image(image, NO_MATRIX);
    yield* this.steps(runs, NO_MATRIX);
    yield* this.secrets();
  }

  private *job(job: TextNode): Generator<Recognition> {
    const matrix = matrixOf(this.source, job);
    yield* this.environment(job);
    yield* this.used(job, matrix);
    yield* this.runners(childOf(job, 'runs-on'), matrix);
    yield* this.container(childOf(job, 'container'), matrix);
    for (const { value } of entriesOf(childOf(job, 'services'))) yield* this.container(value, matrix);
    yield* this.steps(job, matrix);
  }

  private *steps(of: TextNode | undefined, matrix: Matrix): Generator<Recognition> {
    for (const step of itemsOf(childOf(of, 'steps'))) {
      yield* this.environment(step);
      yield* this.used(step, matrix);
      yield* this.script(childOf(step, 'run'));
    }
  }

  private *used(by: TextNode, matrix: Matrix): Generator<Recognition> {
    const uses = childOf(by, 'uses');
    if (!uses) return;
    const found = usedBy(this.source, uses, this.inputs(childOf(by, 'with'), matrix));
    if (found) yield found;
  }

  /** What is given, for each value that the matrix has; what other expressions come to stays as it is written. */
  private inputs(given: TextNode | undefined, matrix: Matrix): readonly ReadonlyMap<string, string>[] {
    let all: readonly ReadonlyMap<string, string>[] = [new Map()];
    for (const { key, value } of entriesOf(given)) {
      const text = textOf(this.source, value);
      if (text === undefined) continue;
      const shown = SECRET.test(key) && isLiteralKey(text) ? HIDDEN : text.slice(0, LONGEST_INPUT);
      const values = valuesOf(shown, matrix) ?? [shown];
      const some = all.length * values.length > MOST_WAYS ? [shown] : values;
      all = all.flatMap((inputs) => some.map((one) => new Map([...inputs, [key, one]])));
    }
    return all;
  }

  private *runners(node: TextNode | undefined, matrix: Matrix): Generator<Recognition> {
    const labels = node?.kind === 'map' ? childOf(node, 'labels') : node;
    for (const label of labels?.kind === 'list' ? labels.items : labels ? [labels] : [])
      yield* this.runner(label, stringOf(label) ?? '', matrix);
  }

  private *runner(node: TextNode, text: string, matrix: Matrix): Generator<Recognition> {
    const at = spanWithin(this.source, node, text, 0, text.length);
    for (const label of valuesOf(text, matrix) ?? []) {
      const runner = runnerOf(at, label);
      if (runner) yield runner;
    }
  }

  private *container(node: TextNode | undefined, matrix: Matrix): Generator<Recognition> {
    yield* this.image(node?.kind === 'map' ? childOf(node, 'image') : node, matrix);
    yield* this.environment(node);
  }

  /** An empty one is none. */
  private *image(node: TextNode | undefined, matrix: Matrix): Generator<Recognition> {
    const text = stringOf(node);
    if (text === undefined || text === '') return;
    const at = spanWithin(this.source, node, text, 0, text.length);
    const images = valuesOf(text, matrix);
    if (!images) yield unresolved(at, 'the image', text);
    else for (const image of images) if (image !== '') yield imageAt(at, image, 'tool');
  }

  /** What it installs, as it is written in the file: an expression is a word that is not known. */
  private *script(node: TextNode | undefined): Generator<Recognition> {
    const script = yamlScript(this.source, node);
    if (!script) return;
    const masked = script.text.replace(/\$\{\{[^{}]*\}\}/g, (expression) => '$'.padEnd(expression.length, '_'));
    yield* installedPackages(masked, script.start, {
      source: this.source,
      scope: 'tool',
      expand: (word) => (word.includes('$') ? undefined : word),
    });
  }

  private *environment(of: TextNode | undefined): Generator<Recognition> {
    yield* this.once(environmentIn(this.source, childOf(of, 'env'), this.hash));
  }

  private *secrets(): Generator<Recognition> {
    const { file, text } = this.source;
    for (const { 0: all, 1: name = '', index } of text.matchAll(/\b(?:secrets|vars)\.([A-Za-z_]\w{0,199})/g)) {
      const end = index + all.length;
      yield* this.once(environmentClaims({ file, start: end - name.length, end }, name, undefined, this.hash));
    }
  }

  private *once(claims: Iterable<LicenseClaim>): Generator<Recognition> {
    for (const claim of claims) {
      if (this.named.has(claim.by.text)) continue;
      this.named.add(claim.by.text);
      yield claim;
    }
  }
}

const NO_MATRIX: Matrix = new Map();
const MOST_WAYS = 50;
const LONGEST_INPUT = 500;
const SECRET = /key|token|licen[cs]e|password|secret|serial/i;
const HIDDEN = '***';
