import type { Audience, Availability, Evidence } from '#domain/opportunity.ts';
import { toPassage, type Passage } from './passages.ts';
import { rankLabels, type PlaceFactors } from './rank.ts';
import { lastSegment } from './split-words.ts';
import { compiledOnce, compileTable } from './table.ts';
import audienceRows from './tables/audience.json' with { type: 'json' };
import availabilityRows from './tables/availability.json' with { type: 'json' };
import type { Words } from './understand.ts';

const AUDIENCES: readonly Audience[] = ['open', 'guests-welcome', 'members-only'];
const AVAILABILITIES: readonly Availability[] = ['available', 'waitlist', 'sold-out'];

const audienceTable = compiledOnce(() => compileTable(audienceRows, AUDIENCES));
const availabilityTable = compiledOnce(() => compileTable(availabilityRows, AVAILABILITIES));

const FACTORS: PlaceFactors = { title: 1, description: 1, category: 1, type: 1 };
const POINTS_MIN = 4;
/** Names under which sources state how many seats are left. */
const SEATS_LEFT =
  /^(?:seats?|spots?|spaces?|places?|remaining).?(?:left|available|remaining|capacity)?$|remainingattendeecapacity/i;

export interface AudienceFound {
  readonly audience: Audience | null;
  readonly evidence: Evidence | null;
}

/** Who may come, where the words say so. */
export function findAudience(passages: readonly Passage[]): AudienceFound {
  const [strongest] = rankLabels(audienceTable(), passages, { factors: FACTORS });
  if (!strongest || strongest.score < POINTS_MIN) return { audience: null, evidence: null };
  return { audience: strongest.label, evidence: strongest.evidence };
}

/** Whether there is room, where the offers, a count of seats left or the words say so. One offer with room is room. */
export function findAvailability(words: Words, passages: readonly Passage[]): Availability | null {
  const offered = words.offers.flatMap(({ availabilityText }) => availabilityIn(availabilityText));
  if (offered.length > 0) return AVAILABILITIES.find((availability) => offered.includes(availability)) ?? null;
  const [seatsLeft] = Object.entries(words.stated).flatMap(([name, text]) =>
    SEATS_LEFT.test(name) ? [text.trim()] : [],
  );
  if (seatsLeft !== undefined && /^\d+$/.test(seatsLeft)) return Number(seatsLeft) === 0 ? 'sold-out' : 'available';
  return availabilityOf(
    words.statusText === null ? passages : [...passages, toPassage('type', lastSegment(words.statusText))],
  );
}

function availabilityIn(text: string | null): readonly Availability[] {
  const found = text === null ? null : availabilityOf([toPassage('type', lastSegment(text))]);
  return found ? [found] : [];
}

function availabilityOf(passages: readonly Passage[]): Availability | null {
  const [strongest] = rankLabels(availabilityTable(), passages, { factors: FACTORS });
  return strongest && strongest.score >= POINTS_MIN ? strongest.label : null;
}
