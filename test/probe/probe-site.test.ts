import { describe, expect, it } from 'vitest';
import type { FetchOutcome, FetchPage } from '#domain/fetching.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { probeSite } from '#probe/probe-site.ts';
import { serve, toCalendar, type Answer } from '#test/support/small-site.ts';

const HOME = 'https://river.example/';
const READ_AT = '2026-11-23T12:00:00Z';
const EVENING = { uid: 'a', title: 'Analysts Evening', start: '20261201T180000' };
const OVER = { uid: 'b', title: 'Harvest Supper', start: '20251004T190000' };
const gazetteer = loadGazetteer();

describe('probing a pasted address', () => {
  it('takes an address that is a calendar itself', async () => {
    const report = await probe(`${HOME}all.ics`, { [`${HOME}all.ics`]: { body: toCalendar([EVENING]) } });
    expect([report.outcome, report.entry?.url, report.entry?.adapter]).toEqual([
      'found',
      `${HOME}all.ics`,
      'icalendar',
    ]);
  });

  it('prefers a page with something ahead to a calendar where all is over', async () => {
    const report = await probe(HOME, {
      [HOME]: html('<link rel="alternate" type="text/calendar" href="/old.ics"><a href="/events">Events</a>'),
      [`${HOME}old.ics`]: { body: toCalendar([OVER]) },
      [`${HOME}events`]: html(eventOf('Analysts Evening', 1)),
    });
    expect(report.feeds.map(({ lead, upcoming }) => [lead.url, upcoming])).toEqual([
      [`${HOME}events`, 1],
      [`${HOME}old.ics`, 0],
    ]);
  });

  it('prefers a page of two events to the calendar file of one of them', async () => {
    const report = await probe(HOME, {
      [HOME]: html('<a href="/one.ics">Add to calendar</a><a href="/events">Events</a>'),
      [`${HOME}one.ics`]: { body: toCalendar([EVENING]) },
      [`${HOME}events`]: html(eventOf('Analysts Evening', 1) + eventOf('Payroll Law Breakfast', 3)),
    });
    expect(report.entry?.url).toBe(`${HOME}events`);
  });

  it("prefers the organizer's own page to its group on a platform", async () => {
    const report = await probe(HOME, {
      [HOME]: html('<a href="https://www.meetup.com/river-hr/">Meetup</a><a href="/events">Events</a>'),
      [`${HOME}events`]: html(eventOf('Analysts Evening', 1)),
      'https://www.meetup.com/river-hr/events/ical': { body: toCalendar([EVENING]) },
    });
    expect(report.feeds.map(({ lead }) => lead.url)).toEqual([
      `${HOME}events`,
      'https://www.meetup.com/river-hr/events/ical',
    ]);
    expect(report.entry?.authority).toBe('organizer');
  });

  it('says that a platform is one when it has nothing better', async () => {
    const report = await probe(HOME, {
      [HOME]: html('<a href="https://www.meetup.com/river-hr/">Meetup</a>'),
      'https://www.meetup.com/river-hr/events/ical': { body: toCalendar([EVENING]) },
    });
    expect([report.entry?.authority, report.entry?.defaults]).toEqual(['platform', { city: 'memphis-tn' }]);
  });

  it('asks for nothing more when its requests are used up', async () => {
    const links = Array.from({ length: 30 }, (_, at) => `<a href="/events/${at}">Events</a>`).join('');
    const asked: string[] = [];
    await probe(HOME, { [HOME]: html(links) }, asked);
    expect(asked.length).toBe(8);
  });

  it('says why when the page cannot be had, and asks for nothing else', async () => {
    const asked: string[] = [];
    const report = await probe(HOME, { [HOME]: 'timeout' }, asked);
    expect([report.outcome, report.message, asked]).toEqual(['failed', 'No answer came in time.', [HOME]]);
  });
});

/** A meeting on this day of December. */
function eventOf(name: string, day: number): string {
  const event = { '@context': 'https://schema.org', '@type': 'Event', name, startDate: `2026-12-0${day}T18:00` };
  return `<script type="application/ld+json">${JSON.stringify(event)}</script>`;
}

function html(body: string): Answer {
  return {
    body: `<!doctype html><html><head><title>River HR</title></head><body>${body}</body></html>`,
    mediaType: 'text/html',
  };
}

function probe(url: string, pages: Readonly<Record<string, Answer>>, asked: string[] = []) {
  const site = serve(pages, READ_AT);
  const fetchPage: FetchPage = (request): Promise<FetchOutcome> => {
    asked.push(request.url);
    return site(request);
  };
  return probeSite(url, { fetchPage, gazetteer, countLeft: () => 8 - asked.length });
}
