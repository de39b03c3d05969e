import { z } from 'zod';

/** Refuses a value, with the valid ones that come nearest, or an example of the right form where none does. */
export function refuse(context: z.core.$RefinementCtx, message: string, nearest: readonly string[] = []): never {
  context.addIssue({ code: 'custom', message, params: { nearest } });
  return z.NEVER;
}
