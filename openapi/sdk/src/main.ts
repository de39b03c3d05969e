export { createClient, type CallOptions, type Client, type ClientOptions, type HeaderFields } from './client.ts';
export { ConnectionError, ProblemError } from './errors.ts';
export { listAll } from './list-all.ts';
export { listAllChanges } from './list-all-changes.ts';
export * from './generated/operations.ts';
export type * from './generated/types.ts';
