import type { City } from '#domain/place.ts';
import { createRandom, type Random } from '../../support/random.ts';
import type { Country } from './country.ts';

/** Something that happens, or an opening without a date: what several sources may list. */
export interface Thing {
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly organizer: string;
  readonly city: City;
  readonly venue: string;
  readonly street: string;
  /** Degrees from the middle of the town. */
  readonly north: number;
  readonly east: number;
  /** `YYYY-MM-DDTHH:mm` on the town's clock; `null` for an opening. */
  readonly startLocal: string | null;
}

/** The days on which things happen. */
export interface Span {
  readonly first: Temporal.PlainDate;
  readonly days: number;
}

/** One in so many is an opening without a date. */
const OPENINGS_EVERY = 10;
/** So many people have an organizer of their own. */
const PEOPLE_PER_ORGANIZER = 1_500;

/** The thing of this number: the same whenever it is asked for. */
export function inventThing(number: number, country: Country, { first, days }: Span): Thing {
  const random = createRandom(number);
  const city = country.pickCity(random);
  const venue = random.below(200);
  const on = first.add({ days: random.below(days) });
  const isOpening = number % OPENINGS_EVERY === 0;
  return {
    number,
    city,
    title: isOpening ? inventOpening(random) : inventTitle(random),
    description: inventDescription(random),
    organizer: inventOrganizer(city, random),
    venue: `${PEOPLE[venue % PEOPLE.length]} ${HOUSES[venue % HOUSES.length]}`,
    street: `${100 + venue} ${PEOPLE[(venue * 7) % PEOPLE.length]} Street`,
    north: ((venue % 14) - 7) / 150,
    east: (Math.floor(venue / 14) - 7) / 150,
    startLocal: isOpening ? null : `${on.toString()}T${random.pick(CLOCKS)}`,
  };
}

function inventTitle(random: Random): string {
  return `${random.pick(TOPICS)} ${random.pick(FORMS)}: ${random.pick(ANGLES)} ${random.pick(MATTERS)}`;
}

function inventOpening(random: Random): string {
  return `${random.pick(MATTERS)} ${random.pick(HELPERS)} for ${random.pick(TOPICS)} ${random.pick(FORMS)}`;
}

function inventOrganizer(city: City, random: Random): string {
  const which = random.below(Math.ceil(city.population / PEOPLE_PER_ORGANIZER));
  const people = PEOPLE[which % PEOPLE.length];
  const bodies = BODIES[Math.floor(which / PEOPLE.length) % BODIES.length];
  return `${city.name} ${people} ${bodies}`;
}

function inventDescription(random: Random): string {
  return Array.from({ length: 2 }, () => inventSentence(random)).join(' ');
}

function inventSentence(random: Random): string {
  return `We look at ${random.pick(MATTERS).toLowerCase()} ${random.pick(ANGLES).toLowerCase()} with people from ${random.pick(TOPICS).toLowerCase()}, ${random.pick(ENDINGS)}.`;
}

const CLOCKS = ['08:00', '09:00', '11:30', '12:00', '17:30', '18:00', '18:30', '19:00'];
const TOPICS = words(
  'Analytics|Payroll|Hiring|Compensation|Robotics|Gardening|Literacy|Housing|Budgeting|Marketing|Nursing|Masonry|Logistics|Policy|Accounting|Design|Journalism|Forestry|Welding|Coaching|Advocacy|Statistics|Chemistry|Recruiting|Teaching|Mediation|Fundraising|Photography|Carpentry|Recycling',
);
const FORMS = words(
  'Evening|Breakfast|Workshop|Roundtable|Meetup|Lunch|Clinic|Forum|Summit|Lab|Seminar|Briefing|Panel|Showcase|Open House',
);
const ANGLES = words(
  'Beyond|Rethinking|Inside|Starting|Measuring|Sharing|Fixing|Funding|Mapping|Growing|Learning|Planning|Building|Leading|Saving|Explaining|Comparing|Testing|Opening|Repairing',
);
const MATTERS = words(
  'Interviews|Pay Ranges|Rivers|Schools|Onboarding|Kitchens|Libraries|Data Sets|Boards|Grants|Bridges|Benefits|Mentors|Contracts|Elections|Orchards|Shelters|Apprentices|Newsrooms|Hospitals|Buses|Archives|Choirs|Warehouses|Parks',
);
const PEOPLE = words(
  'Alder|Birch|Cedar|Dogwood|Elm|Fulton|Garnet|Hollis|Ivory|Juniper|Keller|Larkin|Maple|Norris|Oakley|Palmer|Quincy|Rowan|Sutter|Tilden|Underhill|Vernon|Walnut|Yarrow|Zeller',
);
const BODIES = words(
  'Guild|Society|Chapter|Circle|Alliance|Council|Network|Foundation|Collective|Union|Club|Association',
);
const HOUSES = words('Hall|Library|Center|Church|Museum|Commons|Theater|Pavilion');
const HELPERS = words('Helpers|Tutors|Drivers|Hosts|Readers|Coaches|Judges|Greeters');
const ENDINGS = words(
  'and everybody who comes can bring a question|over coffee|with time to talk afterwards|and newcomers are welcome',
);

function words(joined: string): readonly string[] {
  return joined.split('|');
}
