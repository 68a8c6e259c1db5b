import { describe, expect, it } from 'vitest';
import { dockerfile } from '../../core/recognize/dockerfile.js';
import { recognized } from './support.js';
import { told } from './told.js';

const of = (text: string) => told(dockerfile, 'Dockerfile', text);

describe('images', () => {
  it.each([
    ['FROM redis:7.4', 'runtime pkg:docker/redis@7.4 | redis:7.4'],
    ['from docker.io/library/redis', 'runtime pkg:docker/redis | docker.io/library/redis'],
    [
      'FROM --platform=$BUILDPLATFORM mcr.microsoft.com/windows/servercore:ltsc2022 AS base',
      'runtime pkg:docker/windows/servercore@ltsc2022?repository_url=mcr.microsoft.com | mcr.microsoft.com/windows/servercore:ltsc2022',
    ],
    [
      `FROM localhost:5000/a/b:1@sha256:${'0'.repeat(64)}`,
      `runtime pkg:docker/a/b@sha256:${'0'.repeat(64)}?repository_url=localhost:5000&tag=1 | localhost:5000/a/b:1@sha256:${'0'.repeat(64)}`,
    ],
    ['# syntax=docker/dockerfile:1.7\n', 'build pkg:docker/docker/dockerfile@1.7 | docker/dockerfile:1.7'],
  ])('%j', (text, line) => expect(of(text)).toEqual([line]));

  it('tells stages from images, and what is shipped from what only builds', () => {
    const text = [
      'FROM scratch AS empty',
      'FROM golang:1.22 AS Build',
      'COPY --from=tools:1 /bin/x /bin/',
      'FROM debian:12 AS base',
      'FROM base',
      'COPY --from=build /a /a',
      'COPY --chown=1 --from=0 /a /a',
      'COPY --from=busybox:1.36 /bin/sh /bin/sh',
      'RUN --mount=type=bind,from=rust:1,target=/r --mount=type=cache,from=build,target=/c true',
    ].join('\n');
    expect(of(text)).toEqual([
      'build pkg:docker/golang@1.22 | golang:1.22',
      'build pkg:docker/tools@1 | tools:1',
      'runtime pkg:docker/debian@12 | debian:12',
      'runtime pkg:docker/busybox@1.36 | busybox:1.36',
      'runtime pkg:docker/rust@1 | rust:1',
    ]);
  });

  it('puts in defaults, and says what it does not know instead of guessing it', () => {
    const text = [
      'ARG VERSION=7.4',
      'ARG NAME=redis:$VERSION',
      'ARG REGISTRY',
      `FROM \${NAME}`,
      `FROM node:\${NODE:-20}-alpine`,
      `FROM \${REGISTRY}/app`,
      'FROM app:$TARGETARCH',
    ].join('\n');
    expect(of(text)).toEqual([
      `build pkg:docker/redis@7.4 | \${NAME}`,
      `build pkg:docker/node@20-alpine | node:\${NODE:-20}-alpine`,
      `read/skipped: the image "\${REGISTRY}/app" depends on what is set elsewhere, so it is not known | \${REGISTRY}/app`,
      'read/skipped: the image "app:$TARGETARCH" depends on what is set elsewhere, so it is not known | app:$TARGETARCH',
    ]);
  });

  it('says what is no image, and goes on', () => {
    expect(of('FROM Not:an:Image\nFROM\nFROM redis')).toEqual([
      'read/malformed: "Not:an:Image" is no reference to an image | Not:an:Image',
      'read/malformed: this FROM names no image | FROM',
      'runtime pkg:docker/redis | redis',
    ]);
  });
});

