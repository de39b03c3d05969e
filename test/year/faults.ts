import { createRandom } from '../support/random.ts';
import { FIRST_DAY } from './invent-year.ts';

/** What goes wrong at a publisher for a day. */
export type Fault =
  /** Every page answers 500. */
  | 'broken'
  /** The list is there and has no entry. */
  | 'empty'
  /** A page of another kind answers. */
  | 'sign-in'
  /** The second half of the list is missing, or the first. */
  | 'end-lost'
  | 'beginning-lost'
  /** Every id is another one than the day before. */
  | 'ids-anew'
  /** The second page of the list: not there, broken, without entries. */
  | 'page-two-gone'
  | 'page-two-broken'
  | 'page-two-empty'
  /** Every second detail page. */
  | 'details-gone'
  | 'details-broken';

/** The fault of a publisher on a day, if there is one. */
export type FaultPlan = (publisher: string, day: Temporal.PlainDate) => Fault | undefined;

const ANYWHERE: readonly Fault[] = ['broken', 'empty', 'sign-in', 'end-lost', 'beginning-lost'];
/** One reading in so many meets a fault. */
const FAULT_EVERY = 9;

/** Chance faults all year, and those that every year must have. */
export function planFaults(seed: number): FaultPlan {
  return (publisher, day) => {
    const { days } = FIRST_DAY.until(day, { largestUnit: 'days' });
    const certain = CERTAIN.find((one) => one.publisher === publisher && one.fromDay <= days && days < one.toDay);
    if (certain) return certain.fault;
    const random = createRandom(
      seed * 1_000_003 + days * 131 + publisher.length * 17 + (publisher.codePointAt(0) ?? 0),
    );
    random.next();
    return random.below(FAULT_EVERY) === 0 ? random.pick(ANYWHERE) : undefined;
  };
}

const CERTAIN: readonly { publisher: string; fault: Fault; fromDay: number; toDay: number }[] = [
  { publisher: 'museum', fault: 'ids-anew', fromDay: 70, toDay: 119 },
  { publisher: 'guild', fault: 'ids-anew', fromDay: 140, toDay: 147 },
  { publisher: 'parks', fault: 'broken', fromDay: 175, toDay: 217 },
  { publisher: 'parks', fault: 'empty', fromDay: 217, toDay: 224 },
  { publisher: 'library', fault: 'page-two-gone', fromDay: 56, toDay: 63 },
  { publisher: 'library', fault: 'page-two-broken', fromDay: 98, toDay: 112 },
  { publisher: 'library', fault: 'page-two-empty', fromDay: 154, toDay: 157 },
  { publisher: 'chapter', fault: 'details-gone', fromDay: 126, toDay: 129 },
  { publisher: 'chapter', fault: 'details-broken', fromDay: 182, toDay: 196 },
  { publisher: 'helpers', fault: 'beginning-lost', fromDay: 210, toDay: 217 },
  { publisher: 'theater', fault: 'sign-in', fromDay: 238, toDay: 259 },
];
