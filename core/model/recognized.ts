import type { DetectionKind } from './catalogue.js';
import type { FilePath } from './file-path.js';
import type { Finding } from './finding.js';
import type { Purl } from './purl.js';
import type { Scope } from './scope.js';
import type { Span } from './span.js';
import type { ProgramComment } from './text-match.js';

/** What sort of thing is bundled. */
export const BUNDLED = {
  library: 'library',
  source: 'source code',
  font: 'font',
  executable: 'executable',
  image: 'container image',
  'os-package': 'package of an operating system',
  action: 'CI action',
  hook: 'pre-commit hook',
  extension: 'editor extension',
  toolchain: 'toolchain',
  channel: 'package channel',
  runner: 'machine that jobs run on',
} as const;
export type Bundled = keyof typeof BUNDLED;

/** Half-open range of bytes in a file, or in an entry of an archive. */
export interface ByteRange {
  readonly file: FilePath;
  readonly bytes: readonly [start: number, end: number];
  /** The way into an archive, outermost first: ["WEB-INF/lib/a.jar", "META-INF/MANIFEST.MF"]. */
  readonly inside?: readonly string[];
}

/** Where in a text (UTF-16 offsets) or in other bytes. */
export type Place = Span | ByteRange;

/** The place in its file; the beginning of the file where it is no text, or amid an archive. */
export function spanOf(place: Place): Span {
  return 'start' in place ? place : { file: place.file, start: 0, end: 0 };
}

/** Something a recognizer met that is no line of a manifest: with enough to judge it. */
export interface RecognizedComponent {
  readonly kind: 'component';
  readonly bundled: Bundled;
  /** Of its ecosystem where it says so, else `generic` with the checksum ("?checksum=sha256:…"). */
  readonly purl: Purl;
  readonly scope: Scope;
  readonly at: Place;
  /** Where its files lie, if the place only tells of them. */
  readonly folder?: FilePath;
  /** No part of it is used, says the list that tells of it. */
  readonly isUnused?: true;
  /** What it says of its license, verbatim: an expression, a name, a URL. */
  readonly declared: readonly Stated[];
  /** License texts and notices it carries, to be identified. */
  readonly texts: readonly Stated[];
  /** SHA-256 of the file's bytes in hex; absent where it is no file of its own. */
  readonly sha256?: string;
  /** By what else the catalogue may know it. */
  readonly known: readonly KnownBy[];
  /** A package that is called as it is, and that it need not be from: only the catalogue is asked about it. */
  readonly namesake?: Purl;
  /** Facts that terms may ask for: "fsType" of a font, "signed by" of an executable; a clause each. */
  readonly facts: readonly string[];
}

/** A text and where it stands. */
export interface Stated {
  readonly text: string;
  readonly at: Place;
  readonly comment?: ProgramComment;
}

/** What the catalogue is asked: an image "redis:7.2", a tool "java@oracle-17", an action with its inputs. */
export interface KnownBy {
  readonly kind: Exclude<DetectionKind, 'purl'>;
  readonly text: string;
  readonly version?: string;
  readonly inputs?: ReadonlyMap<string, string>;
}

/** Code or configuration says that a product is licensed, free or tried here. Never holds the value of a key. */
export interface LicenseClaim {
  readonly kind: 'claim';
  /** What says so, as the catalogue's evidence names it: an env, a setting, a call. */
  readonly by: KnownBy;
  readonly shows: 'commercial' | 'claim' | 'trial' | 'unclear';
  readonly at: Span;
  /** The first 12 digits of the SHA-256 of a literal key, in hex. */
  readonly keyHash?: string;
}

/** Something that gets around a license check. */
export interface CircumventionSign {
  readonly kind: 'circumvention';
  readonly at: Place;
  /** A clause: "a hosts file sends a license server to this machine". */
  readonly what: string;
  /** The row of the catalogue that knows it by this, by its id. */
  readonly row: string;
}

/** Something hides what a product wants to be shown. */
export interface HidingSign {
  readonly kind: 'hiding';
  readonly at: Span;
  /** A clause: "this hides .powered-by". */
  readonly what: string;
  /** The row of the catalogue whose product it is, by its id. */
  readonly row: string;
}

/** What a recognizer yields. */
export type Recognition = RecognizedComponent | LicenseClaim | CircumventionSign | HidingSign | Finding;

/** A file as a recognizer sees it. */
export interface RecognizerInput {
  readonly file: FilePath;
  /** All of it, or as many bytes as the recognizer takes at most. They are others once the next file is looked at. */
  readonly bytes: Uint8Array;
  /** Of the file, in bytes. */
  readonly size: number;
}

/** What the machine does for recognizers; each answers undefined for what is damaged or unpacks to more than `most` bytes. */
export interface Unpacking {
  /** Raw deflate (zip). */
  inflateRaw(bytes: Uint8Array, most: number): Uint8Array | undefined;
  /** zlib (WOFF, sections of ELF, Rust audit data). */
  inflate(bytes: Uint8Array, most: number): Uint8Array | undefined;
  /** Brotli (WOFF2). */
  brotli(bytes: Uint8Array, most: number): Uint8Array | undefined;
  /** In hex. */
  sha256(bytes: Uint8Array): string;
}

/** Recognizes one kind of bundled thing. Pure; yields findings instead of throwing on bad input. */
export interface Recognizer {
  readonly id: string;
  /** One sentence for the tables in the docs. */
  readonly title: string;
  /** The format's own specification or documentation. */
  readonly url: string;
  /**
   * Of the files it may look at: what stands behind the last dot of their names, in lower case, or "" where there is none.
   * Asked once for each such ending; `looksAt` is not asked of files with others. Absent: it may be any.
   */
  readonly endings?: RegExp;
  /**
   * It may also look at files whose names begin with one of these, in any case, whatever their endings: "dockerfile" for
   * "Dockerfile.go". In lower case.
   */
  readonly beginnings?: readonly string[];
  /** By path alone, for each of tens of thousands of files: yes, no, or it depends on how it begins. */
  looksAt(file: FilePath): 'yes' | 'no' | 'by-head';
  /** Where it depends: whether a file that begins with these bytes (512 or fewer) is of the kind. */
  begins?(head: Uint8Array): boolean;
  /**
   * ASCII, in any case: a file that holds none of these in the bytes that it takes has nothing for it, so it need not be
   * asked. Absent: any file may have.
   */
  readonly words?: readonly string[];
  /** The most bytes of a file it takes; the rest is not read. */
  readonly most: number;
  /** Also where the file is larger than `most`: what is at its start is enough. Else such a file is a finding. */
  readonly startIsEnough: boolean;
  recognize(input: RecognizerInput, unpacking: Unpacking): Iterable<Recognition>;
}
