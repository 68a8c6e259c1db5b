import type { FilePath } from '../model/file-path.js';
import type { Purl } from '../model/purl.js';
import type { Recognition, RecognizedComponent, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import { isNamed } from './named.js';
import { repositoryPurl } from './vendored/repository.js';

/**
 * What CMake fetches while it configures or builds: FetchContent, ExternalProject and CPM. A tag made of variables is no
 * version. https://cmake.org/cmake/help/latest/module/FetchContent.html
 */
export const cmakeFetch: Recognizer = {
  id: 'cmake-fetch',
  title: 'sources fetched by CMake: FetchContent, ExternalProject, CPM',
  url: 'https://cmake.org/cmake/help/latest/module/FetchContent.html',
  most: 4 * 1024 * 1024,
  startIsEnough: true,
  endings: /^(?:cmake|txt)$/,
  looksAt: (file) => (file.endsWith('.cmake') || isNamed(file, 'CMakeLists.txt') ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const text = textOf(bytes);
    for (const call of text.matchAll(CALL)) {
      const found = fetched((call[1] as string).toLowerCase(), argumentsOf(call[2] as string));
      if (found && !isComment(text, call.index)) yield fetchedComponent(found, file, call);
    }
  },
};

const CALL = /\b(FetchContent_Declare|ExternalProject_Add|CPM(?:Add|Find)Package)[ \t]{0,10}\(([^()]{1,4000})\)/gi;

function isComment(text: string, at: number): boolean {
  return text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 200), at).includes('#');
}

function argumentsOf(text: string): readonly string[] {
  return [...text.replace(/#[^\n]*/g, '').matchAll(/"([^"]*)"|([^\s"]+)/g)].map((found) => found[1] ?? found[2] ?? '');
}

interface Fetched {
  readonly purl: Purl;
  readonly name: string;
}

function fetched(call: string, args: readonly string[]): Fetched | undefined {
  if (call.startsWith('cpm') && args.length === 1) return short(args[0] as string);
  const value = (key: string): string | undefined => {
    const at = args.indexOf(key);
    return at < 0 ? undefined : args[at + 1];
  };
  const name = call.startsWith('cpm') ? value('NAME') : args[0];
  const github = value('GITHUB_REPOSITORY');
  const url = value('GIT_REPOSITORY') ?? (github === undefined ? undefined : `https://github.com/${github}`);
  const number = fixed(value('VERSION'));
  const tag = fixed(value('GIT_TAG')) ?? (number === undefined ? undefined : `v${number}`);
  if (url !== undefined && fixed(url) !== undefined) {
    const purl = repositoryPurl(url, tag, name);
    return { purl, name: name ?? url };
  }
  const archive = value('URL');
  if (archive === undefined || fixed(archive) === undefined) return undefined;
  return ofArchive(archive, name);
}

/** "gh:fmtlib/fmt#7.1.3", "gh:nlohmann/json@3.9.1". https://github.com/cpm-cmake/CPM.cmake#usage */
function short(text: string): Fetched | undefined {
  const found = /^(gh|bb):([\w.-]{1,100})\/([\w.-]{1,100}?)(?:#([^@\s]{1,100}))?(?:@([^#\s]{1,100}))?$/.exec(text);
  if (!found) return undefined;
  const host = found[1] === 'gh' ? 'github.com' : 'bitbucket.org';
  const tag = fixed(found[4]) ?? (found[5] === undefined ? undefined : `v${found[5]}`);
  return { purl: repositoryPurl(`https://${host}/${found[2]}/${found[3]}`, tag), name: found[3] as string };
}

function ofArchive(url: string, name: string | undefined): Fetched | undefined {
  const hosted =
    /^(https:\/\/github\.com\/[\w.-]{1,100}\/[\w.-]{1,100})\/(?:archive\/(?:refs\/tags\/)?|releases\/download\/)([\w.+-]{1,100}?)(?:\.tar\.\w+|\.tgz|\.zip|\/[^/]{1,200})$/.exec(
      url,
    );
  if (hosted) return { purl: repositoryPurl(hosted[1] as string, hosted[2]), name: name ?? url };
  return name === undefined || !/^https?:/.test(url) ? undefined : { purl: genericPurl(name), name };
}

function fixed(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text.includes('$') ? undefined : text;
}

function fetchedComponent({ purl }: Fetched, file: FilePath, call: RegExpExecArray): RecognizedComponent {
  return component({
    bundled: 'source',
    purl,
    at: { file, start: call.index, end: call.index + call[0].length },
  });
}
