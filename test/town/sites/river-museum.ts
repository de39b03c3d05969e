import { at, isoLocal } from '../calendar.ts';
import { homePage, htmlPage, type Site } from '../site.ts';

interface Program {
  readonly name: string;
  readonly start: Temporal.PlainDateTime;
  readonly words: string;
}

/** A museum whose pages carry microdata. */
export const riverMuseum: Site = {
  name: 'river-museum',
  pages: ({ today, origin }) => {
    const programs: readonly Program[] = [
      {
        name: 'Docent Training: Become a Gallery Guide',
        start: at(today, 7, '10:00'),
        words: 'Volunteer docents lead school groups through the galleries. Six sessions, no art degree needed.',
      },
      {
        name: 'Evening Lecture: Murals of the Mid-South',
        start: at(today, 15, '18:30'),
        words: 'A curator talks about public art. Admission $10, students free.',
      },
    ];
    const cards = programs.map((program, index) => card(program, `${origin('river-museum')}/programs/${index + 1}`));
    const page = htmlPage('Programs', `<h1>Programs</h1>\n${cards.join('\n')}`);
    const front = homePage('Wolf River Museum of Art', {
      words: 'Paintings of the river and the people on it.',
      links: { Visit: '/visit', Collection: '/collection', Programs: '/programs' },
    });
    return { '/': front, '/programs': page };
  },
  source: {
    name: 'Wolf River Museum of Art (sample)',
    path: '/programs',
    adapter: 'schema-org',
    authority: 'organizer',
    defaults: { organizer: 'Wolf River Museum of Art', timeZone: 'America/Chicago', city: 'memphis-tn' },
    schedule: { cron: '8 3 * * *', timeZone: 'America/Chicago' },
    terms: { note: 'Sample text, free to use.', isFullTextPermitted: true },
  },
};

function card({ name, start, words }: Program, url: string): string {
  const end = start.add({ minutes: 90 });
  return `<article itemscope itemtype="https://schema.org/Event">
  <h2 itemprop="name">${name}</h2>
  <a itemprop="url" href="${url}">Details</a>
  <time itemprop="startDate" datetime="${isoLocal(start)}">${start.toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })}</time>
  <time itemprop="endDate" datetime="${isoLocal(end)}"></time>
  <p itemprop="description">${words}</p>
  <div itemprop="location" itemscope itemtype="https://schema.org/Place">
    <span itemprop="name">Wolf River Museum of Art</span>
    <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
      <span itemprop="streetAddress">1934 Poplar Ave</span>, <span itemprop="addressLocality">Memphis</span>,
      <span itemprop="addressRegion">TN</span> <span itemprop="postalCode">38104</span>
    </div>
  </div>
</article>`;
}
