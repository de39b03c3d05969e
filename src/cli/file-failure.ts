import { ShowupError } from '#domain/errors.ts';

/** What is said of a file that somebody named and that cannot be used: `The file /nowhere/a cannot be written (ENOENT).` */
export function toFileFailure(path: string, use: 'read' | 'written', cause: unknown): ShowupError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  const why = code === 'ELOOP' ? 'it is a symbolic link; name the file itself' : code;
  return new ShowupError('configuration-invalid', `The file ${path} cannot be ${use} (${why}).`, { cause });
}
