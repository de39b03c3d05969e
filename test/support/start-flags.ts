import { readFileSync } from 'node:fs';

/** How `npm start` runs the service: what it puts into the environment, and what it tells Node. */
export interface StartFlags {
  readonly env: Readonly<Record<string, string>>;
  readonly execArgv: readonly string[];
}

/** `NAME=value node --flag src/cli/showup.ts start`, as `package.json` has it. */
export function readStartFlags(): StartFlags {
  const manifest: { scripts: { start: string } } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const words = manifest.scripts.start.split(' ');
  const node = words.indexOf('node');
  const assigned = words.slice(0, node).map((word) => word.split('=') as [string, string]); // the shell's own syntax
  return { env: Object.fromEntries(assigned), execArgv: words.slice(node + 1).filter((word) => word.startsWith('--')) };
}
