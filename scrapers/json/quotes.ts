/** What opens a string, and what closes it. */
export interface Quote {
  readonly open: string;
  readonly close: string;
}

/** An entity is the quote of a text that was escaped for HTML. */
const QUOTES: readonly Quote[] = [
  { open: '"', close: '"' },
  { open: "'", close: "'" },
  { open: '“', close: '”' },
  { open: '‘', close: '’' },
  { open: '`', close: '`' },
  { open: '&quot;', close: '&quot;' },
  { open: '&#34;', close: '&#34;' },
];

/** The quote that opens a string at this place. */
export function findQuoteAt(text: string, at: number): Quote | undefined {
  return QUOTES.find(({ open }) => text.startsWith(open, at));
}
