import type { Random } from '../support/random.ts';

/** Words that have broken something somewhere: escapes, injections, numbers at the edge, runs that make patterns backtrack. */
const POISON: readonly string[] = [
  ...['', ' ', '\0', '\r\nX-Injected: 1', '../../../etc/passwd', '..%2f..%2fetc%2fpasswd', '%', '%zz', '%00', '%c0%ae'],
  ...["' or '1'='1", "'; drop table sources; --", '"><script>alert(1)</script>', '${7*7}', '{{7*7}}', '=cmd|calc!A0'],
  ...['-1', '0', '1e309', 'NaN', '99999999999999999999', '0x7fffffff', '90.0000001,-180.00001', '1,2,3', '١٢٣'],
  ...['2026-02-30', '2026-03-05T25:61:61Z', '-271821-04-20', '+275760-09-13', '0000-00-00', '25km', '-25km', '1e99mi'],
  ...[
    'a'.repeat(5_000),
    '('.repeat(2_000),
    'a-'.repeat(1_500),
    '\u202e\u0000\ud800',
    '🏳️‍🌈'.repeat(300),
    ' \t'.repeat(3_000),
  ],
  ...[
    '!'.repeat(40) + '&|:*<->',
    ':* & !',
    '__proto__',
    'constructor',
    '[object Object]',
    'memphis-tn',
    'human-resources',
  ],
];

const PATHS: readonly string[] = [
  ...['/v1/opportunities', '/v1/suggestions', '/v1/cities', '/v1/calendar.ics', '/v1/feed.rss', '/v1/feed.json'],
  ...[
    '/v1/fields',
    '/v1/kinds',
    '/v1/ways',
    '/v1/causes',
    '/v1/organizers',
    '/v1/sources',
    '/v1/changes',
    '/v1/admin/log',
  ],
];
const NOUNS: readonly string[] = [
  '/v1/opportunities/',
  '/v1/sources/',
  '/v1/cities/',
  '/v1/organizers/',
  '/',
  '/docs/',
  '/v1/',
];
const PARAMETERS: readonly string[] = [
  ...['city', 'near', 'within', 'bbox', 'field', 'kind', 'way', 'cause', 'skill', 'q', 'from', 'to', 'days', 'weekday'],
  ...[
    'starts_after',
    'starts_before',
    'attendance',
    'free',
    'accessible',
    'age',
    'deadline_before',
    'ongoing',
    'status',
  ],
  ...[
    'source',
    'organizer',
    'updated_since',
    'not_kind',
    'sort',
    'limit',
    'cursor',
    'facets',
    'count',
    'offer',
    'available',
  ],
];

/** An address that asks something of the API that nobody should ask. */
export function inventAddress(random: Random): string {
  if (random.below(5) === 0) return `${random.pick(NOUNS)}${encode(random)}`;
  const pairs = Array.from({ length: 1 + random.below(4) }, () => `${random.pick(PARAMETERS)}=${encode(random)}`);
  return `${random.pick(PATHS)}?${pairs.join('&')}`;
}

/** Escaped as it ought to be, or left as it is where an address can hold it. */
function encode(random: Random): string {
  const word = random.pick(POISON).toWellFormed();
  return random.below(4) === 0
    ? word.replaceAll(/[^\x21-\x7e]/g, '').slice(0, 3_000)
    : encodeURIComponent(word).slice(0, 9_000);
}

const SEEDS: readonly (readonly [string, string])[] = [
  [
    'text/calendar',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Evening\r\nDTSTART;TZID=America/Chicago:20261201T180000\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\nEXDATE:20261208T180000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ],
  [
    'application/rss+xml',
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>News</title><item><title>Evening &b;</title><link>https://club.example/1</link><description>Dec 8 @ 6:00 pm</description></item></channel></rss>',
  ],
  [
    'text/html',
    '<html><head><script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"Evening","startDate":"2026-12-01T18:00","location":{"@type":"Place","name":"Hall","address":"12 Levee Street, Memphis, TN 38103"}}</script></head><body><div class="h-event"><span class="p-name">Evening</span><time class="dt-start" datetime="2026-12-01">Dec 1</time></div><table><tr><td>Date</td><td>Event</td></tr></table></body></html>',
  ],
  [
    'application/json',
    '{"events":[{"id":1,"title":"Evening","start_date":"2026-12-01 18:00:00","venue":{"city":"Memphis"}}],"total":1}',
  ],
  ['text/csv', 'title,start,place\nEvening,2026-12-01 18:00,"Hall, Memphis"\n'],
];

const TEARS_MAX = 6;

/** A page that looks like one that is read, torn and poisoned in a few places. */
export function inventPage(random: Random): { readonly mediaType: string; readonly body: string } {
  const [mediaType, seed] = random.pick(SEEDS);
  let body = seed;
  for (let tears = 1 + random.below(TEARS_MAX); tears > 0; tears -= 1) body = tear(body, random);
  return { mediaType: random.below(8) === 0 ? random.pick(SEEDS)[0] : mediaType, body };
}

function tear(body: string, random: Random): string {
  const at = random.below(body.length + 1);
  const to = Math.min(body.length, at + random.below(60));
  const kind = random.below(4);
  if (kind === 0) return body.slice(0, at) + random.pick(POISON) + body.slice(at);
  if (kind === 1) return body.slice(0, at) + body.slice(to);
  if (kind === 2) return body.slice(0, to) + body.slice(at, to).repeat(1 + random.below(200)) + body.slice(to);
  return body.slice(0, at) + random.pick(POISON) + body.slice(to);
}
