import { describe, expect, it } from 'vitest';
import { signupgenius } from '#scrapers/platforms/signupgenius/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('signupgenius on a public sheet', () => {
  const page = recording('signupgenius/2026-03-02-one-slot-full.html');
  const { listings, problems } = signupgenius.read(page, SAMPLE_SOURCE);
  const [sheet, ...others] = listings;

  it('knows the page for its own', () => expect(signupgenius.detect(page)).toBe(1));

  it('reads one opening, its title without the name of the group', () => {
    expect([sheet?.title, sheet?.shape, sheet?.organizer?.name, others, problems]).toEqual([
      'Reading Partners (March)',
      'opening',
      'Sample Story House',
      [],
      [],
    ]);
  });

  it('reads each date as a slot, with how many it wants and how many are left', () => {
    expect(
      sheet?.sessions.map(({ title, start, end, capacity, remaining }) => [
        title,
        start?.text,
        end?.text,
        capacity,
        remaining,
      ]),
    ).toEqual([
      ['Readers', '03/10/2026 3:15pm', '03/10/2026 4:15pm', 2, 0],
      ['Readers', '03/17/2026 3:15pm', '03/17/2026 4:15pm', 4, 3],
    ]);
  });

  it('takes the place from the line that names it', () => expect(sheet?.location?.text).toBe('Room 12'));

  it('never reads who signed up', () => expect(JSON.stringify(listings)).not.toContain('Pat Sample'));

  it('says so when the slots are shown only to browsers that run scripts', () => {
    const bare = { ...page, body: '<html data-ng-app="SUGApp"><body>Loading</body></html>' };
    expect([signupgenius.detect(bare), signupgenius.read(bare, SAMPLE_SOURCE).problems]).toEqual([
      1,
      [{ message: 'The sheet shows its slots only to a browser that runs scripts.', item: null }],
    ]);
  });
});
