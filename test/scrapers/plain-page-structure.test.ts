import { describe, expect, it } from 'vitest';
import { plainPage } from '#scrapers/formats/plain-page/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';
import { tormentReader } from '../support/torment-reader.ts';

function read(name: string) {
  return plainPage.read(recording(`plain-page/2026-03-02-${name}.html`), SAMPLE_SOURCE);
}

function listTitleAndWhen(name: string) {
  return read(name).listings.map(({ title, whenText }) => [title, whenText]);
}

describe('plain-page on days that are printed in pieces', () => {
  it('joins month, day and weekday of a badge to one date, and keeps the weekday, which tells the year', () => {
    expect(listTitleAndWhen('badges-of-cards')).toEqual([
      ['Seed Library Work Session', 'Mon, Apr 13 9:00am - 11:00am'],
      ['Repair Night', 'Tue, Apr 21 6:30pm - 8:00pm'],
    ]);
  });

  it('leaves a place open that the page leaves open, and reads neither menu nor foot', () => {
    expect(read('badges-of-cards').listings.map(({ location }) => location?.text)).toEqual([
      undefined,
      'Sorrel Grange Hall, 4 Mill Road',
    ]);
  });

  it('gives each day of a row its month, the year of the heading, and the time and place that a sentence tells of all', () => {
    const { listings } = read('month-rows');
    expect(listings.map(({ whenText }) => whenText)).toEqual([
      'JAN. 8, 2026 9:00 am',
      'JAN. 22, 2026 9:00 am',
      'FEB. 12, 2026 9:00 am',
      'FEB. 26, 2026 9:00 am',
      'MAR. 5, 2026 9:00 am',
    ]);
    expect(new Set(listings.map(({ title, location }) => `${title} · ${location?.text}`))).toEqual(
      new Set(['HERITAGE REVIEW COMMISSION · Tamarind Town Hall, 10 Levee Street, Room 3']),
    );
  });

  it('takes two days of one month apart, and leaves their papers out of the name', () => {
    expect(listTitleAndWhen('papers-under-years')).toEqual([
      ['Library Board', 'January 14, 2026'],
      ['Library Board', 'February 11, 2026'],
      ['Friends Committee', '12-3-2025'],
      ['Friends Committee', 'March 5, 2025'],
      ['Friends Committee', 'March 19, 2025'],
    ]);
  });
});

describe('plain-page on calendars', () => {
  it('reads every entry of a week, and the wall clock where markup states UTC', () => {
    expect(listTitleAndWhen('week-of-a-calendar')).toEqual([
      ['Drainage Committee', '2026-09-08T08:00'],
      ['Parks Committee', '2026-09-08T19:30'],
      ['Special Called: Budget Committee', '2026-09-09T10:00'],
      ['Road Committee', '2026-09-09T14:00'],
    ]);
  });

  it('reads each entry below a day that has its own time and link', () => {
    expect(read('days-with-entries').listings.map(({ title, whenText, url }) => [title, whenText, url])).toEqual([
      ['Small Bee School', 'Saturday, August 1, 2026 9:00am - 4:30pm', '/e/bees'],
      ['Small Bee School, second day', 'Sunday, August 2, 2026 9:00am - 4:30pm', '/e/bees2'],
      ['Yoga on the Lawn', 'Sunday, August 2, 2026 10:00am - 11:00am', '/e/yoga'],
    ]);
  });

  it('tells names above their dates from names below them', () => {
    expect(listTitleAndWhen('names-above-and-below')).toEqual([
      ['Knot Workshop', 'March 5, 2026 6 pm'],
      ['Tide Lecture', 'March 12, 2026 6 pm'],
      ['Harbor Cleanup Day', 'April 4, 2026 9 am'],
      ['Boat Painting Class', 'April 11, 2026 9 am'],
    ]);
  });
});

