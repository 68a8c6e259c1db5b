import type { Found } from '../identify/source.js';
import type { Component } from '../model/component.js';
import type { Purl } from '../model/purl.js';
import { strongerScope } from '../model/scope.js';
import { sortedOccurrences } from '../resolve/components.js';
import type { BundledComponent } from './bundled.js';

/** A package and what lies in the tree under the same purl as one: it counts where either counts, in the stronger scope. */
export function withBundled(component: Component, bundled: ReadonlyMap<Purl, BundledComponent>): Component {
  const other = bundled.get(component.purl)?.component;
  if (!other || (other.ignored && !component.ignored)) return component;
  const both = component.ignored === other.ignored;
  return {
    ...component,
    scope: both ? strongerScope(component.scope, other.scope) : other.scope,
    direct: true,
    paths: both ? [...component.paths, ...other.paths] : other.paths,
    occurrences: both ? sortedOccurrences([...component.occurrences, ...other.occurrences]) : other.occurrences,
    ignored: component.ignored && other.ignored,
  };
}

/** What a place knows of a package, and what a copy of it that lies in the tree says itself. */
export function bothFound(known: Found | undefined, own: Found | undefined): Found | undefined {
  if (!own || own.declared.length + own.texts.length === 0) return known ?? own;
  return known
    ? { ...known, declared: [...known.declared, ...own.declared], texts: [...known.texts, ...own.texts] }
    : own;
}
