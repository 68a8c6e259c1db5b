export { catalogueLintJson, renderCatalogueLint } from './lint.js';
export { catalogueJson, renderCatalogueList } from './list.js';
export { catalogueRowsJson, renderCatalogueRows } from './show.js';
