import { at, inWords, isoLocal, isoWithOffset, nextWeekday } from '../calendar.ts';
import { homePage, htmlPage, jsonLd, type Page, type Site, type TownFacts } from '../site.ts';

const CHAPTER = { '@type': 'Organization', name: 'Bluff River SHRM' };
const HALL = {
  '@type': 'Place',
  name: 'Cotton Row Hall',
  address: {
    '@type': 'PostalAddress',
    streetAddress: '82 S Front St',
    addressLocality: 'Memphis',
    addressRegion: 'TN',
    postalCode: '38103',
    addressCountry: 'US',
  },
};

/** A SHRM chapter: a list of links, each meeting told in full on a page of its own with JSON-LD. */
export const bluffRiverShrm: Site = {
  name: 'bluff-river-shrm',
  pages: (town) => {
    const details = Object.fromEntries(meetings(town).map(({ id, ...event }) => [pathOf(id), detailPage(event)]));
    const front = homePage('Bluff River SHRM', {
      words: 'The chapter of human resources professionals on the river.',
      links: { 'About the chapter': '/about.php', 'Upcoming meetings': '/meetinginfo.php', Dues: '/dues.php' },
    });
    return { '/': front, '/meetinginfo.php': listPage(town), ...details };
  },
  source: {
    name: 'Bluff River SHRM (sample)',
    path: '/meetinginfo.php',
    adapter: 'schema-org',
    authority: 'organizer',
    defaults: {
      fields: ['human-resources'],
      organizer: 'Bluff River SHRM',
      city: 'memphis-tn',
      timeZone: 'America/Chicago',
    },
    schedule: { cron: '12 5,17 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};

interface Meeting {
  readonly id: number;
  readonly name: string;
  readonly [property: string]: unknown;
}

function meetings({ today }: TownFacts): readonly Meeting[] {
  const luncheon = nextWeekday(today, 2, 5);
  const roundtable = at(today, 9, '17:30');
  return [
    {
      id: 881,
      name: 'Monthly Chapter Luncheon: Employment Law Update',
      startDate: isoLocal(luncheon.toPlainDateTime('11:30')),
      endDate: isoLocal(luncheon.toPlainDateTime('13:00')),
      description:
        '<p>Our monthly chapter meeting. This program has been approved for 1.0 SHRM PDC and 1.0 HRCI credit.</p><p>Members $25, guests $35. Guests are welcome.</p>',
      location: HALL,
      organizer: CHAPTER,
      offers: [
        { '@type': 'Offer', name: 'Member', price: '25.00', priceCurrency: 'USD' },
        { '@type': 'Offer', name: 'Guest', price: '35.00', priceCurrency: 'USD' },
      ],
    },
    {
      id: 882,
      name: 'Pay Transparency Roundtable',
      startDate: isoWithOffset(roundtable),
      endDate: isoWithOffset(roundtable.add({ minutes: 90 })),
      description:
        'Joint evening with Bluff City People Ops on pay ranges in job postings. Free for members and guests.',
      location: HALL,
      organizer: CHAPTER,
    },
    {
      id: 883,
      name: 'Mock Interview Morning: Volunteer Interviewers Needed',
      startDate: isoLocal(at(today, 11, '09:00')),
      endDate: isoLocal(at(today, 11, '12:00')),
      description:
        'Job seekers of the Riverside Career Center practice interviews. We need twelve volunteer interviewers with recruiting or hiring experience. Training is provided at 8:30 AM.',
      location: {
        ...HALL,
        name: 'Riverside Career Center',
        address: { ...HALL.address, streetAddress: '400 Union Ave' },
      },
      organizer: CHAPTER,
    },
    {
      id: 884,
      name: 'Workforce Readiness Committee Meeting',
      startDate: isoLocal(at(today, 16, '08:00')),
      endDate: isoLocal(at(today, 16, '09:00')),
      description:
        'The committee plans the spring hiring fair and is looking for two new committee members to help organize it.',
      location: HALL,
      organizer: CHAPTER,
    },
  ];
}

const pathOf = (id: number): string => `/meetinginfo.php?id=${id}`;

function listPage(town: TownFacts): Page {
  const upcoming = meetings(town);
  const items = upcoming.map(({ id }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: `${town.origin('bluff-river-shrm')}${pathOf(id)}`,
  }));
  const links = upcoming.map(({ id, name }) => `<li><a href="${pathOf(id)}">${name}</a></li>`).join('\n');
  return htmlPage(
    'Bluff River SHRM: upcoming meetings',
    `<h1>Upcoming meetings</h1>\n<ul>\n${links}\n</ul>\n<p>Printed ${inWords(town.today)}</p>`,
    jsonLd({ '@context': 'https://schema.org', '@type': 'ItemList', itemListElement: items }),
  );
}

function detailPage(event: Readonly<Record<string, unknown>>): Page {
  const name = String(event['name']);
  return htmlPage(
    name,
    `<h1>${name}</h1>`,
    jsonLd({ '@context': 'https://schema.org', '@type': 'BusinessEvent', ...event }),
  );
}
