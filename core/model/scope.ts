/**
 * How a component is used, strongest first: what is shipped or run, what a host must bring along, what may be
 * missing, what builds, what only developers run, what is a tool beside the code.
 */
export const SCOPES = ['runtime', 'peer', 'optional', 'build', 'development', 'tool'] as const;
export type Scope = (typeof SCOPES)[number];

/** The stronger of two: a component that is development here and runtime there is runtime. */
export function strongerScope(a: Scope, b: Scope): Scope {
  return SCOPES.indexOf(a) <= SCOPES.indexOf(b) ? a : b;
}

/** The weaker of two: what an optional dependency needs at run time is itself optional. */
export function weakerScope(a: Scope, b: Scope): Scope {
  return SCOPES.indexOf(a) <= SCOPES.indexOf(b) ? b : a;
}
