import { at, isoLocal } from '../calendar.ts';
import { homePage, htmlPage, jsonLd, type Site } from '../site.ts';

const CENTER = {
  '@type': 'Place',
  name: 'Delta Convention Center',
  address: '255 N Main St, Memphis, TN 38103',
};
const COUNCIL = { '@type': 'Organization', name: 'Volunteer State HR Council' };

/** A state SHRM conference: one page, a `@graph` of the conference, its call for speakers and its volunteer crew. */
export const volunteerStateHr: Site = {
  name: 'volunteer-state-hr',
  pages: ({ today, origin }) => {
    const opens = today.add({ days: 75 });
    const closes = today.add({ days: 24 });
    const url = `${origin('volunteer-state-hr')}/conference`;
    const graph = [
      {
        '@type': 'BusinessEvent',
        '@id': `${url}#conference`,
        name: 'Volunteer State HR Conference (sample)',
        startDate: isoLocal(opens.toPlainDateTime('08:00')),
        endDate: isoLocal(opens.add({ days: 2 }).toPlainDateTime('15:00')),
        description:
          'Three days for human resources people from the whole state. Recertification credits: 14.5 SHRM PDCs and 14.5 HRCI credits. Early registration $395, exhibitors and sponsors are invited to reserve a booth.',
        location: CENTER,
        organizer: COUNCIL,
        url,
      },
      {
        '@type': 'Event',
        '@id': `${url}#speakers`,
        name: 'Call for Speakers: Volunteer State HR Conference (sample)',
        startDate: closes.toString(),
        description:
          'Submit a session proposal for the state HR conference in Memphis. Topics: employee relations, total rewards, talent acquisition, leadership. Proposals close on this day.',
        location: CENTER,
        organizer: COUNCIL,
        url: `${origin('volunteer-state-hr')}/call-for-speakers`,
      },
      {
        '@type': 'Event',
        '@id': `${url}#crew`,
        name: 'Conference Volunteer Crew Orientation (sample)',
        startDate: isoLocal(at(today, 40, '17:30')),
        endDate: isoLocal(at(today, 40, '18:30')),
        description:
          'Room monitors and registration desk volunteers meet the planning team. Volunteers attend the conference free.',
        location: CENTER,
        organizer: COUNCIL,
        url: `${origin('volunteer-state-hr')}/crew`,
      },
    ];
    const page = htmlPage(
      'Volunteer State HR Conference',
      '<h1>Volunteer State HR Conference</h1>',
      jsonLd({ '@context': 'https://schema.org', '@graph': graph }),
    );
    const front = homePage('Volunteer State HR Council', {
      words: 'The chapters of the state under one roof.',
      links: { 'Find a chapter': '/chapters', 'Annual conference': '/conference' },
    });
    return { '/': front, '/conference': page };
  },
  source: {
    name: 'Volunteer State HR Council (sample)',
    path: '/conference',
    adapter: 'schema-org',
    authority: 'organizer',
    defaults: { fields: ['human-resources'], timeZone: 'America/Chicago' },
    schedule: { cron: '40 4 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};
