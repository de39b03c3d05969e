import { valuesOf, type Item } from './item.ts';

/** Subtypes of schema.org's Event, and likes of it, whose names do not end in `Event`. */
const EVENT_TYPES = new Set([
  'Festival',
  'Hackathon',
  'CourseInstance',
  'EventSeries',
  'ScheduledSession',
  'SessionSeries',
]);

/** Subtypes of Event that nobody can go to: broadcasts, publications and parcels. */
const NOT_ATTENDABLE = new Set(['PublicationEvent', 'BroadcastEvent', 'OnDemandEvent', 'DeliveryEvent']);

/** The first of its types that names an event; `undefined` when none does. */
export function eventTypeOf({ types }: Item): string | undefined {
  return types.find((type) => EVENT_TYPES.has(type) || (type.endsWith('Event') && !NOT_ATTENDABLE.has(type)));
}

/** The first of its types that names an opening for volunteers: `VolunteerAction`, or a posted job without pay. */
export function openingTypeOf(item: Item): string | undefined {
  const isUnpaid = valuesOf(item, 'employmentType').some(
    (value) => typeof value === 'string' && /volunteer/i.test(value),
  );
  return item.types.find((type) => type.startsWith('Volunteer') || (type === 'JobPosting' && isUnpaid));
}

const NAMES = '(?:Event|Festival|Hackathon|CourseInstance|EventSeries|SessionSeries|ScheduledSession|JobPosting)';
const IN_JSON = new RegExp(
  `"(?:https?://schema\\.org/|schema:)?(?:[A-Z][A-Za-z]{0,40})?(?:${NAMES}|Volunteer[A-Za-z]{1,40})"`,
);
const IN_MARKUP = new RegExp(
  `(?:itemtype|typeof)\\s{0,9}=\\s{0,9}["']?[^"'>]{0,200}(?:${NAMES}|Volunteer[A-Za-z]{1,40})["'\\s>]|itemprop\\s{0,9}=\\s{0,9}["']?startDate\\b`,
);

/** Whether a JSON text names an event or an opening as a type: a quick look before reading. */
export function namesTypeInJson(text: string): boolean {
  return IN_JSON.test(text);
}

/** Whether a page's microdata or RDFa does. */
export function namesTypeInMarkup(html: string): boolean {
  return IN_MARKUP.test(html);
}
