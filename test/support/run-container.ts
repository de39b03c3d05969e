import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readEntry, readEnvironment, readHealthCheck } from './containers.ts';

/** Node lets a process with these read and connect, and write no file at all: stricter than a root file system that cannot be written. */
const NO_WRITING = ['--permission', '--allow-fs-read=*', '--allow-net'];

interface Container {
  /** What comes behind the image's entry point. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** Starts a command as the container does, asks what the image asks, and ends it as the container is ended. */
export async function runContainer({ command, env: given, folder }: Container) {
  const [, ...entry] = readEntry();
  const env = {
    PATH: process.env['PATH'],
    ...readEnvironment(),
    ...given,
    PORT: '0',
    SHOWUP_CONTACT: 'hello@showup.example',
  };
  const words = [...NO_WRITING, ...entry, ...command, '--city', 'nowhere'];
  const child = spawn(process.execPath, words, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  for await (const line of createInterface(child.stdout)) {
    const told: { msg?: string; url?: string } = JSON.parse(line);
    if (told.msg !== 'started') continue;
    const script = readHealthCheck(Number(new URL(told.url ?? '').port));
    const [health] = await once(spawn(process.execPath, ['--eval', script]), 'exit');
    child.kill('SIGTERM');
    const [code] = await ended;
    return { health, code };
  }
  return { health: null, code: null, errors };
}
