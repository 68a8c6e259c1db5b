import type { FilePath } from '../../model/file-path.js';
import { type Purl, purl } from '../../model/purl.js';

/**
 * The package by the folders that NuGet unpacks into: "packages/Newtonsoft.Json.13.0.3/lib/net45/…", or by id and
 * version, "newtonsoft.json/13.0.3/lib/netstandard2.0/…". https://learn.microsoft.com/nuget/concepts/package-installation-process
 */
export function nugetFolder(file: FilePath): Purl | undefined {
  const found = JOINED.exec(file) ?? APART.exec(file);
  return found ? purl({ type: 'nuget', name: found[1] as string, version: found[2] as string }) : undefined;
}

const VERSION = String.raw`(\d+(?:\.\d+){1,3}(?:-[\w.-]{1,40})?)`;
const INSIDE = '(?:lib|ref|runtimes|tools|build|analyzers)/';
const JOINED = new RegExp(String.raw`(?:^|/)packages/([A-Za-z][\w.-]{0,99}?)\.${VERSION}/${INSIDE}`);
const APART = new RegExp(
  String.raw`(?:^|/)\.?(?:nuget|packages)/(?:packages/)?([A-Za-z][\w.-]{0,99})/${VERSION}/${INSIDE}`,
);
