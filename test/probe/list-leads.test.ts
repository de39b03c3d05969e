import { describe, expect, it } from 'vitest';
import type { Capture } from '#domain/capture.ts';
import { listLeads } from '#probe/list-leads.ts';

describe('the addresses that a page gives away', () => {
  it('are the calendars of services that it embeds', () => {
    expect(
      urlsOf(
        '<iframe src="https://calendar.google.com/calendar/embed?mode=AGENDA&amp;src=a1%40group.calendar.google.com&amp;ctz=UTC"></iframe>',
      ),
    ).toEqual(['https://calendar.google.com/calendar/ical/a1%40group.calendar.google.com/public/basic.ics']);
    expect(urlsOf('<iframe src="https://lu.ma/embed/calendar/cal-Ab12Cd34/events"></iframe>')).toEqual([
      'https://api.lu.ma/ics/get?entity=calendar&id=cal-Ab12Cd34',
    ]);
    expect(urlsOf('<div data-tockify-component="calendar" data-tockify-calendar="river.town"></div>')).toEqual([
      'https://tockify.com/api/feeds/ics/river.town',
    ]);
    expect(urlsOf('<script>$Trumba.addSpud({ webName: "river-town", spudType: "main" });</script>')).toEqual([
      'https://www.trumba.com/calendars/river-town.ics',
    ]);
  });

  it('are the calendars whose ids Google prints in base64', () => {
    const id = Buffer.from('river@group.calendar.google.com').toString('base64url');
    expect(
      urlsOf(`<iframe src="https://calendar.google.com/calendar/embed?src=${id}&amp;src=other"></iframe>`),
    ).toEqual(['https://calendar.google.com/calendar/ical/river%40group.calendar.google.com/public/basic.ics']);
  });

  it('are the feeds of the platforms that it links to', () => {
    const links = [
      'https://www.meetup.com/river-hr/',
      'https://www.meetup.com/find/',
      'https://www.eventbrite.com/o/river-hr-123?aff=x',
      'https://river.libcal.com/calendar/main?cid=42',
      'https://river.libcal.com/calendar?cid=42&t=d',
    ];
    expect(urlsOf(links.map((url) => `<a href="${url}">Join us</a>`).join(''))).toEqual([
      'https://river.libcal.com/ical_subscribe.php?src=p&cid=42',
      'https://www.meetup.com/river-hr/events/ical',
      'https://www.eventbrite.com/o/river-hr-123',
    ]);
  });

  it('come in the order of their promise: a declared calendar, a page of events, a feed of anything', () => {
    const page = `<link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <link rel="alternate" type="text/calendar" href="/all.ics"><a href="/board">Board</a><a href="/events">Events</a>`;
    expect(urlsOf(page)).toEqual([
      'https://river.example/all.ics',
      'https://river.example/events',
      'https://river.example/feed',
    ]);
  });

  it('hand calendars out by https where the page says webcal', () => {
    expect(urlsOf('<a href="webcal://river.example/cal.ics">Subscribe</a>')).toEqual(['https://river.example/cal.ics']);
  });

  it('prefer the calendar of the whole to that of a single event', () => {
    const page =
      '<a href="/event/spring-luncheon-with-a-long-name/2026-03-05/?ical=1">Add</a><a href="/events/?ical=1">All</a>';
    expect(urlsOf(page)[0]).toBe('https://river.example/events/?ical=1');
  });

  it('are no pages of other sites and nothing that is no web address', () => {
    expect(
      urlsOf(
        '<a href="https://other.example/events">Events</a><a href="mailto:a@b.example">Events</a><a href="javascript:go()">Events</a><a href="http://[">Events</a>',
      ),
    ).toEqual([]);
  });

  it('are found in a page of 20,000 links within two seconds', () => {
    const page = Array.from({ length: 20_000 }, (_, at) => `<a href="/events/${at}">Event ${at}</a>`).join('');
    const startedMs = performance.now();
    listLeads(capture(page));
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });
});

function urlsOf(body: string): readonly string[] {
  return listLeads(capture(body)).map(({ url }) => url);
}

function capture(body: string): Capture {
  const url = 'https://river.example/';
  return {
    requestedUrl: url,
    url,
    status: 200,
    mediaType: 'text/html',
    headers: {},
    body,
    readAt: '2026-03-02T12:00:00Z',
  };
}
