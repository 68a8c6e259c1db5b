export { catalogueLintJson, renderCatalogueLint } from './lint.js';
export { catalogueJson, renderCatalogueList } from './list.js';
export { renderFindings as renderCatalogueMistakes } from './mistakes.js';
export { catalogueRowsJson, renderCatalogueRows } from './show.js';
