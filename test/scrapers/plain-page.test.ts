import { describe, expect, it } from 'vitest';
import { plainPage } from '#scrapers/formats/plain-page/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';
import { tormentReader } from '../support/torment-reader.ts';

function read(name: string) {
  return plainPage.read(recording(`plain-page/${name}`), SAMPLE_SOURCE);
}

describe('plain-page on dates as headings and labeled lines', () => {
  const { listings, problems } = read('2026-03-02-headings-with-labels.html');

  it('reads each date with the lines below it, and neither menu nor footer', () => {
    expect(listings.map(({ title, whenText }) => [title, whenText])).toEqual([
      ['River Bend SHRM Chapter Meeting', 'March 12, 2026'],
      ['Plains HR Conference (CANCELLED)', 'April 9, 2026'],
    ]);
    expect(problems).toEqual([]);
  });

  it('takes place, organizer and state from the words of the entry', () => {
    expect(
      listings.map(({ location, organizer, statusText }) => [location?.text, organizer?.name, statusText]),
    ).toEqual([
      ['Burlington, Iowa', 'River Bend SHRM', null],
      ['Salina, Kansas', 'Plains HR Council', 'CANCELLED'],
    ]);
  });
});

describe('plain-page on tables', () => {
  const { listings, problems } = read('2026-03-02-table-with-heads.html');

  it('takes the name from the column that is headed as one, and the time of the row', () => {
    expect(listings.map(({ title, whenText, location }) => [title, whenText, location?.text])).toEqual([
      ['Dredging Review Committee Meeting', '06/15/2026 2:00 PM', '12 Wharf Street, Natchez, MS 39120'],
      ['Regular Board Meeting', '06/17/2026 9:30 AM', '12 Wharf Street, Natchez, MS 39120'],
    ]);
  });

  it('offers a list of people and dates as candidates only, and says how sure it is', () => {
    expect(problems).toEqual([
      { message: 'Perhaps an event (35 % sure): Nov 30, 2027', item: 'Ann Example' },
      { message: 'Perhaps an event (35 % sure): Feb 1, 2028', item: 'Bob Example' },
    ]);
  });
});

describe('plain-page on dates under headings', () => {
  const { listings } = read('2026-03-02-dates-under-headings.html');

  it('names bare dates after the page, and takes the year from the heading', () => {
    expect(listings.slice(0, 3).map(({ title, whenText }) => [title, whenText])).toEqual([
      ['Cotton District Board of Trustees', 'Tuesday, March 24, 2026 8:30 a.m.'],
      ['Cotton District Board of Trustees', 'Tuesday, May 26, 2026 8:30 a.m.'],
      ['Cotton District Board of Trustees', 'Monday, July 13, 2026 8:00 a.m.'],
    ]);
  });

  it('names cards after their own heading, and never after the room they share', () => {
    expect(
      listings.slice(3).map(({ title, whenText, location, url }) => [title, whenText, location?.text, url]),
    ).toEqual([
      ['Grant Writing 101', 'Saturday, April 11, 2026 10 am - noon', 'Conference Room', '/w/grants'],
      ['Budgets for Boards', 'Saturday, April 18, 2026 10 am - noon', 'Conference Room', '/w/budget'],
    ]);
  });
});

describe('plain-page on other pages', () => {
  it('reads a page about one event, by the date that its markup states', () => {
    const { listings } = read('2026-03-02-one-event.html');
    expect(listings.map(({ title, whenText, location }) => [title, whenText, location?.text])).toEqual([
      ['Foodie Friday', '2026-06-05T17:00:00-05:00', 'Marigold Square'],
    ]);
  });

  it('reads an opening without a date, and leaves its contact person alone', () => {
    const { listings } = read('2026-03-02-undated-opening.html');
    expect(listings.map(({ shape, title, whenText }) => [shape, title, whenText])).toEqual([
      ['opening', 'Reading mentor for a first grader', null],
    ]);
    expect(/Pat Example|555-010/.test(listings[0]?.description?.text ?? '')).toBe(false);
  });

  it('copies no telephone number and no mail address', () => {
    const { listings } = read('2026-03-02-one-event.html');
    expect(/555-010-0199|someone@/.test(JSON.stringify(listings))).toBe(false);
  });

  it('takes dated news for no events', () => {
    const { listings, problems } = read('2026-03-02-news.html');
    expect([listings, problems.length]).toEqual([[], 2]);
  });

  it('comes after every reader that knows what it reads', () => {
    const page = recording('plain-page/2026-03-02-news.html');
    expect([plainPage.detect(page), plainPage.detect({ ...page, mediaType: 'application/json' })]).toEqual([0.1, 0]);
  });
});

describe('plain-page on broken pages', () => {
  it.each(['2026-03-02-headings-with-labels.html', '2026-03-02-table-with-heads.html', '2026-03-02-news.html'])(
    'never crashes, invents or keeps silent, and stays near linear: %s',
    (name) => {
      expect(tormentReader(plainPage, recording(`plain-page/${name}`))).toEqual({
        crashes: [],
        invented: [],
        silent: [],
        isNearLinear: true,
      });
    },
  );

  it('never crashes or invents where names come before dates', () => {
    const { crashes, invented } = tormentReader(
      plainPage,
      recording('plain-page/2026-03-02-dates-under-headings.html'),
    );
    expect({ crashes, invented }).toEqual({ crashes: [], invented: [] });
  });

  it('tells of an entry that the page breaks off in', () => {
    const page = recording('plain-page/2026-03-02-headings-with-labels.html');
    const body = page.body.slice(0, page.body.indexOf('HR Council'));
    const { listings, problems } = plainPage.read({ ...page, body }, SAMPLE_SOURCE);
    expect(listings.map(({ title }) => title)).toEqual(['River Bend SHRM Chapter Meeting']);
    expect(problems).toEqual([{ message: 'The page breaks off inside its last entry.', item: null }]);
  });

  it('reads what it would read without the halves of characters in between', () => {
    const page = recording('plain-page/2026-03-02-headings-with-labels.html');
    const body = page.body.replace('<body>', '<body><p>\udff3\udff4</p>');
    expect(body).not.toBe(page.body);
    const [read, wanted] = [plainPage.read({ ...page, body }, SAMPLE_SOURCE), plainPage.read(page, SAMPLE_SOURCE)];
    expect(read.listings).toEqual(wanted.listings);
  });

  it('survives a hundred thousand nested elements', () => {
    const page = recording('plain-page/2026-03-02-news.html');
    const body = `<h1>Meetings</h1>${'<div>May 5, 2026 6 pm'.repeat(100_000)}`;
    expect(plainPage.read({ ...page, body }, SAMPLE_SOURCE).problems.length > 0).toBe(true);
  });
});
