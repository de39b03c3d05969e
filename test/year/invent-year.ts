import { createRandom, type Random } from '../support/random.ts';
import type { Change, Gap, Happening, Post } from './happening.ts';

/** First day of the year, a Monday; it is read on this day and every week after. */
export const FIRST_DAY = Temporal.PlainDate.from('2026-01-05');
export const WEEKS = 52;

/** What a publisher puts on through the year. */
interface Program {
  readonly publisher: string;
  readonly organizer: string;
  readonly venue: string;
  readonly street: string;
  /** Titles in turn; a short list is a publisher that calls every month's evening the same. */
  readonly titles: readonly string[];
  readonly clock: string;
  readonly everyDays: number;
  /** How long before its start a thing is first shown. */
  readonly aheadDays: number;
  readonly changes: readonly Change['is'][];
  /** Days that it may be left out by mistake, and still be there afterwards. */
  readonly gapDays: readonly number[];
  /** Who else shows it, and how many days later they tell of it. */
  readonly passedOnBy: readonly { readonly publisher: string; readonly lateDays: number }[];
}

/** Everything that happens in the town in the year: the same for the same seed. */
export function inventYear(seed: number): readonly Happening[] {
  const random = createRandom(seed);
  return [...PROGRAMS.flatMap((program) => inventProgram(program, random)), ...inventOpenings(random)];
}

/** Things begin before the year does and go on after it. */
const DAYS = WEEKS * 7 + 60;

function inventProgram(program: Program, random: Random): readonly Happening[] {
  const count = Math.floor(DAYS / program.everyDays);
  return Array.from({ length: count }, (_, index) => {
    const start = FIRST_DAY.add({ days: 2 + index * program.everyDays }).toPlainDateTime(program.clock);
    return inventHappening({ program, index, start }, random);
  });
}

interface Slot {
  readonly program: Program;
  readonly index: number;
  readonly start: Temporal.PlainDateTime;
}

function inventHappening({ program, index, start }: Slot, random: Random): Happening {
  const { publisher, organizer, venue, street, titles, aheadDays } = program;
  const from = start.toPlainDate().subtract({ days: aheadDays });
  const title = titles[index % titles.length] ?? publisher;
  const fate = inventFate({ program, index, start }, { title, random });
  return {
    ...{ code: `k-${publisher}-${index}`, title, organizer, venue, street, start },
    posts: [{ publisher, from, lateDays: 0 }, ...program.passedOnBy.map((post) => toPost(post, from))],
    ...fate,
  };
}

function toPost({ publisher, lateDays }: Program['passedOnBy'][number], from: Temporal.PlainDate): Post {
  return { publisher, lateDays, from: from.add({ days: 14 }) };
}

type Fate = Pick<Happening, 'changes' | 'gaps'>;
const NOTHING: Fate = { changes: [], gaps: [] };

/** A third is changed once, a sixth is left out by mistake; all others are as announced. */
function inventFate({ program, start }: Slot, { title, random }: { title: string; random: Random }): Fate {
  const chance = random.next();
  const before = (days: number) => start.toPlainDate().subtract({ days });
  const late = before(10 + random.below(Math.max(1, program.aheadDays - 50)));
  const early = before(REMOVED_DAYS_MIN + random.below(Math.max(1, program.aheadDays - REMOVED_DAYS_MIN - 10)));
  if (chance < 0.34 && program.changes.length > 0) {
    const is = random.pick(program.changes);
    return isOutside(early)
      ? NOTHING
      : { changes: [toChange(is, is === 'removed' ? early : late, { title, start })], gaps: [] };
  }
  if (chance < 0.5) return { changes: [], gaps: [toGap(late, random.pick(program.gapDays))] };
  if (chance < 0.54 && program.aheadDays >= LONG_AHEAD_DAYS && !isOutside(before(170)))
    return { changes: [], gaps: [toGap(before(170), 70)] };
  return NOTHING;
}

/** Removed so long before its start that the readings left suffice to notice. */
const REMOVED_DAYS_MIN = 42;
/** Shown so long before its start, a thing may be gone for months and come back. */
const LONG_AHEAD_DAYS = 300;
/** What is done in the last weeks of the year cannot be noticed within it. */
const SETTLING_DAYS = 60;

function isOutside(day: Temporal.PlainDate): boolean {
  const { days } = FIRST_DAY.until(day, { largestUnit: 'days' });
  return days < 7 || days > WEEKS * 7 - SETTLING_DAYS;
}

function toChange(
  is: Change['is'],
  on: Temporal.PlainDate,
  { title, start }: { title: string; start: Temporal.PlainDateTime },
): Change {
  if (is === 'rescheduled') return { is, on, to: start.add({ days: 2, hours: 1 }) };
  if (is === 'retitled') return { is, on, title: `${title}: New Guest Announced` };
  return { is, on };
}

function toGap(from: Temporal.PlainDate, days: number): Gap {
  return { from, to: from.add({ days }) };
}

/** Openings without a date: some from the beginning, some later, some filled and taken down. */
function inventOpenings(random: Random): readonly Happening[] {
  return OPENINGS.map((title, index) => {
    const from = FIRST_DAY.add({ days: index < 6 ? -10 : random.below(200) });
    const isFilled = index % 3 === 0;
    return {
      ...{
        code: `k-helpers-${index}`,
        title,
        organizer: 'Levee Street Pantry',
        venue: 'Pantry House',
        street: '9 Levee Street',
      },
      start: null,
      posts: [{ publisher: 'helpers', from, lateDays: 0 }],
      changes: isFilled ? [{ is: 'removed', on: from.add({ days: 40 + random.below(60) }) }] : [],
      gaps: isFilled ? [] : [toGap(from.add({ days: 30 + random.below(100) }), 14)],
    };
  });
}

