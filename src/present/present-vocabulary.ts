import { z } from 'zod';
import type { FieldTerm, Term } from '#domain/terms.ts';
import { listOf } from './present-list.ts';

const term = {
  slug: z.string(),
  label: z.string(),
  definition: z.string(),
  synonyms: z.array(z.string()).describe('Words people use for it, most telling first.'),
  count: z.int().describe('How many upcoming or open opportunities have it.'),
};

const vocabularyTerm = z.object(term).meta({ id: 'Term', description: 'A word of a closed vocabulary.' });
const fieldTerm = z
  .object({ ...term, soc2018: z.array(z.string()).describe('Major groups of the SOC 2018, such as 13-0000.') })
  .meta({ id: 'FieldTerm', description: 'A profession.' });

export const termList = listOf(vocabularyTerm, 'TermList');
export const fieldTermList = listOf(fieldTerm, 'FieldTermList');

/** A vocabulary in its own order, each word with how often it is met. */
export function presentTerms(
  terms: Readonly<Record<string, Term>>,
  countBySlug: Readonly<Partial<Record<string, number>>>,
): z.infer<typeof vocabularyTerm>[] {
  return Object.entries(terms).map(([slug, { label, definition, synonyms }]) => ({
    slug,
    label,
    definition,
    synonyms: [...synonyms],
    count: countBySlug[slug] ?? 0,
  }));
}

/** The professions, as {@link presentTerms}, each with its place in the SOC. */
export function presentFieldTerms(
  terms: Readonly<Record<string, FieldTerm>>,
  countBySlug: Readonly<Partial<Record<string, number>>>,
): z.infer<typeof fieldTerm>[] {
  return presentTerms(terms, countBySlug).map((told) => ({ ...told, soc2018: [...(terms[told.slug]?.soc2018 ?? [])] }));
}