describe('packages', () => {
  it.each([
    [
      'FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends -t stable curl=7.88.1-10 libc6:i386 \\\n  # why\n  git \\\n\n  && rm -rf /x',
      [
        'runtime pkg:deb/debian/curl@7.88.1-10 | curl=7.88.1-10',
        'runtime pkg:deb/debian/libc6 | libc6:i386',
        'runtime pkg:deb/debian/git | git',
      ],
    ],
    [
      'FROM node:20-alpine\nRUN apk add --no-cache --virtual .build-deps "build-base>12" openssl=3.1.4-r0 edge@testing',
      [
        'runtime pkg:apk/alpine/build-base | build-base>12',
        'runtime pkg:apk/alpine/openssl@3.1.4-r0 | openssl=3.1.4-r0',
        'runtime pkg:apk/alpine/edge | edge@testing',
      ],
    ],
    [
      'FROM x\nRUN set -e; microdnf install -y java-17-openjdk-devel-17.0.9.0.9-2.el8 python3.11 @group && yum -y install ./local.rpm',
      [
        'runtime pkg:rpm/java-17-openjdk-devel@17.0.9.0.9-2.el8 | java-17-openjdk-devel-17.0.9.0.9-2.el8',
        'runtime pkg:rpm/python3.11 | python3.11',
      ],
    ],
    ['FROM x\nRUN <<EOF\napt-get install curl\nEOF\nRUN true', ['runtime pkg:deb/curl | curl']],
    ['FROM x\nRUN ["apt-get", "install", "-y", "curl"]', ['runtime pkg:deb/curl | curl']],
    [
      '# escape=`\nFROM x\nRUN choco install `\n  docker-desktop',
      ['runtime pkg:generic/docker-desktop | docker-desktop'],
    ],
    [
      'FROM x\nENV V=1.2 PACKAGES="curl git"\nRUN apk add $PACKAGES tool=$V',
      ['runtime pkg:apk/curl | $PACKAGES', 'runtime pkg:apk/git | $PACKAGES', 'runtime pkg:apk/tool@1.2 | tool=$V'],
    ],
    [
      'FROM x\nRUN apt-get install $(cat list)',
      ['read/skipped: what is installed by "$" depends on what is set elsewhere, so it is not known | $'],
    ],
    ['FROM x\nRUN apt-get remove curl; echo apt-get install git; apt-cache install a', []],
    [
      'FROM x\nRUN <<EOF\napt-get install curl',
      ['read/malformed: this here-document has no end | <<EOF', 'runtime pkg:deb/curl | curl'],
    ],
  ])('%j', (text, lines) => expect(of(text).filter((line) => !line.includes('pkg:docker/'))).toEqual(lines));
});

it('names variables that speak of a license, and shows no key', () => {
  const key = 'AbCdEf-123456-uvwxyz-0';
  const lines = of(
    `FROM x\nENV AG_GRID_LICENSE_KEY=${key} PATH=/bin\nARG LM_LICENSE_FILE\nENV XLWINGS_LICENSE_KEY noncommercial\nRUN --mount=type=secret,id=k,env=ACME_LICENSE true`,
  );
  expect(lines.slice(1)).toEqual([
    'env AG_GRID_LICENSE_KEY shows commercial #499db122f5a7 | AG_GRID_LICENSE_KEY',
    'env LM_LICENSE_FILE shows unclear | LM_LICENSE_FILE',
    'env XLWINGS_LICENSE_KEY shows claim | XLWINGS_LICENSE_KEY',
    'env ACME_LICENSE shows unclear | ACME_LICENSE',
  ]);
  expect(JSON.stringify(lines)).not.toContain(key);
});

it('looks at files by their names', () => {
  const names = [
    'Dockerfile',
    'a/Containerfile',
    'Dockerfile.web',
    'web.dockerfile',
    'Dockerfile.dockerignore',
    'my-dockerfile.md',
    'dockerfile.py',
    'dockerfile_parser.py',
  ];
  expect(names.map((name) => dockerfile.looksAt(name as never))).toEqual([
    'yes',
    'yes',
    'yes',
    'yes',
    'no',
    'no',
    'yes',
    'no',
  ]);
});

it.each([
  ['Dockerfile.go', '# for Go\n\nARG V=1.22\n FROM --platform=linux/amd64 golang:1.22 AS build\nRUN true', 1],
  ['docker/Dockerfile.js', 'FROM node:20', 1],
  ['dockerfile.go', 'package dockerfile\n\n// FROM golang:1.22\n', 0],
  ['dockerfile.py', '# about them\nfrom a import b\n', 0],
  ['dockerfile.ts', 'FROM = 1\n', 0],
])('%s: %j', (file, text, count) => expect(recognized(dockerfile, file, text)).toHaveLength(count));
