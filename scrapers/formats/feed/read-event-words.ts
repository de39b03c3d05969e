import type { PrintedRecurrence, PrintedTime } from '#domain/listing.ts';
import type { FeedItem } from './feed-item.ts';
import { listFields } from './find-fields.ts';
import type { XmlField } from './read-xml.ts';

type EventWords = Pick<FeedItem, 'start' | 'end' | 'durationText' | 'recurrence' | 'whenText'>;

/**
 * The times an item prints in elements made for them: the RSS event module, xCal (RFC 6321 and the RSS extension of that name), Google
 * Data, and the elements that calendars add in a namespace of their own. The time of publication is none of these.
 */
export function readEventWords(item: XmlField): EventWords {
  const dates = listFields(item, (name) => FOREIGN_DATE.test(name))[0];
  const times = listFields(item, (name) => FOREIGN_TIME.test(name)).map(({ text }) => text);
  const start = readTime(item, START_NAMES);
  return {
    start: start && hasDay(start.text) ? start : null,
    end: readTime(item, END_NAMES),
    durationText: readValue(item, 'xcal:duration')?.text ?? null,
    recurrence: readRecurrence(item),
    whenText: dates ? [dates.text, ...times.slice(0, 2)].join(' ') : null,
  };
}

const START_NAMES =
  /^(?:ev:startdate|xcal:dtstart|gd:when|(?:[\w-]+:)?(?:start_?-?date(?:_?time)?|dtstart|event_?start|localstart))$/;
const END_NAMES =
  /^(?:ev:enddate|xcal:dtend|gd:when|(?:[\w-]+:)?(?:end_?-?date(?:_?time)?|dtend|event_?end|localend))$/;
/** `dc:date` is the date of the text, so a bare `date` counts only in other namespaces. */
const FOREIGN_DATE = /^(?!dc:|dcterms:)(?:[\w-]+:)(?:event_?dates?|date)$/;
const FOREIGN_TIME = /^(?!dc:|dcterms:)(?:[\w-]+:)(?:event_?times?|start|end|start_?time|end_?time)$/;

function hasDay(text: string): boolean {
  return /\d{4}|\d\D+\d/.test(text);
}

function readTime(item: XmlField, names: RegExp): PrintedTime | null {
  for (const field of listFields(item, (name) => names.test(name))) {
    const attribute = names === END_NAMES ? 'endTime' : 'startTime';
    const text = field.attributes[attribute] ?? toValue(field)?.text ?? '';
    if (text !== '') return { text, timeZoneText: readZone(field) };
  }
  return null;
}

/** RFC 6321 §3.5: the value stands in an element named for its type, beside `parameters`. */
function toValue(field: XmlField): XmlField | undefined {
  return field.children.find((child) => child.name !== 'xcal:parameters') ?? field;
}

function readValue(item: XmlField, name: string): XmlField | undefined {
  const field = listFields(item, (other) => other === name)[0];
  return field && toValue(field);
}

function readZone(field: XmlField): string | null {
  const attribute = Object.entries(field.attributes).find(([name]) => /^(?:\w+:)?tzid$/i.test(name))?.[1];
  return attribute ?? listFields(field, (name) => name === 'xcal:tzid')[0]?.text ?? null;
}

function readRecurrence(item: XmlField): PrintedRecurrence | null {
  const rules = listFields(item, (name) => name === 'xcal:rrule').map(toRule);
  const [rdates, exdates] = ['xcal:rdate', 'xcal:exdate'].map((name) => readTimes(item, name));
  if (rules.length === 0 && !rdates?.length) return null;
  return { rrules: rules, rdates: rdates ?? [], exdates: exdates ?? [], exrules: [], overrides: [] };
}

/** The old extension prints the rule as iCalendar does, RFC 6321 §3.6.10 one part an element. */
function toRule(field: XmlField): string {
  const parts = listFields(field, (name) => name !== 'xcal:recur' && name !== 'xcal:parameters');
  if (parts.length === 0) return field.text;
  const valuesByName = Map.groupBy(parts, (part) => part.name.slice('xcal:'.length).toUpperCase());
  return [...valuesByName].map(([name, values]) => `${name}=${values.map(({ text }) => text).join(',')}`).join(';');
}

function readTimes(item: XmlField, name: string): readonly PrintedTime[] {
  return listFields(item, (other) => other === name).flatMap((field) => {
    const values = field.children.filter((child) => child.name !== 'xcal:parameters');
    const timeZoneText = readZone(field);
    return (values.length > 0 ? values : [field]).map(({ text }) => ({ text, timeZoneText }));
  });
}
