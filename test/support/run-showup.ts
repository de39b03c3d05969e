import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a command printed, and how it ended. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

const ROOT = join(import.meta.dirname, '../..');

/** Runs `showup` as a process of its own, on the database of this address or with these variables. */
export async function runShowup(
  args: readonly string[],
  given: string | Readonly<Record<string, string>>,
): Promise<Printed> {
  const env = { ...process.env, ...(typeof given === 'string' ? { DATABASE_URL: given } : given) };
  const child = spawn(process.execPath, ['src/cli/showup.ts', ...args], { cwd: ROOT, env });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (bytes: Buffer) => (printed.stdout += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (printed.stderr += bytes.toString()));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { ...printed, exitCode };
}
