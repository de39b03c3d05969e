import { describe, expect, it } from 'vitest';
import { legistar } from '#scrapers/platforms/legistar/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('legistar on the calendar’s grid', () => {
  const page = recording('legistar/2026-03-02-calendar-grid.html');
  const { listings, problems } = legistar.read(page, SAMPLE_SOURCE);
  const [zoning, parks] = listings;

  it('knows the page for its own', () => expect(legistar.detect(page)).toBe(1));

  it('reads each row by the heads of its columns', () => {
    expect(listings.map(({ sourceKey, title, start }) => [sourceKey, title, start?.text])).toEqual([
      ['801', 'Zoning Board', '3/10/2026 6:00 PM'],
      ['802', 'Parks Board', '3/11/2026'],
    ]);
    expect(problems).toEqual([]);
  });

  it('tells the room from the note below it', () => {
    expect([zoning?.location?.text, zoning?.description?.text]).toEqual(['City Hall, Room 2', 'Public hearing']);
  });

  it('takes a word in the place of the clock for the status', () => {
    expect([zoning?.statusText, parks?.statusText]).toEqual([null, 'Canceled']);
  });

  it('takes the details for the address, never a file', () => {
    expect([zoning?.url, parks?.url]).toEqual(['MeetingDetail.aspx?ID=801&GUID=AB&Options=info|&Search=', null]);
  });
});

describe('legistar on the page of one body', () => {
  it('takes the body’s name from the title, and no members for meetings', () => {
    const { listings } = legistar.read(recording('legistar/2026-03-02-one-body.html'), SAMPLE_SOURCE);
    expect(listings.map(({ title, start }) => [title, start?.text])).toEqual([
      ['Board of Health', '3/12/2026 9:00 AM'],
    ]);
  });
});

describe('legistar on its web interface', () => {
  it('reads the date without its midnight, and the time where one is given', () => {
    const page = recording('legistar/2026-03-02-web-api.json');
    expect(legistar.detect(page)).toBe(1);
    const { listings, next } = legistar.read(page, SAMPLE_SOURCE);
    expect(listings.map(({ sourceKey, start, statusText }) => [sourceKey, start?.text, statusText])).toEqual([
      ['901', '2026-03-17 5:30 PM', null],
      ['902', '2026-03-18', 'CANCELLED'],
    ]);
    expect(next).toEqual([]);
  });
});
