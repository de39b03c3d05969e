import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUILD, isVanished, toWeek, type Truth, type Week } from '#test/support/calendar-year.ts';
import { at } from '#test/support/make-opportunity.ts';
import { seed } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

interface Entry {
  readonly uid: string;
  readonly title: string;
  readonly local: string;
  /** By the zones of the file itself; the date of what lasts all day. */
  readonly instant: string;
  readonly status: string;
  readonly sequence: number;
}

/** A Monday as a subscriber sees it. */
interface Seen extends Week {
  readonly number: number;
  readonly entries: readonly Entry[];
  readonly isSameAgain: boolean;
}

let clock = '';
let service: TestApp;
const year: Seen[] = [];

beforeAll(async () => {
  service = await startTestApp({ now: () => clock });
  for (let number = 0; number < 52; number += 1) {
    const week = toWeek(number);
    clock = `${week.monday.toString()}T12:00:00Z`;
    await seed(service.database.db, { source: GUILD, readAt: clock, drafts: week.drafts });
    const [text, again] = [await subscribe(), await subscribe()];
    year.push({ ...week, number, entries: readEntries(text), isSameAgain: text === again });
  }
});
afterAll(() => service.close());

async function subscribe(): Promise<string> {
  return (await service.app.inject('/v1/calendar.ics?city=memphis-tn')).body;
}

function readEntries(text: string): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, sequence } = new ICAL.Event(component);
    const local = startDate.toString();
    const instant = startDate.isDate ? local : startDate.toJSDate().toISOString().replace('.000Z', 'Z');
    return { uid, title: summary, local, instant, status: String(component.getFirstPropertyValue('status')), sequence };
  });
  ICAL.TimezoneService.reset();
  return entries;
}

/** What is told as on, from the Monday on, that the source shows. */
function toldAs(status: string, { entries, monday }: Seen): readonly string[] {
  const ahead = entries.filter((entry) => entry.status === status && entry.local.slice(0, 10) >= monday.toString());
  return ahead.map(({ title, local }) => `${title} ${local}`).toSorted();
}

function trueAs(statuses: readonly Truth['status'][], { truths, monday }: Seen): readonly string[] {
  const ahead = truths.filter(
    ({ status, local }) => statuses.includes(status) && local.slice(0, 10) >= monday.toString(),
  );
  return ahead.map(({ title, local }) => `${title} ${local}`).toSorted();
}

function isDinner(told: string): boolean {
  return told.startsWith('Guild dinner');
}

describe('a subscription over a year', () => {
  it('saw the whole year: two changes of the clocks, and every fate', () => {
    const told = year.flatMap(({ entries }) => entries.map(({ status }) => status));
    expect([year.length, new Set(told)]).toEqual([52, new Set(['CONFIRMED', 'CANCELLED', 'TENTATIVE'])]);
  });

  it('shows as on all that is on, once, and nothing else', () => {
    const wrong = year.flatMap((seen) => {
      const isKnown = (told: string) => !(isDinner(told) && isVanished(seen.number));
      const told = toldAs('CONFIRMED', seen).filter(isKnown);
      const expected = trueAs(['scheduled', 'rescheduled'], seen);
      return JSON.stringify(told) === JSON.stringify(expected) ? [] : [{ on: seen.monday.toString(), told, expected }];
    });
    expect(wrong).toEqual([]);
  });

  it('shows as cancelled all that is called off or put off, and nothing else', () => {
    const wrong = year.flatMap((seen) => {
      const [told, expected] = [toldAs('CANCELLED', seen), trueAs(['cancelled', 'postponed'], seen)];
      return JSON.stringify(told) === JSON.stringify(expected) ? [] : [{ on: seen.monday.toString(), told, expected }];
    });
    expect(wrong).toEqual([]);
  });

  it('never shows a wrong hour, by the zones in the file', () => {
    const timed = year.flatMap(({ entries }) => entries).filter(({ local }) => local.length > 10);
    expect([timed.length > 500, timed.filter(({ local, instant }) => at(local).instant !== instant)]).toEqual([
      true,
      [],
    ]);
  });

  it('never has two entries of one name, nor two for one thing at one time', () => {
    const twice = year.flatMap(({ entries }) => [
      ...listRepeated(entries.map(({ uid }) => uid)),
      ...listRepeated(entries.map(({ title, local }) => `${title} ${local}`)),
    ]);
    expect(twice).toEqual([]);
  });

  it('never changes what an entry says without a higher number, nor lowers it', () => {
    const last = new Map<string, Entry>();
    const silent: unknown[] = [];
    for (const entry of year.flatMap(({ entries }) => entries)) {
      const before = last.get(entry.uid);
      const isSame = before?.local === entry.local && before.status === entry.status;
      if (before && (entry.sequence < before.sequence || (!isSame && entry.sequence === before.sequence)))
        silent.push([before, entry]);
      last.set(entry.uid, entry);
    }
    expect(silent).toEqual([]);
  });

  it('gives each thing one name for as long as it is told', () => {
    const names = Map.groupBy(
      year.flatMap(({ entries }) => entries),
      ({ title, local }) => (title.startsWith('Talk') ? title : `${title} ${local}`),
    );
    const renamed = [...names].filter(([, entries]) => new Set(entries.map(({ uid }) => uid)).size > 1);
    expect(renamed.map(([name]) => name)).toEqual([]);
  });

  it('tells what its source no longer lists as unsure, for seven days, and as on again when it is back', () => {
    const dinner = year.flatMap(({ number, entries }) =>
      entries.filter(({ title }) => isDinner(title)).map(({ status }) => `${number} ${status}`),
    );
    expect(dinner).toEqual([...confirmed(24, 41), '41 TENTATIVE', '42 TENTATIVE', ...confirmed(44, 46)]);
  });

  it('is the same bytes while nothing changes', () =>
    expect(year.filter(({ isSameAgain }) => !isSameAgain)).toEqual([]));
});

/** Weeks `[from, to)`. */
function confirmed(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, n) => `${from + n} CONFIRMED`);
}

function listRepeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
