import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The lines of a compressed data file in `data/`. */
export function readLines(fileName: string): readonly string[] {
  const bytes = readFileSync(new URL(`data/${fileName}`, import.meta.url));
  return gunzipSync(bytes).toString('utf8').split('\n');
}

/** Computes a value when it is first asked for, and keeps it. */
export function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: compute() }).value;
}
