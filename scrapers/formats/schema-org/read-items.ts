import { NO_PAGE_FACTS, type Reading } from '../../contract.ts';
import { linkReferences } from './link-references.ts';
import { listDetailPages } from './list-detail-pages.ts';
import { listEntries } from './list-entries.ts';
import { listLosses } from './list-losses.ts';
import { mergeTwins } from './merge-twins.ts';
import { readEntry } from './read-entry.ts';
import type { ItemsRead } from './read-json-ld.ts';

/** The events and openings among the things that a page describes, each once, and the pages that tell more of them. */
export function readItems({ items, problems }: ItemsRead, url: string): Reading {
  linkReferences(items);
  const listed = listEntries(items);
  const printed = listed.entries.map((entry) => ({ listing: readEntry(entry, url), syntax: entry.item.syntax }));
  const listings = mergeTwins(printed);
  return {
    listings,
    problems: [...problems, ...listed.problems, ...listed.entries.flatMap(listLosses)],
    next: listDetailPages(items, listings, url),
    page: NO_PAGE_FACTS,
  };
}