const OPENINGS = [
  'Drivers for Morning Deliveries',
  'Reading Tutors for Second Graders',
  'Warehouse Sorting Crew',
  'Board Treasurer',
  'Spanish Interpreters at the Clinic',
  'Garden Bed Builders',
  'Resume Coaches for Job Seekers',
  'Phone Line Listeners',
  'Bike Repair Mechanics',
  'Museum Hall Greeters',
  'Tax Form Preparers',
  'Dog Walkers on Weekends',
];

const THREE_WORDS = ['Open Studio Saturday', 'Curator Talk', 'Family Clay Morning'];
const EVERYTHING = ['cancelled', 'rescheduled', 'retitled', 'moved-online', 'removed', 'postponed'] as const;
const IN_CALENDARS = ['cancelled', 'rescheduled', 'retitled', 'moved-online', 'removed'] as const;
const PASSED_ON = ['cancelled', 'rescheduled', 'retitled', 'postponed'] as const;

const PROGRAMS: readonly Program[] = [
  {
    ...{ publisher: 'museum', organizer: 'Delta Clay Museum', venue: 'Clay Museum', street: '300 Poplar Avenue' },
    ...{ titles: THREE_WORDS, clock: '10:00', everyDays: 14, aheadDays: 60, changes: IN_CALENDARS, gapDays: [7, 14] },
    passedOnBy: [],
  },
  {
    ...{ publisher: 'college', organizer: 'Bluff College', venue: 'College Forum', street: '650 Parkway East' },
    ...{ titles: ['Algebra Refresher', 'Nursing Open House', 'Welding Demonstration', 'Transfer Student Fair'] },
    ...{ clock: '17:00', everyDays: 11, aheadDays: 120, changes: IN_CALENDARS, gapDays: [7, 14], passedOnBy: [] },
  },
  {
    ...{ publisher: 'library', organizer: 'River Branch Library', venue: 'River Branch', street: '33 Front Street' },
    ...{
      titles: ['Job Seeker Lab', 'Genealogy Hour', 'Citizenship Class', 'Chess Circle', 'Poetry Reading', 'Seed Swap'],
    },
    ...{ clock: '15:00', everyDays: 3, aheadDays: 100, changes: ['cancelled', 'rescheduled', 'retitled', 'removed'] },
    ...{ gapDays: [3, 7], passedOnBy: [] },
  },
  {
    ...{ publisher: 'chamber', organizer: 'Bluff Chamber', venue: 'Chamber Hall', street: '22 Court Square' },
    ...{ titles: ['Business After Hours', 'Export Briefing', 'Ribbon Cutting Breakfast', 'Small Shop Summit'] },
    ...{ clock: '07:30', everyDays: 10, aheadDays: 120, changes: ['rescheduled', 'retitled'], gapDays: [7, 14] },
    passedOnBy: [{ publisher: 'town-list', lateDays: 7 }],
  },
  {
    ...{
      publisher: 'chapter',
      organizer: 'Bluff River SHRM',
      venue: 'Cotton Row Hall',
      street: '82 South Front Street',
    },
    ...{
      titles: [
        'Employment Law Update',
        'Pay Transparency Roundtable',
        'Recruiter Meetup',
        'Benefits Clinic',
        'Networking Lunch',
      ],
    },
    ...{ clock: '11:30', everyDays: 13, aheadDays: 110, changes: PASSED_ON, gapDays: [3] },
    passedOnBy: [
      { publisher: 'makers', lateDays: 0 },
      { publisher: 'town-list', lateDays: 7 },
    ],
  },
  {
    ...{ publisher: 'theater', organizer: 'Lantern Theater', venue: 'Lantern Stage', street: '5 Madison Avenue' },
    ...{ titles: ['Stage Crew Training', 'Script Reading', 'Costume Workshop', 'Lighting Basics', 'Ushers Meeting'] },
    ...{ clock: '19:30', everyDays: 9, aheadDays: 140, changes: EVERYTHING, gapDays: [7, 14], passedOnBy: [] },
  },
  {
    ...{ publisher: 'parks', organizer: 'Shelby Parks', venue: 'Greenway Pavilion', street: '1 Mud Island Road' },
    ...{ titles: ['Trail Cleanup', 'Tree Planting', 'Bird Count', 'Creek Monitoring'] },
    ...{ clock: '08:30', everyDays: 8, aheadDays: 130, changes: EVERYTHING, gapDays: [3, 7], passedOnBy: [] },
  },
  {
    ...{ publisher: 'guild', organizer: 'Midtown Data Guild', venue: 'Guild Loft', street: '700 Cooper Street' },
    ...{ titles: ['Guild Evening', 'Query Clinic', 'Chart Jam', 'Model Night'], clock: '18:30', everyDays: 7 },
    ...{ aheadDays: 300, changes: IN_CALENDARS, gapDays: [7, 14], passedOnBy: [] },
  },
  {
    ...{ publisher: 'makers', organizer: 'Makers of Overton', venue: 'Makers Barn', street: '44 Broad Avenue' },
    ...{ titles: ['Laser Cutter Safety', 'Soldering Night', 'Bike Frame Building'], clock: '18:00', everyDays: 17 },
    ...{ aheadDays: 100, changes: IN_CALENDARS, gapDays: [7, 14], passedOnBy: [] },
  },
];
