import { readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { parse } from 'yaml';
import { z } from 'zod';

const service = z.object({
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  secrets: z.array(z.string()).default([]),
  user: z.string().optional(),
  read_only: z.boolean().default(false),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
const composeFile = z.object({
  services: z.record(z.string(), service),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

/** The text of the file, as its anchors are put in. */
export function parseCompose(): unknown {
  return parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true });
}

export function readCompose(): z.infer<typeof composeFile> {
  return composeFile.parse(parseCompose());
}

/** The words behind an instruction, such as `node` behind `USER`, one entry for each time it stands there. */
export function readInstructions(keyword: string): readonly (readonly string[])[] {
  const all = DockerfileParser.parse(readFileSync('Dockerfile', 'utf8')).getInstructions();
  return all.filter((instruction) => instruction.getKeyword() === keyword).map(wordsOf);
}

function wordsOf(instruction: Instruction): readonly string[] {
  const text = instruction.getArgumentsContent() ?? '';
  const [, list] = /(?:^|CMD )(\[.*\])$/s.exec(text) ?? [];
  return list === undefined ? text.split(/\s+/) : z.array(z.string()).parse(JSON.parse(list));
}

/** What the image runs a command by, as the file has it: the program and what comes before the command. */
export function readEntry(): readonly string[] {
  return readInstructions('ENTRYPOINT')[0] ?? [];
}

/** What the image puts into the environment beside `NODE_ENV`. */
export function readEnvironment(): Readonly<Record<string, string>> {
  const pairs = readInstructions('ENV').flatMap((words) => words.map((word) => word.split('=') as [string, string])); // as Docker writes them
  return Object.fromEntries(pairs.filter(([name]) => name !== 'NODE_ENV'));
}

/** What the image asks to see whether it is well, of another port. */
export function readHealthCheck(port: number): string {
  const [words = []] = readInstructions('HEALTHCHECK');
  return (words.at(-1) ?? '').replace(':3000', `:${port}`);
}