describe('plain-page on pages about one day', () => {
  it('reads the meetings that are planned by the hour, and the place above its map', () => {
    expect(
      read('plan-of-a-day').listings.map(({ title, whenText, location }) => [title, whenText, location?.text]),
    ).toEqual([
      ['Committee on Buildings', '2/5/2026 12:00 noon', 'Wharf College Annex, 30 East Pier Street, Gulfton, MS 39501'],
      [
        'Regular Meeting of the Board',
        '2/5/2026 2:00 p.m.',
        'Wharf College Annex, 30 East Pier Street, Gulfton, MS 39501',
      ],
    ]);
  });

  it('keeps the heading with its date as the name, and takes no label for one', () => {
    const { listings, problems } = read('labels-as-headings');
    expect(listings.map(({ title, whenText, location }) => [title, whenText, location?.text])).toEqual([
      ['Audit Panel - 04/09/26', 'April 9, 2026 9:30 AM - 12:00 PM', '20 E. Ninth Street, 4th Floor, Room B'],
    ]);
    expect(problems).toEqual([]);
  });

  it('reads a conference by the description of its home page, in the year of its name', () => {
    expect(
      read('conference-home').listings.map(({ title, whenText, location }) => [title, whenText, location?.text]),
    ).toEqual([['Plains People Summit 2026', 'March 24th and 25th, 2026', 'Salina']]);
  });
});

describe('plain-page on prose', () => {
  it('reads the one hearing that a notice gives day, year, time and place of', () => {
    expect(
      read('notice-in-prose').listings.map(({ title, whenText, location }) => [title, whenText, location?.text]),
    ).toEqual([
      ['Notice of Public Hearing', 'Tuesday, March 24, 2026 7:00 p.m.', 'Village Hall, 12 Main Street, Alder, Ohio'],
    ]);
  });

  it('gives days below the name of a month their month, and the time and place of the sentence above', () => {
    expect(
      read('days-under-months').listings.map(({ title, whenText, location }) => [title, whenText, location?.text]),
    ).toEqual([
      ['Table Topics Night', 'January 8, 2026 7 pm', 'Bluff City Library, 3 Poplar Ave'],
      ['Speech Contest', 'January 22, 2026 7 pm', 'Bluff City Library, 3 Poplar Ave'],
      ['Guest Evening', 'February 5, 2026 7 pm', 'Bluff City Library, 3 Poplar Ave'],
      ['Humor Workshop', 'February 19, 2026 7 pm', 'Bluff City Library, 3 Poplar Ave'],
    ]);
  });

  it('lists what a theme marks as events, and offers a recent post beside them as a candidate only', () => {
    const { listings, problems } = read('theme-list-beside-posts');
    expect(listings.map(({ title, location }) => [title, location?.text])).toEqual([
      ['Open Studio Night', 'The Foundry, 88 Canal St, Tulsa, OK'],
      ['Glaze Workshop', 'Kiln Barn'],
    ]);
    expect(problems).toEqual([
      { message: 'Perhaps an event (45 % sure): January 3, 2026', item: 'Thank you volunteers' },
    ]);
  });
});

describe('plain-page in other languages', () => {
  it('reads German dates, times and labels', () => {
    expect(read('termine').listings.map(({ title, whenText, location }) => [title, whenText, location?.text])).toEqual([
      ['Nachbarschaftstreffen', 'Samstag, 14. März 2026 19:30 Uhr', 'Bürgerhaus Lindenau, Angerstraße 3'],
      ['Reparaturcafé', '5. Juli 2026 14 - 17 Uhr', 'Hof der alten Schule'],
    ]);
  });

  it('says that dates are Spanish where the template says English', () => {
    const { listings, page } = read('agenda-en-espanol');
    expect(page.language).toBe('es');
    expect(listings.map(({ title, whenText, location }) => [title, whenText, location?.text])).toEqual([
      ['Taller de huertos urbanos', 'Miércoles 4 de marzo de 2026 19:00', 'Biblioteca del Puerto, Calle Mayor 4'],
      ['Charla sobre compostaje', '11 de marzo de 2026 18:30 h', 'Casa del Barrio'],
    ]);
  });
});

describe('plain-page on pages without events', () => {
  it.each(['blog-posts', 'product', 'news', 'news-and-events', 'article', 'terms-of-members'])(
    'lists nothing: %s',
    (name) => {
      expect(read(name).listings).toEqual([]);
    },
  );

  it('takes no time of day with seconds for a beginning, and no date that something ships or was written by', () => {
    expect(read('blog-posts').problems).toEqual([]);
    expect(read('product').problems.map(({ item }) => item)).toEqual(['Box 2', 'Box 1', 'Reviews', 'Cedar Box']);
  });
});

describe('plain-page on broken lists', () => {
  it('never crashes or invents, and stays near linear, where names come before dates', () => {
    const { crashes, invented, isNearLinear } = tormentReader(
      plainPage,
      recording('plain-page/2026-03-02-termine.html'),
    );
    expect({ crashes, invented, isNearLinear }).toEqual({ crashes: [], invented: [], isNearLinear: true });
  });
});
