import { FIELD_TERMS, KIND_TERMS } from '#domain/terms.ts';
import type { BareOpportunity } from '#query/load-opportunities.ts';
import { toExcerpt } from './excerpt.ts';
import { textLine, textListLine, uriLine, utcLine, writeLines, type PropertyLine } from './icalendar-lines.ts';

/** The lines of an event that are the opportunity's, in the order of the file: what it was when, and what it is. */
export interface EventContent {
  readonly opportunity: BareOpportunity;
  readonly history: string;
  readonly content: string;
}

/** Written once for all events of an opportunity. */
export function writeEventContent(opportunity: BareOpportunity): EventContent {
  return {
    opportunity,
    history: writeLines([
      utcLine('DTSTAMP', opportunity.changedAt),
      utcLine('CREATED', opportunity.firstSeenAt),
      utcLine('LAST-MODIFIED', opportunity.changedAt),
      `SEQUENCE:${Math.max(0, opportunity.version - 1)}`,
    ]),
    content: writeLines([
      ...descriptionLine(opportunity),
      ...placeLines(opportunity),
      textListLine('CATEGORIES', categoriesOf(opportunity)),
      ...uriLine('URL', opportunity.facts.url),
    ]),
  };
}

function descriptionLine({ facts, firstSeenAt, withdrawnAt, isSample }: BareOpportunity): PropertyLine[] {
  const paragraphs = [
    isSample ? 'Sample data: this is made up.' : null,
    withdrawnAt === null ? null : 'No longer listed by its source.',
    facts.isOngoing ? `Open without a date; first seen on ${firstSeenAt.slice(0, 10)}.` : null,
    facts.descriptionText === null ? null : toExcerpt(facts.descriptionText),
    facts.organizer ? `Organizer: ${facts.organizer.name}` : null,
    facts.url,
  ].filter((line) => line !== null);
  return paragraphs.length === 0 ? [] : [textLine('DESCRIPTION', paragraphs.join('\n\n'))];
}

function placeLines({ facts: { location } }: BareOpportunity): PropertyLine[] {
  if (location === null) return [];
  const { venue, street, city, region, postalCode, latitude, longitude, precision } = location;
  const town = [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const words = [venue, street, town].filter(Boolean).join(', ');
  const isExact = precision === 'point' || precision === 'street';
  return [
    ...(words === '' ? [] : [textLine('LOCATION', words)]),
    ...(isExact && latitude !== null && longitude !== null ? [`GEO:${latitude};${longitude}`] : []),
  ];
}

function categoriesOf({ facts }: BareOpportunity): readonly string[] {
  return [KIND_TERMS[facts.kind].label, ...facts.fields.map(({ field }) => FIELD_TERMS[field].label)];
}
