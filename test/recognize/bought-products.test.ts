import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../core/catalogue/built-in.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import type { FilePath } from '../../core/model/file-path.js';
import { npmPurl } from '../../core/model/purl.js';
import { BOUGHT } from '../../core/recognize/script/bought-products.js';
import { NPM_NAMES } from '../../core/recognize/script/npm-names.js';
import { productOf } from '../../core/recognize/script/product.js';
import { vendoredScript } from '../../core/recognize/vendored-script.js';
import { recognized } from './support.js';

const purls = (file: string, content: string): readonly string[] =>
  recognized(vendoredScript, file, content).map((one) => (one.kind === 'component' ? one.purl : one.kind));

describe('scripts of products that are sold', () => {
  it('are products that the catalogue knows, and no name means two', () => {
    const catalogue = createCatalogue(builtInCatalogue());
    for (const [npm, { banners = [], files = [] }] of Object.entries(BOUGHT)) {
      expect(catalogue.ofPackage(npmPurl(npm)), npm).not.toEqual([]);
      expect(banners.length + files.length, npm).toBeGreaterThan(0);
      for (const name of banners) expect(NPM_NAMES.get(name), name).toBe(npm);
    }
  });

  it.each([
    ['ag-grid-enterprise.min.js', 'pkg:npm/ag-grid-enterprise'],
    ['ag-charts-enterprise.js', 'pkg:npm/ag-charts-enterprise'],
    ['kendo.all.min.js', 'pkg:npm/%40progress/kendo-ui'],
    ['stimulsoft.reports.pack.js', 'pkg:npm/stimulsoft-reports-js'],
    ['Highcharts.js', 'pkg:npm/highcharts'],
  ])('are known by their file names where no banner is left: %s', (file, purl) => {
    expect(purls(`js/${file}`, 'var a=1;')).toEqual([purl]);
  });

  it.each(['my-ag-grid-enterprise.js', 'ag-grid-enterprise.config.js', 'kendo.js', 'ag-grid-enterprise.ts'])(
    'are not what is named otherwise: %s',
    (file) => {
      expect(vendoredScript.looksAt(`js/${file}` as FilePath)).not.toBe('yes');
    },
  );

  it.each([
    [
      'highcharts.js',
      '!/**\n * Highcharts JS v13.1.1 (2026-09-20)\n * @module highcharts/highcharts\n *\n * (c) 2009-2026 Highsoft AS\n */function(t,e){}();',
      'pkg:npm/highcharts@13.1.1',
    ],
    [
      'vendor/highcharts-more.js',
      '!/**\n * Highcharts JS v13.1.1 (2026-09-20)\n *\n * (c) 2009-2026 Highsoft AS\n */function(t,e){}();',
      'pkg:npm/highcharts@13.1.1',
    ],
    [
      'mapbox-gl.js',
      '/* Mapbox GL JS is Copyright © 2020 Mapbox and subject to the Mapbox Terms of Service ((https://www.mapbox.com/legal/tos/). */\n(function (global, factory) {});',
      'pkg:npm/mapbox-gl',
    ],
    [
      'ckeditor4/ckeditor.js',
      '/*\nCopyright (c) 2003-2026, CKSource Holding sp. z o.o. All rights reserved.\nCKEditor 4 LTS ("Long Term Support") is available under the terms of the Extended Support Model.\n*/\n(function(){})();',
      'pkg:npm/ckeditor4',
    ],
    [
      'anychart-core.min.js',
      '/**\n * AnyChart is lightweight robust charting library with great API and Docs.\n *\n * Version: 8.14.1.1941 (2025-09-10)\n */\n(function(){})();',
      'pkg:npm/anychart@8.14.1.1941',
    ],
    [
      'vendor/dhtmlxgantt.js',
      '/** @license\n\ndhtmlxGantt v.10.0.3 (MIT edition)\n*/\n(function(){})();',
      'pkg:npm/dhtmlx-gantt@10.0.3',
    ],
  ])('are known by what their banners call them: %s', (file, text, purl) => {
    expect(purls(`js/${file}`, text)).toEqual([purl]);
  });

  it('say of themselves what their banners say, whatever their file is called', () => {
    const text =
      '/*!\n*  filename: ej2.min.js\n*  Copyright Syncfusion Inc. 2001 - 2025. All rights reserved.\n*/\nvar a=1;';
    expect(recognized(vendoredScript, 'js/ej2.min.js', text)).toMatchObject([
      { purl: 'pkg:npm/%40syncfusion/ej2', texts: [{ comment: 'banner' }], facts: ['named by its file name alone'] },
    ]);
  });

  it('are told beside what else their banners name', () => {
    const text = '/*!\n * Dynamsoft JavaScript Library\n * @version 19.3.3\n */\nvar a=1;';
    expect(purls('js/dynamsoft.webtwain.min.js', text)).toEqual([
      expect.stringMatching(/^pkg:generic\/Dynamsoft/),
      'pkg:npm/dwt',
    ]);
  });

  it('are not what a comment of other code speaks of', () => {
    expect(productOf('/* Mapbox GL JS is copyright © 2020 Mapbox */', false)).toMatchObject({ npm: 'mapbox-gl' });
    expect(productOf('/* Mapbox GL JS is what draws this. */', false)).toBeUndefined();
    expect(productOf('/* Lodash is a library that this needs. (c) x */', false)).toBeUndefined();
  });
});
