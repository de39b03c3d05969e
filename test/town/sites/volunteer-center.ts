import { at, isoLocal, nextWeekday } from '../calendar.ts';
import { homePage, htmlPage, jsonLd, type Site } from '../site.ts';

const CENTER = { '@type': 'NGO', name: 'Chickasaw Bluff Volunteer Center' };

/** A volunteer center: openings as JSON-LD, one with shifts told as `subEvent`, one whose block has a trailing comma. */
export const volunteerCenter: Site = {
  name: 'volunteer-center',
  pages: ({ today, origin }) => {
    const saturday = nextWeekday(today, 6, 2);
    const shift = (clock: string, capacity: number) => ({
      '@type': 'Event',
      startDate: isoLocal(saturday.toPlainDateTime(clock)),
      endDate: isoLocal(saturday.toPlainDateTime(clock).add({ hours: 2 })),
      maximumAttendeeCapacity: capacity,
    });
    const boxes = {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Sort and Pack Food Boxes: Volunteers Needed',
      startDate: isoLocal(saturday.toPlainDateTime('09:00')),
      endDate: isoLocal(saturday.toPlainDateTime('13:00')),
      description:
        'Help the Bluff Food Bank pack boxes for families facing hunger. Two shifts of two hours, no experience needed. Volunteers must be 14 or older.',
      location: { '@type': 'Place', name: 'Bluff Food Bank', address: '3865 S Perkins Rd, Memphis, TN 38118' },
      organizer: CENTER,
      url: `${origin('volunteer-center')}/needs/51`,
      subEvent: [shift('09:00', 20), shift('11:00', 20)],
    };
    const fair = {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Second Chance Job Fair: Resume Reviewers Wanted',
      startDate: isoLocal(at(today, 13, '10:00')),
      endDate: isoLocal(at(today, 13, '14:00')),
      description:
        'HR professionals review resumes one on one with people returning from prison. Volunteer for an hour or stay all day. Background check not required.',
      location: { '@type': 'Place', name: 'Orange Mound Hall', address: '2572 Park Ave, Memphis, TN 38114' },
      organizer: CENTER,
      isAccessibleForFree: true,
      url: `${origin('volunteer-center')}/needs/52`,
    };
    const withTrailingComma = jsonLd(fair).replace('\n}\n', ',\n}\n');
    const page = htmlPage(
      'Volunteer openings',
      '<h1>Volunteer openings</h1>',
      `${jsonLd(boxes)}\n${withTrailingComma}`,
    );
    const front = homePage('Chickasaw Bluff Volunteer Center', {
      words: 'We bring people and the places that need them together.',
      links: { 'For nonprofits': '/nonprofits', 'Volunteer openings': '/needs' },
    });
    return { '/': front, '/needs': page };
  },
  source: {
    name: 'Chickasaw Bluff Volunteer Center (sample)',
    path: '/needs',
    adapter: 'auto',
    authority: 'organizer',
    defaults: { kind: 'volunteering', timeZone: 'America/Chicago', city: 'memphis-tn' },
    schedule: { cron: '25 */4 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};
