/**
 * Products that are bought, or free under conditions, and that people copy into their projects as scripts: by their packages of npm, what their
 * banners call them, in lower case, and files of theirs whose names nobody else uses, without endings; minifiers often leave no banner in these.
 */
export const BOUGHT: Readonly<
  Record<string, { readonly banners?: readonly string[]; readonly files?: readonly string[] }>
> = {
  'ag-charts-enterprise': { banners: ['ag-charts-enterprise'], files: ['ag-charts-enterprise'] },
  'ag-grid-enterprise': {
    banners: ['ag-grid-enterprise'],
    files: ['ag-grid-enterprise', 'ag-grid-enterprise.noStyle'],
  },
  anychart: { banners: ['anychart'], files: ['anychart-bundle', 'anychart-base', 'anychart-core', 'anychart-gantt'] },
  apexcharts: { banners: ['apexcharts', 'apexcharts.js'] },
  'bpmn-js': { banners: ['bpmn-js - bpmn-modeler', 'bpmn-js - bpmn-viewer', 'bpmn-js - bpmn-navigated-viewer'] },
  '@bryntum/calendar': { banners: ['bryntum calendar'] },
  '@bryntum/gantt': { banners: ['bryntum gantt'] },
  '@bryntum/grid': { banners: ['bryntum grid'] },
  '@bryntum/scheduler': { banners: ['bryntum scheduler'] },
  '@bryntum/schedulerpro': { banners: ['bryntum scheduler pro'] },
  '@bryntum/taskboard': { banners: ['bryntum taskboard'] },
  '@canvasjs/charts': {
    banners: ['canvasjs chart', 'canvasjs html5 & javascript charts', 'canvasjs'],
    files: ['canvasjs', 'jquery.canvasjs'],
  },
  ckeditor4: { banners: ['ckeditor 4 lts'] },
  devextreme: { banners: ['devextreme'], files: ['dx.all', 'dx.viz', 'dx.web'] },
  'dhtmlx-gantt': { banners: ['dhtmlxgantt'] },
  dwt: { files: ['dynamsoft.webtwain', 'dynamsoft.webtwain.initiate'] },
  flexmonster: { banners: ['flexmonster pivot table & charts component', 'flexmonster'], files: ['flexmonster'] },
  flickity: { banners: ['flickity packaged', 'flickity'] },
  'froala-editor': { banners: ['froala_editor'], files: ['froala_editor', 'froala_editor.pkgd'] },
  '@fullcalendar/adaptive': { banners: ['fullcalendar adaptive plugin'] },
  '@fullcalendar/resource-daygrid': { banners: ['fullcalendar resource day grid plugin'] },
  '@fullcalendar/resource-timegrid': { banners: ['fullcalendar resource time grid plugin'] },
  '@fullcalendar/resource-timeline': { banners: ['fullcalendar resource timeline plugin'] },
  '@fullcalendar/resource': { banners: ['fullcalendar resource plugin'] },
  '@fullcalendar/scrollgrid': { banners: ['fullcalendar scrollgrid plugin', 'fullcalendar scroll grid plugin'] },
  '@fullcalendar/timeline': { banners: ['fullcalendar timeline plugin'] },
  'fullcalendar-scheduler': { banners: ['fullcalendar scheduler', 'fullcalendar scheduler standard bundle'] },
  fusioncharts: { banners: ['fusioncharts javascript library', 'fusioncharts'], files: ['fusioncharts'] },
  gojs: { banners: ['gojs'] },
  handsontable: { banners: ['handsontable'], files: ['handsontable.full'] },
  highcharts: {
    banners: [
      'highcharts',
      'highcharts js',
      'highcharts stock js',
      'highcharts maps js',
      'highcharts gantt js',
      'highstock js',
      'highmaps js',
    ],
    files: ['highcharts', 'highstock', 'highmaps', 'highcharts-gantt'],
  },
  '@highcharts/dashboards': { banners: ['highcharts dashboards', 'highcharts dashboards layout'] },
  hyperformula: { banners: ['hyperformula'], files: ['hyperformula', 'hyperformula.full'] },
  'jodit-pro': { banners: ['jodit-pro'] },
  lightgallery: { banners: ['lightgallery'] },
  '@lightningchart/lcjs': { banners: ['lightningchart js'], files: ['lcjs.iife'] },
  'mapbox-gl': { banners: ['mapbox gl js'] },
  '@mescius/spread-sheets': { banners: ['spread.sheets library', 'spreadjs library'], files: ['gc.spread.sheets.all'] },
  '@mescius/wijmo': { banners: ['wijmo library'] },
  '@nutrient-sdk/viewer': { banners: ['nutrient web sdk'] },
  '@pqina/pintura': { banners: ['pintura'] },
  '@progress/kendo-ui': {
    banners: ['kendo ui'],
    files: ['kendo.all', 'kendo.web', 'kendo.dataviz', 'kendo.mobile', 'kendo.dataviz.mobile'],
  },
  pspdfkit: { banners: ['pspdfkit for web'], files: ['pspdfkit'] },
  scichart: { files: ['scichart', 'scichart2d'] },
  'stimulsoft-dashboards-js': { files: ['stimulsoft.dashboards'] },
  'stimulsoft-reports-js': { files: ['stimulsoft.reports', 'stimulsoft.viewer', 'stimulsoft.designer'] },
  'survey-analytics': {
    banners: ['surveyjs dashboard library', 'surveyjs - surveyjs dashboard library'],
    files: ['survey.analytics'],
  },
  'survey-creator-core': { banners: ['surveyjs creator'], files: ['survey-creator-core'] },
  'survey-pdf': { banners: ['surveyjs pdf library'], files: ['survey.pdf'] },
  '@syncfusion/ej2': { files: ['ej2'] },
  webix: { banners: ['webix ui'] },
  zingchart: { files: ['zingchart'] },
};

/** Packages by what their banners call them. */
export const BOUGHT_BANNERS: readonly (readonly [name: string, npm: string])[] = pairs('banners');

/** Packages by files of theirs, in lower case and without endings. */
export const BOUGHT_FILES: ReadonlyMap<string, string> = new Map(
  pairs('files').map(([name, npm]) => [name.toLowerCase(), npm]),
);

function pairs(by: 'banners' | 'files'): readonly (readonly [string, string])[] {
  return Object.entries(BOUGHT).flatMap(([npm, names]) => (names[by] ?? []).map((name) => [name, npm] as const));
}
