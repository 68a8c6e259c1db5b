/**
 * Known commercial and conditional software: the door for surfaces. Apart from that of the core, since a check takes no
 * time to read what it does not ask for.
 */
export * from '../model/catalogue.js';
export * from '../model/condition.js';
export { findRows, nearestRow, rowsAbout, type Shown } from './browse.js';
export { builtInCatalogue } from './built-in.js';
export { type Merged, mergeCatalogues } from './file/merge.js';
export { type CatalogueFile, readCatalogueFile } from './file/read.js';
export { type Catalogue, createCatalogue, type PackageParticulars } from './lookup.js';
export { opensOn } from './opens.js';
