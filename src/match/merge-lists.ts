import type { Credit, OpportunityFacts, Requirements, WayToContribute } from '#domain/opportunity.ts';
import { firstTold, type Telling, type Told } from './telling.ts';

/** The entries of all sources, those of a higher rank first, each once; the list is told by the first that has any. */
export function uniteByKey<T>(
  ranked: readonly Telling[],
  read: (facts: OpportunityFacts) => readonly T[],
  keyOf: (entry: T) => string,
): Told<readonly T[]> {
  const groups = groupByKey(ranked, read, keyOf);
  const value = groups.flatMap(([first]) => (first === undefined ? [] : [first]));
  return { value, sourceId: ranked.find(({ facts }) => read(facts).length > 0)?.sourceId ?? null };
}

/** Each way once, with the evidence of the first source; deadline, link and effort from the first that states them. */
export function uniteWays(ranked: readonly Telling[]): Told<readonly WayToContribute[]> {
  const { sourceId } = uniteByKey(
    ranked,
    ({ ways }) => ways,
    ({ way }) => way,
  );
  const groups = groupByKey(
    ranked,
    ({ ways }) => ways,
    ({ way }) => way,
  );
  const value = groups.flatMap((group) => group.slice(0, 1).map((way) => fillWay(way, group)));
  return { value, sourceId };
}

function fillWay(way: WayToContribute, group: readonly WayToContribute[]): WayToContribute {
  return {
    ...way,
    deadline: group.find(({ deadline }) => deadline !== null)?.deadline ?? null,
    url: group.find(({ url }) => url !== null)?.url ?? null,
    effort: group.find(({ effort }) => effort !== null)?.effort ?? null,
  };
}

/** Each kind of credit once, from the first source that states its amount, else from the first. */
export function uniteCredits(ranked: readonly Telling[]): Told<readonly Credit[]> {
  const { sourceId } = uniteByKey(ranked, ({ credits }) => credits, toCreditKey);
  const groups = groupByKey(ranked, ({ credits }) => credits, toCreditKey);
  const value = groups.flatMap((group) => group.find(({ amount }) => amount !== null) ?? group.slice(0, 1));
  return { value, sourceId };
}

function toCreditKey({ body, unit }: Credit): string {
  return `${body} ${unit}`;
}

/** Each requirement from the first source that states it. */
export function uniteRequirements(ranked: readonly Telling[]): Told<Requirements> {
  const minimumAge = firstTold(ranked, ({ requirements }) => requirements.minimumAge, null);
  const accessibility = firstTold(ranked, ({ requirements }) => requirements.accessibility, null);
  const training = firstTold(ranked, ({ requirements }) => requirements.training, null);
  const backgroundCheck = firstTold(ranked, ({ requirements }) => requirements.backgroundCheck, null);
  const sourceIds = [minimumAge, accessibility, training, backgroundCheck].map(({ sourceId }) => sourceId);
  return {
    value: {
      minimumAge: minimumAge.value,
      accessibility: accessibility.value,
      training: training.value,
      backgroundCheck: backgroundCheck.value,
    },
    sourceId: sourceIds.find((sourceId) => sourceId !== null) ?? null,
  };
}

/** Entries that mean the same, by rank; the groups in the order of their first. */
function groupByKey<T>(
  ranked: readonly Telling[],
  read: (facts: OpportunityFacts) => readonly T[],
  keyOf: (entry: T) => string,
): readonly (readonly T[])[] {
  return [
    ...Map.groupBy(
      ranked.flatMap(({ facts }) => read(facts)),
      keyOf,
    ).values(),
  ];
}
