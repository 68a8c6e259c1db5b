import { describe, expect, it } from 'vitest';
import { sourceHeader } from '../../core/recognize/source-header.js';
import { recognized } from './support.js';

const headers = (file: string, text: string): readonly string[] =>
  recognized(sourceHeader, file, text).flatMap((one) =>
    one.kind === 'component' ? one.texts.map((own) => own.text) : [],
  );

describe('the header of a source', () => {
  it.each([
    [
      'a.ts',
      '#!/usr/bin/env node\n\'use strict\';\n// SPDX-License-Identifier: MIT\n// by us\nimport "x";\n// license',
      ['// SPDX-License-Identifier: MIT\n// by us'],
    ],
    [
      'a.c',
      '/* what it does */\n/* Licensed under X */\n#include <license.h>\n/* licensed */',
      ['/* Licensed under X */'],
    ],
    ['a.py', '# -*- coding: utf-8 -*-\n"""Licensed under X."""\n\nx = 1  # license', ['"""Licensed under X."""']],
    ['a.php', '<?php\n/** @license MIT */\necho 1;', ['/** @license MIT */']],
    ['a.sql', '-- License: X\nselect 1; -- license', ['-- License: X']],
    ['a.lua', '--[[ licensed under X ]]\nreturn', ['--[[ licensed under X ]]']],
    ['a.vue', '<!-- Licensed under X -->\n<template/>', ['<!-- Licensed under X -->']],
    ['a.go', '// Licensed under X', ['// Licensed under X']],
    ['a.rs', '/* Licensed under X, and never closed', ['/* Licensed under X, and never closed']],
    ['a.cu', '// Licensed under X', ['// Licensed under X']],
    ['a.S', '/* Licensed under X */\n.text', ['/* Licensed under X */']],
    ['a.asm', '; Licensed under X\nret', ['; Licensed under X']],
    ['a.y', '%{\n/* Licensed under X */\n%}', ['/* Licensed under X */']],
    ['a.dtsi', '// SPDX-License-Identifier: X\n/ {};', ['// SPDX-License-Identifier: X']],
    ['a.hpp', '#pragma once\n\n// Licensed under X\n', ['// Licensed under X']],
    [
      'a.h',
      '/* what it does */\n#ifndef A_H\n#define A_H\n\n/* Licensed under X */\n#include "b.h"\n/* licensed */',
      ['/* Licensed under X */'],
    ],
    ['a.js', 'license();\n// Licensed under X', []],
    ['a.h', '#define LICENSE 1\n/* license */', []],
    ['a.kt', '// nothing of that\nclass License', []],
  ])('%s: %j', (file, text, expected) => expect(headers(file, text)).toEqual(expected));

  it('may have blank lines between its lines, but not what speaks of something else behind them', () => {
    const license = '// Licensed under X\n\n// for all but companies\n\n// without warranty';
    expect(headers('a.c', `// Foo\n\n${license}\n\n// Bar\nint a;`)).toEqual([license]);
    expect(headers('a.c', '// Licensed under X\n\n/* Licensed under Y */\n\n// and Z')).toEqual([
      '// Licensed under X',
      '/* Licensed under Y */',
    ]);
  });

  it('has an exception in a comment of its own', () => {
    const license = '/* Licensed under X */\n\n/* As a special exception, you may do more. */';
    expect(headers('a.c', `${license}\n/* Foo */\nint a;`)).toEqual([license]);
    expect(headers('a.c', '/* As a special exception, no license */\nint a;')).toHaveLength(1);
  });

  it('is read to its end, wherever among the first comments it stands', () => {
    for (const length of [1500, 1780, 1810, 2030, 2048, 2060, 9000]) {
      const before = `/* ${'é'.repeat(length / 2)} */\n`;
      const header = `// Licensed under X\n// ${'—'.repeat(1000)}`;
      expect(headers('a.c', `${before}${header}\nint license;`), `${length}`).toEqual([header]);
      expect(headers('a.c', `${before}int license; // license`), `${length}`).toEqual([]);
    }
  });

  it('is not looked for in what is installed or minified, nor in what is no source', () => {
    const files = ['lib/site-packages/a.py', 'a.min.js', 'a.md', 'package.json', 'src/a.c'];
    expect(files.map((file) => sourceHeader.looksAt(file as never))).toEqual(['no', 'no', 'no', 'no', 'yes']);
  });
});
