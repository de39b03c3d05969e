import { describe, expect, it } from 'vitest';
import { NO_DEFAULTS } from '#domain/source.ts';
import { understood } from './understood.ts';

const kindAndWays = (title: string, description: string | null = null): readonly string[] => {
  const { kind, ways } = understood(title, { description });
  return [kind, ...ways.map(({ way }) => way)];
};

describe('kind and ways', () => {
  it.each([
    ['Riverbend SHRM Chapter Meeting', null, ['meetup', 'attend']],
    ['Midlands HR Conference', 'Call for proposals is open until March 1.', ['conference', 'attend', 'speak']],
    ['Call for Speakers: Midlands HR Conference', null, ['call-for-speakers', 'speak']],
    ['Soldering Workshop', null, ['workshop', 'attend']],
    ['Food Pantry Volunteers Needed', null, ['volunteering', 'volunteer']],
    ['After-School Math Tutor', 'We are looking for patient volunteers.', ['volunteering', 'volunteer', 'teach']],
    ['Science Fair Judges Needed', 'Volunteers judge student projects.', ['volunteering', 'volunteer', 'judge']],
    ['New Volunteer Orientation', null, ['volunteering', 'attend', 'volunteer']],
    ['Become a Mentor to a Teen', null, ['mentoring', 'volunteer', 'mentor']],
    ['Board Members Wanted', 'Our board meets monthly.', ['board-service', 'serve']],
    ['Job Fair', null, ['fair', 'attend']],
    ['City Council Regular Meeting', null, ['other', 'attend']],
    ['Sponsor the Jazz Festival', 'Become a sponsor; packages from $500.', ['other', 'sponsor']],
    ['Labor Day', null, ['other']],
    ['A Sitcom - S04E24 - The Finale', null, ['other']],
    ['Lunch Break', null, ['other']],
    ['All Saints Day', null, ['other']],
    ['Event 12', null, ['other']],
    ['First volunteer fire brigade of the county is founded, 1871', null, ['other']],
    ['Bookkeeper - Eastside (evenings)', null, ['volunteering', 'volunteer']],
    ['Spanish Teacher: Beginners', null, ['volunteering', 'volunteer', 'teach']],
    ['Lunch: Learn to Code with Us', null, ['workshop', 'attend']],
  ])('of "%s" are told from its words', (title, description, expected) => {
    expect(kindAndWays(title, description)).toEqual(expected);
  });

  it('of a board that meets are not those of a board that looks for members', () => {
    expect(kindAndWays('Board of Directors Meeting')).toEqual(['other', 'attend']);
  });
  it('of a professional association that looks for committee members are not those of a public meeting', () => {
    const description = 'The committee is looking for new committee members to help organize the hiring fair.';
    const { kind, ways } = understood('Committee Meeting', {
      description,
      organizer: 'Riverbend SHRM',
      shape: 'event',
    });
    expect([kind, ...ways.map(({ way }) => way)]).toEqual(['meetup', 'attend', 'organize', 'serve']);
  });
  it('of a conference in the Volunteer State are those of a conference', () => {
    expect(kindAndWays('Volunteer State HR Conference')).toEqual(['conference', 'attend']);
  });
  it('of an opening for someone who recruits board members are those of volunteering', () => {
    expect(kindAndWays('Volunteer Board Member Recruitment Coordinator')[0]).toBe('volunteering');
  });
  it('are not told from a phrase with its denial inside', () => {
    expect(kindAndWays('Chapter Meeting', 'Volunteers are not needed this year.')).toEqual(['meetup', 'attend']);
  });
  it('carry the sentence in which the strongest phrase stood', () => {
    const description = 'Two days of talks. Call for papers: https://conf.example/cfp until May. Bring a friend.';
    const speak = understood('Midlands HR Conference', { description }).ways.find(({ way }) => way === 'speak');
    expect(speak?.evidence).toEqual({
      text: 'Call for papers: https://conf.example/cfp until May.',
      from: 'description',
    });
    expect(speak?.url).toBe('https://conf.example/cfp');
  });
  it('carry the effort as printed, but not for merely attending', () => {
    const { ways } = understood('Volunteer Training', { description: 'Volunteers give two hours a month.' });
    expect(ways.map(({ way, effort }) => [way, effort])).toEqual([
      ['attend', null],
      ['volunteer', 'two hours a month'],
    ]);
  });
  it('yield to the shape of the source where the words say nothing', () => {
    expect(understood('Saturdays at the creek', { shape: 'opening' }).kind).toBe('volunteering');
  });
  it("take the source's default for plain titles, and a clear title before it", () => {
    const defaults = { ...NO_DEFAULTS, kind: 'meetup' as const };
    expect(understood('January', { defaults }).kind).toBe('meetup');
    expect(understood('State Conference', { defaults }).kind).toBe('conference');
    expect(understood('January', { defaults }).kindEvidence).toEqual({ text: 'meetup', from: 'source' });
  });
});
