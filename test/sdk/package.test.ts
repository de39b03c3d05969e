import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestionList } from '#present/present-suggestion.ts';
import { startContract, type Contract } from '#test/http/contract/start-contract.ts';
import { titleOf } from './title-of.ts';

const ROOT = join(import.meta.dirname, '../..');
const SDK = join(ROOT, 'openapi/sdk');
const COMPILERS = [
  ['7', join(ROOT, 'node_modules/.bin/tsc')],
  ['5.9', join(SDK, 'node_modules/.bin/tsc')],
] as const;
const RESOLUTIONS = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
];
const STRICT = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.asynciterable'],
  types: [],
};
/** What the pieces of the README take for granted. */
const ASSUMED = `import type { Change, Client } from '@showup/client';
declare const showup: Client;
declare const seen: Change;
declare function forget(id: string): void;
`;
/** A page's worth: what one imported operation may weigh, minified. */
const ONE_OPERATION_BYTES_MAX = 4000;

let folder: string;
let contract: Contract;
let baseUrl: string;

/** The package as it is published, installed where nothing else is. */
beforeAll(async () => {
  contract = await startContract();
  baseUrl = await contract.service.app.listen({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'showup-sdk-'));
  const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder], SDK);
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${packed.trim()}`], folder);
});
afterAll(async () => {
  await contract.service.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a program prints. @throws {Error} with everything it printed, when it fails */
async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(command, args, { cwd, env: { ...process.env, SHOWUP_URL: baseUrl } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.\n${stdout}${stderr}`);
  return stdout;
}

function installed(name: string): string {
  return join(folder, 'node_modules/@showup/client', name);
}

describe('the package', () => {
  it('needs no other', async () => {
    const { dependencies, peerDependencies } = JSON.parse(await readFile(installed('package.json'), 'utf8'));
    expect([dependencies, peerDependencies]).toEqual([undefined, undefined]);
  });

  it('brings its license, what it says of itself, and what it is compiled to', async () => {
    const [license, ours] = await Promise.all([
      readFile(installed('LICENSE'), 'utf8'),
      readFile(join(ROOT, 'LICENSE'), 'utf8'),
    ]);
    const names = await readdir(installed('.'));
    expect([license === ours, names.toSorted()]).toEqual([true, ['LICENSE', 'README.md', 'dist', 'package.json']]);
  });

  it('prints the next three suggestions by the program of its README, which has fewer than fifteen lines', async () => {
    const readme = await readFile(installed('README.md'), 'utf8');
    const [, program = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
    await writeFile(join(folder, 'suggestions.mjs'), program);
    const printed = await run(process.execPath, ['suggestions.mjs'], folder);
    const shown = printed.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
    const answer = await fetch(`${baseUrl}/v1/suggestions?city=memphis-tn&field=human-resources&limit=3`);
    const { items } = suggestionList.parse(await answer.json());
    const told = items.map(({ opportunity }) => `${opportunity.start ?? 'any time'} ${opportunity.title}`);
    expect([program.trim().split('\n').length < 15, told.length, shown]).toEqual([true, 3, told]);
  });

  const cases = COMPILERS.flatMap(([version, compiler]) =>
    RESOLUTIONS.map((resolution) => ({ version, compiler, resolution, by: resolution.moduleResolution })),
  );
  it.each(cases)('is typed to the letter under TypeScript $version, modules found as by $by', async (given) => {
    const name = `consumer-${given.version}-${given.by}`;
    await copyFile(join(import.meta.dirname, 'consumer.ts.txt'), join(folder, `${name}.ts`));
    const compilerOptions = { ...STRICT, ...given.resolution };
    await writeFile(join(folder, `${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
    expect(await run(given.compiler, ['-p', `${name}.json`], folder)).toBe('');
  });

  it('shows nothing in its README that does not compile', async () => {
    const readme = await readFile(installed('README.md'), 'utf8');
    const files = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = ''], index) => ({
      name: `readme-${index}.ts`,
      text: block.includes('const showup') ? block : `${ASSUMED}${block}`,
    }));
    await Promise.all(files.map(({ name, text }) => writeFile(join(folder, name), text)));
    const compilerOptions = { ...STRICT, ...RESOLUTIONS[0] };
    await writeFile(
      join(folder, 'readme.json'),
      JSON.stringify({ compilerOptions, files: files.map(({ name }) => name) }),
    );
    expect([files.length, await run(COMPILERS[0][1], ['-p', 'readme.json'], folder)]).toEqual([3, '']);
  });

  it('brings into a bundle only what is imported, and nothing of Node', async () => {
    const bundle = await bundleOf("export { createClient, listCities } from '@showup/client';");
    const left = ['/v1/cities', '/v1/suggestions', 'node:', 'process'].filter((word) => bundle.includes(word));
    expect([left, bundle.length < ONE_OPERATION_BYTES_MAX]).toEqual([['/v1/cities'], true]);
  });
});

async function bundleOf(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    ...{ bundle: true, minify: true, format: 'esm', platform: 'browser', write: false, logLevel: 'silent' },
  });
  return outputFiles[0]?.text ?? '';
}

describe('in a browser, on a page of another site', () => {
  it('reads lists and names what is wrong', async () => {
    const script = await bundleOf(`
      import { createClient, listCities, listSuggestions } from '@showup/client';
      const showup = createClient({ baseUrl: ${JSON.stringify(baseUrl)} });
      const { items } = await listCities(showup, { q: 'memphis', limit: 1 });
      const failure = await listSuggestions(showup, { city: 'memfis-tn' }).catch((error) => error);
      document.title = [items[0].slug, failure.code, failure.requestId.length].join(' ');
    `);
    expect(await titleOf(script)).toBe('memphis-tn city-unknown 36');
  });
});
