import { toCountryCode } from '#places/countries.ts';
import { toRegionCode } from '#places/regions.ts';
import { toSegments } from './address-segments.ts';
import { NO_TAIL, readTail, toCountryOfPostalCode, type Tail } from './address-tail.ts';
import { isLoneTown, isTown, splitTownAtEnd, toTownAfterCode, type TownParts, type TownWhere } from './address-town.ts';
import { isStreet, splitVenue } from './street.ts';

/** The parts of an address as printed; what could not be placed stays in the venue. */
export interface AddressWords extends Tail {
  readonly venue: string | null;
  readonly street: string | null;
  readonly city: string | null;
}

type Segment = readonly string[];

interface Found extends Tail {
  readonly city: string | null;
  /** Everything else, in its order. */
  readonly others: readonly Segment[];
}

/** More parts than this are prose. */
const SEGMENTS_MAX = 16;

/**
 * Takes one printed line apart from its end, as addresses are written: country, postal code, region, town, and before them street
 * and venue. Towns are told from other words by the gazetteer; nothing is lost.
 */
export function parseAddressLine(line: string, parts: TownParts): AddressWords {
  const segments = toSegments(line);
  if (segments.length > SEGMENTS_MAX) return { ...NO_TAIL, venue: line, street: null, city: null };
  const { others, ...words } = findFromEnd(segments, parts) ??
    findLoneTown(segments, parts) ?? { ...NO_TAIL, city: null, others: segments };
  const isBare = others.length === 0 && words.city === null && words.postalCode === null;
  return { ...words, ...(isBare ? { venue: line, street: null } : splitVenue(others)) };
}

/** What the walk from the end has seen so far. */
interface Walk {
  readonly tail: Tail;
  /** Parts right of here that are none of the tail. */
  readonly behind: readonly Segment[];
  /** Whether the part right of here belonged to the tail. */
  readonly isAdjacent: boolean;
}

function findFromEnd(segments: readonly Segment[], parts: TownParts): Found | undefined {
  let { walk, left } = startWalk(segments);
  while (left.length > 0) {
    const segment = left.at(-1) ?? [];
    left = left.slice(0, -1);
    const step = takeStep(segment, walk, { parts, before: left.at(-1) });
    if ('city' in step) return { ...step, others: [...left, ...step.others] };
    walk = step;
  }
  return walk.tail === NO_TAIL ? undefined : withoutTown(walk, parts);
}

/** A code that is a state's as well as a country's is the country's behind another region: `Vancouver, BC, CA`, `Leipzig, SN, DE`. */
function startWalk(segments: readonly Segment[]): { readonly walk: Walk; readonly left: readonly Segment[] } {
  const [region = '', country = ''] = segments.slice(-2).map((words) => words.join(' '));
  if (segments.length < 3 || !/^[A-Z]{2,3}$/.test(region) || toCountryCode(country) === undefined)
    return { walk: { tail: NO_TAIL, behind: [], isAdjacent: true }, left: segments };
  const tail = { region, country, postalCode: null };
  return { walk: { tail, behind: [], isAdjacent: true }, left: segments.slice(0, -2) };
}

interface StepParts {
  readonly parts: TownParts;
  /** The part before this one. */
  readonly before: Segment | undefined;
}

function takeStep(segment: Segment, walk: Walk, { parts, before }: StepParts): Found | Walk {
  const abroad = walk.tail.postalCode === null ? toTownAfterCode(segment, walk.tail.country, parts) : undefined;
  if (abroad) return { ...walk.tail, ...toPlace(abroad), others: [...listFull(abroad.rest), ...walk.behind] };
  const { rest, tail } = readTail(segment, walk.tail);
  if (rest.length === 0) return { ...walk, tail, isAdjacent: true };
  const isNew = rest.length < segment.length;
  const town = findTown(rest, tail, { parts, isWhole: !isNew && !walk.isAdjacent });
  if (town) return { ...tail, city: town.city, others: [...listFull(town.rest), ...walk.behind] };
  const hasCode = tail.postalCode !== walk.tail.postalCode;
  const isUnknown =
    isUnknownTown(rest, tail) && (hasCode ? tail.region !== null : walk.isAdjacent && !isNew && before !== undefined);
  if (isUnknown && tail.region === null && isTown(before?.join(' ') ?? '', toWhere(tail, parts), parts))
    return { ...walk, tail: { ...tail, region: rest.join(' ') }, isAdjacent: true }; // a county: Colchester, Essex, CO1 1AA
  if (isUnknown) return { ...tail, city: rest.join(' '), others: walk.behind };
  if (hasCode && tail.region !== null) return { tail, behind: [rest, ...walk.behind], isAdjacent: false };
  return { tail: walk.tail, behind: [segment, ...walk.behind], isAdjacent: false };
}

function findTown(rest: Segment, tail: Tail, { parts, isWhole }: { parts: TownParts; isWhole: boolean }) {
  if (tail.region === null && tail.postalCode === null && tail.country === null) return undefined;
  const where = toWhere(tail, parts);
  if (!isWhole) return splitTownAtEnd(rest, where, parts);
  return isTown(rest.join(' '), where, parts) ? { rest: [], city: rest.join(' ') } : undefined;
}

/** Where a town must be for what stands behind it. A code alone tells its state, or its country by its form. */
function toWhere({ region, postalCode, country }: Tail, { gazetteer }: TownParts): TownWhere {
  if (postalCode === null) return { region, country };
  const known = gazetteer.findPostalCode(postalCode, country === null ? null : (toCountryCode(country) ?? country));
  if (known && region === null) return { region: known.region, country: known.country };
  return { region, country: country ?? toCountryOfPostalCode(postalCode) };
}

/** A place between street and region that the gazetteer does not know is still the town. */
function isUnknownTown(words: Segment, { region, postalCode }: Tail): boolean {
  return (
    (region !== null || postalCode !== null) && words.length <= 3 && !/\d/.test(words.join('')) && !isStreet(words)
  );
}

/** `Some Hall, New York`: the last word was the state's name, and the town's. */
function withoutTown({ tail, behind }: Walk, parts: TownParts): Found {
  const { region } = tail;
  const city = region !== null && region.length > 3 ? parts.gazetteer.findCity(region) : undefined;
  const isTownToo = city !== undefined && region !== null && city.region === toRegionCode(region, city.country);
  return { ...tail, city: isTownToo ? region : null, others: behind };
}

/** A town named with nothing behind it: `Moscone Center, San Francisco`. */
function findLoneTown(segments: readonly Segment[], parts: TownParts): Found | undefined {
  const index = segments.findLastIndex((words) => isLoneTown(words.join(' '), parts));
  const town = segments[index];
  if (!town) return undefined;
  return { ...NO_TAIL, city: town.join(' '), others: segments.filter((_, other) => other !== index) };
}

function toPlace({ city, postalCode }: { readonly city: string; readonly postalCode: string }) {
  return { city, postalCode };
}

function listFull(words: Segment): readonly Segment[] {
  return words.length > 0 ? [words] : [];
}
