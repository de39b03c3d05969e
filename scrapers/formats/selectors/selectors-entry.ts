import { load } from 'cheerio';
import { z } from 'zod';
import { SELECTED_FIELDS } from '#domain/selectors.ts';
import { isDatePattern } from './date-pattern.ts';

const EMPTY_PAGE = load('<p></p>');

const css = z.string().min(1).max(300).refine(isSelector, 'must be a CSS selector').describe('CSS selector');

const fieldSelector = z.union([
  css.transform((select) => ({ select, attribute: null, after: null })),
  z.strictObject({
    select: css.nullable().default(null).describe('below the item; the item itself when absent'),
    attribute: z.string().min(1).nullable().default(null).describe('attribute that holds the words'),
    after: z.string().min(1).nullable().default(null).describe('label whose line holds the words, such as Where:'),
  }),
]);

/** What an entry of the catalog states for the adapter `selectors`. */
export const selectorsEntry = z.strictObject({
  item: css.describe('CSS selector; each match is one listing'),
  fields: z
    .partialRecord(z.enum(SELECTED_FIELDS), fieldSelector)
    .describe('where the words of each field stand: a CSS selector below the item, or more exactly'),
  ignore: z.array(css).default([]).describe('matches that are no listings'),
  nextPage: css.nullable().default(null).describe('the link to the next page of the list'),
  datePattern: z
    .string()
    .max(100)
    .refine(isDatePattern, 'must name a day (D) and a month (M or MMMM), each part once')
    .nullable()
    .default(null)
    .describe('how start and end are printed: YYYY YY MMMM M D H h mm a; all else as it stands'),
  shape: z.enum(['event', 'opening']).default('event'),
});

function isSelector(selector: string): boolean {
  try {
    EMPTY_PAGE(selector);
    return true;
  } catch {
    return false;
  }
}
