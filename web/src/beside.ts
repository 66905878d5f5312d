// Where the engine is if nobody says: beside the worker, which knows its name. In the npm
// package web/npm/beside.ts stands in for this.
export const wasmURL: string | null = null;
