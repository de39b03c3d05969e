import { isObject, type JsonObject } from '../../json/find-objects.ts';

/** Properties that are a part's own and never its whole's. */
const NOT_INHERITED = new Set([
  '@type',
  '@id',
  '@context',
  'identifier',
  'startDate',
  'endDate',
  'duration',
  'eventSchedule',
  'subEvent',
  'superEvent',
  'eventStatus',
  'maximumAttendeeCapacity',
  'remainingAttendeeCapacity',
]);

/** Types whose first and last day span a season: its sessions are told by `subEvent` or `eventSchedule`. */
const SEASONS = new Set(['SessionSeries', 'EventSeries']);

const RENAMED: Readonly<Record<string, string>> = {
  type: '@type',
  id: '@id',
  'beta:timeZone': 'scheduleTimezone',
  'beta:virtualLocation': 'location',
};

/** Nothing of theirs is nested deeper. */
const DEPTH_MAX = 12;

/** The words of schema.org for what OpenActive adds to it: early names, and what a session shares with its series (Modelling Opportunity Data §4). */
export function toSchemaOrg(data: JsonObject): JsonObject {
  const renamed = rename(data, 0);
  return isObject(renamed) ? withoutSeason(inherit(renamed, 0)) : data;
}

function rename(value: unknown, depth: number): unknown {
  if (depth > DEPTH_MAX) return null;
  if (Array.isArray(value)) return value.map((item) => rename(item, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [RENAMED[name] ?? name, rename(inner, depth + 1)]),
  );
}

function inherit(part: JsonObject, depth: number): JsonObject {
  const { superEvent, ...own } = part;
  if (!isObject(superEvent) || depth > DEPTH_MAX) return part;
  const shared = Object.entries(inherit(superEvent, depth + 1)).filter(([name]) => !NOT_INHERITED.has(name));
  return { ...Object.fromEntries(shared), ...own };
}

function withoutSeason(event: JsonObject): JsonObject {
  const { startDate: _start, endDate: _end, ...rest } = event;
  const tellsSessions = Array.isArray(event['subEvent']) && event['subEvent'].length > 0;
  return tellsSessions && SEASONS.has(String(event['@type'])) ? rest : event;
}
