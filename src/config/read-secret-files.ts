import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that is wrong, and what would be right, in words that follow its name. Holds no value. */
export interface ConfigFault {
  readonly variable: string;
  readonly message: string;
}

const SECRET_FILE = /^(DATABASE_URL|DATABASE_REPLICA_URL|DATABASE_PASSWORD|SHOWUP_ADMIN_TOKEN|SHOWUP_TOKEN_\w+)_FILE$/;

/** The environment with each secret that a file holds, as orchestrators hand secrets over, in place of the name of the file. */
export function readSecretFiles(given: Environment): {
  readonly env: Environment;
  readonly faults: readonly ConfigFault[];
} {
  const env: Record<string, string | undefined> = { ...given };
  const faults: ConfigFault[] = [];
  for (const [variable, path] of Object.entries(given)) {
    const [, secret] = SECRET_FILE.exec(variable) ?? [];
    if (secret === undefined) continue;
    delete env[variable];
    if (!path) continue;
    const text = given[secret] ? undefined : readText(path);
    if (given[secret]) faults.push({ variable, message: `must not be set beside ${secret}` });
    else if (text === undefined) faults.push({ variable, message: 'must be the path of a file that can be read' });
    else env[secret] = text;
  }
  return { env, faults };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
