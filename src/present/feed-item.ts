import type { Occurrence } from '#domain/opportunity.ts';
import type { Status } from '#domain/vocabularies.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { toExcerpt } from './excerpt.ts';
import { tellStatus } from './tell-status.ts';

/** One entry of a news feed, whatever its format. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  /** Where to read on; `null` when no source gave an address. */
  readonly url: string | null;
  /** Plain text, paragraphs apart by an empty line. */
  readonly text: string;
  /** RFC 3339. */
  readonly publishedAt: string;
  readonly changedAt: string;
  readonly tags: readonly string[];
}

/** An opportunity as news: when and where, the first words, and what became of it. */
export function toFeedItem({ opportunity, occurrence }: OpportunityHit): FeedItem {
  const { id, facts, firstSeenAt, changedAt } = opportunity;
  const isOff = facts.status === 'cancelled' || facts.status === 'postponed';
  return {
    id: `urn:uuid:${id}`,
    title: isOff ? `${facts.status === 'cancelled' ? 'Cancelled' : 'Postponed'}: ${facts.title}` : facts.title,
    url: facts.url,
    text: describe({ opportunity, occurrence }),
    publishedAt: firstSeenAt,
    changedAt,
    tags: [facts.kind, ...facts.fields.map(({ field }) => field), ...facts.ways.map(({ way }) => way)],
  };
}

function describe({ opportunity, occurrence }: Pick<OpportunityHit, 'opportunity' | 'occurrence'>): string {
  const { facts, isSample } = opportunity;
  const { venue, street, city } = facts.location ?? { venue: null, street: null, city: null };
  const where = [venue, street, city].filter((part) => part !== null).join(', ');
  return [
    isSample ? 'Sample data: this is made up.' : '',
    occurrence ? tellTime(occurrence, facts.status) : 'Open without a date.',
    where,
    facts.descriptionText === null ? '' : toExcerpt(facts.descriptionText),
    facts.organizer ? `Organizer: ${facts.organizer.name}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** `Thursday, March 5, 2026, 18:00`: the clock on the wall there. One time may be called off alone, and is told so. */
function tellTime({ start: { local }, status }: Occurrence, whole: Status): string {
  const day = Temporal.PlainDate.from(local.slice(0, 10)).toLocaleString('en-US', { dateStyle: 'full' });
  const time = local.length === 10 ? day : `${day}, ${local.slice(11, 16)}`;
  const told = tellStatus(whole, status);
  return told === whole || told === 'rescheduled' ? time : `${time} (${told})`;
}
