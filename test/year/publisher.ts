import type { SourceEntry } from '#scrapers/source-entry.ts';
import type { Claim, YearPage } from './claim.ts';
import { isBetween, stateOn, type Happening, type State } from './happening.ts';

/** A website of the town through the year. */
export interface Publisher {
  /** `guild` is served at `http://guild.localhost:<port>`. */
  readonly name: string;
  readonly entry: Omit<SourceEntry, 'id' | 'homeUrl' | 'url'> & { readonly path: string };
  /** What it shows of everything it was told. */
  readonly shows: Shelf;
  /** The address that is read, as it is on a day when nothing is wrong, with the pages it leads to. */
  readonly print: (shown: readonly Shown[], issue: Issue) => Readonly<Record<string, YearPage>>;
}

/** How far a list reaches. */
export interface Shelf {
  /** Days for which it keeps what is over. */
  readonly pastDays: number;
  readonly aheadDays: number;
  readonly itemsMax: number;
}

export interface Issue {
  readonly day: Temporal.PlainDate;
  /** `http://guild.localhost:4123` */
  readonly origin: string;
  readonly ids: 'stable' | 'anew';
}

/** A happening as a publisher shows it on a day. */
export interface Shown {
  readonly happening: Happening;
  readonly state: State;
  readonly claim: Claim;
}

/** Everything lasts an hour and a half. */
export function endOf({ start }: State): Temporal.PlainDateTime | undefined {
  return start?.add({ minutes: 90 });
}

/** What the publisher shows on a day, the earliest first. */
export function listShown(publisher: Publisher, happenings: readonly Happening[], issue: Issue): readonly Shown[] {
  return happenings
    .flatMap((happening) => toShown(publisher, happening, issue) ?? [])
    .toSorted((a, b) => sortKeyOf(a).localeCompare(sortKeyOf(b)))
    .slice(0, publisher.shows.itemsMax);
}

function toShown({ name, shows }: Publisher, happening: Happening, { day, origin }: Issue): Shown | undefined {
  const post = happening.posts.find(({ publisher }) => publisher === name);
  if (!post || Temporal.PlainDate.compare(day, post.from) < 0) return undefined;
  const state = stateOn(happening, day.subtract({ days: post.lateDays }));
  if (state.isRemoved || happening.gaps.some((gap) => isBetween(day, gap)) || !isOnShelf(state, day, shows))
    return undefined;
  const url = `${origin}/events/${happening.code}`;
  return { happening, state, claim: toClaim(happening, state, url) };
}

function isOnShelf({ start }: State, day: Temporal.PlainDate, { pastDays, aheadDays }: Shelf): boolean {
  if (start === null) return true;
  const { days } = day.until(start.toPlainDate(), { largestUnit: 'days' });
  return days >= -pastDays && days <= aheadDays;
}

function toClaim({ code }: Happening, { title, start, status, isOnline }: State, url: string): Claim {
  const startText = start?.toString({ smallestUnit: 'second' }) ?? null;
  return { code, title, start: startText, status, attendance: isOnline ? 'online' : 'in-person', url };
}

function sortKeyOf({ claim }: Shown): string {
  return `${claim.start ?? ''} ${claim.code}`;
}
