/** A jar's file name taken apart: "guava-33.3.1-jre.jar", Eclipse's "org.junit_4.13.2.jar". */
export interface JarName {
  /** Without the extension. */
  readonly stem: string;
  readonly name: string;
  readonly version?: string;
}

/** No file system takes a longer name. */
const LONGEST = 255;

/** What a build adds to a file's name for what it put in; no part of the version. */
const CLASSIFIER = /-(?:jar-with-dependencies|all|shaded|uber|fat|standalone|sources|javadoc|tests)$/;

/** A version begins with a digit after the first "-" or "_" that one follows. */
export function jarName(file: string): JarName {
  const stem = file.replace(/\.\w+$/, '');
  const parts = stem.length <= LONGEST && /^(.+?)[-_]v?(\d[\w.+-]*)$/.exec(stem);
  return parts
    ? { stem, name: parts[1] as string, version: (parts[2] as string).replace(CLASSIFIER, '') }
    : { stem, name: stem };
}
