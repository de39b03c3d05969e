import type { Cause, Field, Kind, Way } from '#domain/vocabularies.ts';
import type { Random } from '../../support/random.ts';
import { pickWeighted, type Weighted } from './weighted.ts';

/** Kinds of what has a date, and of openings without one. */
export const DATED_KINDS: Weighted<Kind> = [
  ['meetup', 45],
  ['workshop', 20],
  ['volunteering', 15],
  ['conference', 6],
  ['fair', 5],
  ['mentoring', 3],
  ['call-for-speakers', 2],
  ['other', 4],
];
export const OPEN_KINDS: Weighted<Kind> = [
  ['volunteering', 70],
  ['board-service', 15],
  ['mentoring', 15],
];

/** Professions, the popular ones first. */
export const FIELD_WEIGHTS: Weighted<Field> = [
  ['technology', 24],
  ['business-finance', 12],
  ['human-resources', 9],
  ['marketing', 8],
  ['education', 8],
  ['healthcare', 7],
  ['arts-design-media', 7],
  ['management', 6],
  ['social-services', 5],
  ['nonprofit', 4],
  ['sales', 3],
  ['government', 2],
  ['legal', 2],
  ['science', 2],
  ['engineering-architecture', 2],
  ['agriculture-environment', 1],
  ['construction-trades', 1],
  ['food-hospitality', 1],
];

/** What one can do there beside attending, by kind. */
export const WAY_WEIGHTS: Readonly<Record<Kind, Weighted<Way | null>>> = {
  meetup: [
    [null, 85],
    ['speak', 10],
    ['organize', 5],
  ],
  workshop: [
    [null, 85],
    ['teach', 15],
  ],
  conference: [
    [null, 50],
    ['speak', 30],
    ['volunteer', 15],
    ['sponsor', 5],
  ],
  fair: [
    [null, 70],
    ['volunteer', 20],
    ['judge', 10],
  ],
  volunteering: [['volunteer', 100]],
  'board-service': [['serve', 100]],
  mentoring: [['mentor', 100]],
  'call-for-speakers': [['speak', 100]],
  other: [[null, 100]],
};

export const CAUSE_WEIGHTS: Weighted<Cause> = [
  ['hunger', 20],
  ['children-youth', 18],
  ['education-literacy', 16],
  ['environment', 14],
  ['animals', 10],
  ['homelessness-housing', 9],
  ['seniors', 7],
  ['health-medicine', 6],
];

/** How often what recurs does, in weeks, and how many times are told. */
export const RECURRENCES: Weighted<{ readonly weeks: number; readonly times: number }> = [
  [{ weeks: 4, times: 4 }, 65],
  [{ weeks: 2, times: 6 }, 20],
  [{ weeks: 1, times: 10 }, 15],
];

/** `HH:mm` at which things begin. */
export const CLOCKS: Weighted<string> = [
  ['18:00', 30],
  ['18:30', 20],
  ['19:00', 15],
  ['12:00', 10],
  ['09:00', 10],
  ['08:00', 5],
  ['10:00', 5],
  ['17:30', 5],
];

const SYLLABLES = [
  'ba',
  'cor',
  'del',
  'fen',
  'gar',
  'hol',
  'jun',
  'kel',
  'lum',
  'mor',
  'nal',
  'pra',
  'ros',
  'sel',
  'tav',
  'vin',
];

/** A made-up proper name of three syllables; there are about four thousand. */
export function inventName(random: Random): string {
  const name = `${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`;
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** A word of many, the first ones far more frequent than the last (Zipf's law). */
export function pickTopic(random: Random): string {
  const place = Math.floor(TOPICS.length ** random.next()) - 1;
  return TOPICS[place] ?? random.pick(TOPICS);
}

const TOPICS =
  'Leadership|Careers|Data|Hiring|Design|Budgeting|Writing|Gardening|Cooking|Statistics|Recruiting|Payroll|Robotics|Literacy|Housing|Nursing|Logistics|Policy|Accounting|Journalism|Forestry|Welding|Coaching|Advocacy|Chemistry|Mediation|Fundraising|Photography|Carpentry|Recycling|Compensation|Onboarding|Typography|Astronomy|Beekeeping|Cartography|Genealogy|Podcasting|Upholstery|Falconry|Calligraphy|Bookbinding|Seismology|Paleography'.split(
    '|',
  );
export const FORMS: Weighted<string> = [
  ['Meetup', 30],
  ['Workshop', 20],
  ['Evening', 15],
  ['Breakfast', 10],
  ['Forum', 8],
  ['Clinic', 7],
  ['Summit', 5],
  ['Open House', 5],
];

/** A sentence about a topic. */
export function inventSentence(random: Random): string {
  const [one, other] = [pickTopic(random).toLowerCase(), pickTopic(random).toLowerCase()];
  return `${pickWeighted(random, OPENINGS)} ${one} and ${other} with ${inventName(random)}, ${pickWeighted(random, ENDINGS)}.`;
}

const OPENINGS: Weighted<string> = [
  ['We look at', 40],
  ['Neighbors compare notes on', 30],
  ['An open conversation about', 20],
  ['Bring questions on', 10],
];
const ENDINGS: Weighted<string> = [
  ['and newcomers are welcome', 40],
  ['with time to talk afterwards', 30],
  ['over coffee', 20],
  ['and everybody who comes can help', 10],
];
