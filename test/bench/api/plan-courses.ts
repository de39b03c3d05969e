import { makeId } from '../../support/make-opportunity.ts';
import { askPatiently } from './ask-patiently.ts';
import type { RouteName } from './draw-questions.ts';
import type { Course } from './measure-route.ts';
import type { Question } from './load.ts';

const FLOORS: Readonly<Record<Exclude<RouteName, 'calendar-304'>, string>> = {
  'city-field': 'list',
  'city-kind-dates': 'list',
  near: 'list',
  text: 'list',
  facets: 'list',
  suggestions: 'suggestions',
  detail: 'detail',
  calendar: 'calendar',
};
/** Questions asked at once while the floors are laid. */
const LANES = 2;

/**
 * Asks each question once, and gives what is measured then: the questions, and for each the address of a floor that fetches just
 * the rows which were the answer. Questions that find nothing are left out; `isWhole` may leave out more.
 */
export async function planCourses(
  origin: string,
  name: RouteName,
  paths: readonly string[],
): Promise<readonly [Course, Course]> {
  const answered: { readonly own: Question; readonly under: Question }[] = [];
  const left = paths.values();
  const work = async (): Promise<void> => {
    for (const path of left) {
      const response = await askPatiently(`${origin}${path}`);
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}: ${text}`);
      const numbers = listNumbers(name, text);
      const own = name === 'calendar-304' ? { path, etag: response.headers.get('etag') ?? '' } : { path };
      if (numbers.length > 0) answered.push({ own, under: { path: toFloor(name, numbers) } });
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return [
    { origin, asked: answered.map(({ own }) => own) },
    { origin, asked: answered.map(({ under }) => under) },
  ];
}

/** What is not sent anew need not be fetched: the floor of that is the least that the database can be asked. */
function toFloor(name: RouteName, numbers: readonly number[]): string {
  return name === 'calendar-304' ? '/bench/select-one' : `/bench/floor/${FLOORS[name]}?numbers=${numbers.join(',')}`;
}

const [ID_START = ''] = makeId(0).split('000000000000');
/** Opportunities in a calendar that is counted as whole. */
const CALENDAR_LENGTH = 500;

/** The opportunities of an answer, in its order. */
function listNumbers(name: RouteName, answer: string): readonly number[] {
  const mark = name === 'calendar' || name === 'calendar-304' ? 'UID:' : '"id":"';
  const ids = answer.split(`${mark}${ID_START}`).slice(1);
  const numbers = [...new Set(ids.map((rest) => Number(rest.slice(0, 12))))];
  return mark === 'UID:' && numbers.length < CALENDAR_LENGTH ? [] : numbers;
}
