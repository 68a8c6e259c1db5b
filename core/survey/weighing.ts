import { type FilePath, isUnder } from '../model/file-path.js';
import type { Policy } from '../model/policy.js';
import type { Scope } from '../model/scope.js';

/** What the policy makes of a project by its place: not judged, or never stronger than a scope. */
export type Weight = 'ignored' | Scope | undefined;

/** The policy's `paths`: the longest folder that holds the project decides. */
export function weighing({ paths }: Policy): (project: FilePath) => Weight {
  const longestFirst = [...paths].sort((a, b) => b.under.value.length - a.under.value.length);
  return (project) => {
    const entry = longestFirst.find(({ under }) => isUnder(project, under.value));
    return entry?.ignore ? 'ignored' : entry?.scope;
  };
}
