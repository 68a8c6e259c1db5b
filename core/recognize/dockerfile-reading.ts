import type { Recognition } from '../model/recognized.js';
import type { Scope } from '../model/scope.js';
import type { Source, Span } from '../model/span.js';
import { distributionOf } from './distribution.js';
import { type Instruction, instructionsIn, type Word, wordsOf } from './dockerfile-instructions.js';
import { expand } from './dockerfile-variables.js';
import { assignments, listed, partOf, stageParts } from './dockerfile-words.js';
import { environmentClaims } from './environment.js';
import { imageAt } from './image.js';
import { installedBy, installedPackages } from './installed-packages.js';
import { malformed, unresolved } from './unread.js';

/** A part of a build, from its FROM to the next. */
interface Stage {
  readonly name: string | undefined;
  /** The stage that it goes on from; of one that goes on from an image, the image if it is known. */
  readonly from: Stage | string | undefined;
  readonly isKnown: boolean;
  readonly instructions: Instruction[];
  /** Of its variables, with those of the stage it goes on from. */
  readonly values: Values;
}

type Values = Map<string, string | undefined>;

/** One reading of a Dockerfile: first its stages, then what each of them brings in. */
export class DockerfileReading {
  /** Before the first stage: what FROM may ask for. */
  private readonly defaults: Values = new Map();
  private readonly before: Instruction[] = [];
  private readonly stages: Stage[] = [];
  private readonly named = new Map<string, Stage>();

  constructor(
    private readonly source: Source,
    private readonly hash: (text: string) => string,
  ) {}

  *read(): Generator<Recognition> {
    yield* this.syntax();
    for (const instruction of instructionsIn(this.source)) {
      if (instruction.unclosed) yield malformed(instruction.unclosed, 'this here-document has no end');
      if (instruction.keyword === 'FROM') this.enter(instruction);
      else (this.stages.at(-1)?.instructions ?? this.before).push(instruction);
    }
    for (const instruction of this.before) yield* this.variables(instruction, this.defaults);
    const shipped = this.shipped();
    for (const stage of this.stages) yield* this.stage(stage, shipped.has(stage) ? 'runtime' : 'build');
  }

  /** "# syntax=docker/dockerfile:1": an image that does the building. */
  private *syntax(): Generator<Recognition> {
    const [whole, image = ''] = /^\uFEFF?#[^\S\n]*syntax[^\S\n]*=[^\S\n]*(\S+)/.exec(this.source.text) ?? [];
    if (whole !== undefined) yield imageAt(this.span(whole.length - image.length, whole.length), image, 'build');
  }

  private enter(instruction: Instruction): void {
    const { name, image } = stageParts(instruction);
    const before = this.named.get(image?.text.toLowerCase() ?? '');
    const stage: Stage = {
      name,
      from: before ?? image?.text,
      isKnown: before !== undefined,
      instructions: [instruction],
      values: new Map(),
    };
    this.stages.push(stage);
    if (name !== undefined) this.named.set(name, stage);
  }

  /** The last stage is what is built, and with it what it goes on from. */
  private shipped(): ReadonlySet<Stage> {
    const shipped = new Set<Stage>();
    let stage: Stage | string | undefined = this.stages.at(-1);
    while (typeof stage === 'object') {
      shipped.add(stage);
      stage = stage.from;
    }
    return shipped;
  }

  private *stage(stage: Stage, scope: Scope): Generator<Recognition> {
    const { values } = stage;
    if (typeof stage.from === 'object') for (const [name, value] of stage.from.values) values.set(name, value);
    for (const instruction of stage.instructions) {
      switch (instruction.keyword) {
        case 'FROM':
          yield* this.from(stage, instruction, scope);
          break;
        case 'ARG':
        case 'ENV':
          yield* this.variables(instruction, values);
          break;
        case 'COPY':
        case 'ADD':
          yield* this.copied(instruction, scope);
          break;
        case 'RUN':
          yield* this.run(stage, instruction, scope);
      }
    }
  }

  private *from(stage: Stage, instruction: Instruction, scope: Scope): Generator<Recognition> {
    const { image } = stageParts(instruction);
    if (!image) yield malformed(instruction.at, 'this FROM names no image');
    else if (!stage.isKnown) yield* this.image(image, scope);
  }

  private *image(word: Word, scope: Scope): Generator<Recognition> {
    const at = this.span(word.start, word.end);
    const text = expand(word.text, this.defaults);
    if (text === undefined) yield unresolved(at, 'the image', word.text);
    else if (text !== 'scratch') yield imageAt(at, text, scope);
  }

  /** "--from" is a stage, by name or number, or an image. */
  private *copied(instruction: Instruction, scope: Scope): Generator<Recognition> {
    for (const word of wordsOf(instruction)) {
      if (!word.text.startsWith('--')) return;
      const from = partOf(word, /^--from=(["']?)(.+)\1$/);
      if (from && !this.isStage(from.text)) yield* this.image(from, scope);
    }
  }

  private isStage(name: string): boolean {
    return /^\d+$/.test(name) || this.named.has(name.toLowerCase());
  }

  private *run(stage: Stage, instruction: Instruction, scope: Scope): Generator<Recognition> {
    for (const word of wordsOf(instruction)) {
      if (!word.text.startsWith('--')) break;
      const from = partOf(word, /^(--mount=(?:[^,]*,)*?from=)([^,]+)/);
      if (from && !this.isStage(from.text)) yield* this.image(from, scope);
      const secret = partOf(word, /^(--mount=(?:[^,]*,)*?env=)([^,]+)/);
      if (secret) yield* environmentClaims(this.span(secret.start, secret.end), secret.text, undefined, this.hash);
    }
    const distribution = this.distribution(stage);
    const where = {
      source: this.source,
      scope,
      expand: (text: string) => expand(text, stage.values),
      ...(distribution === undefined ? {} : { distribution }),
    };
    const isList = instruction.text.trimStart().startsWith('[');
    if (isList) yield* installedBy(listed(instruction), where);
    else yield* installedPackages(instruction.text, instruction.start, where);
  }

  private distribution(stage: Stage): string | undefined {
    let image: Stage | string | undefined = stage;
    while (typeof image === 'object') image = image.from;
    const text = image === undefined ? undefined : expand(image, this.defaults);
    return text === undefined ? undefined : distributionOf(text);
  }

  /** ARG and ENV: "NAME=value NAME=value", "NAME value", and of ARG "NAME", which takes the default from before the stages. */
  private *variables(instruction: Instruction, values: Values): Generator<Recognition> {
    for (const { name, value } of assignments(instruction)) {
      const known = value === undefined ? this.defaults.get(name.text) : expand(value, values);
      const at = this.span(name.start, name.end);
      values.set(name.text, known);
      yield* environmentClaims(at, name.text, known, this.hash);
    }
  }

  private span(start: number, end: number): Span {
    return { file: this.source.file, start, end };
  }
}
