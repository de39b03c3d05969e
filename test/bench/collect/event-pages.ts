import { createRandom, type Random } from '../../support/random.ts';

/** Bytes of a page, without its one event. */
const BYTES_MIN = 30_000;
const BYTES_MAX = 60_000;

const WORDS = `and the for with our members evening river hall chapter welcome speakers bring questions learn share
practice lunch coffee parking entrance accessible register before seats open doors program notes thanks sponsors
community neighbors mentors budget payroll hiring law policy workshop panel table talk introduction closing`.split(
  /\s+/,
);

/** The page of one event as sites have them: menu, script, style, prose, and the event as JSON-LD in its head. */
export function toEventPage(index: number, origin: string): string {
  const random = createRandom(index + 1);
  const bytes = BYTES_MIN + random.below(BYTES_MAX - BYTES_MIN);
  const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Evening ${index} | Sample Chapter</title>
<meta property="og:site_name" content="Sample Chapter">
<style>.card { padding: 1em } .card > h2 { margin: 0 }</style>
<script>window.site = { page: ${index}, items: [1, 2, 3] };</script>
<script type="application/ld+json">
${JSON.stringify(toEvent(index, origin), null, 2)}
</script>
</head>
<body>
<nav><ul>${Array.from({ length: 12 }, (_, at) => `<li class="item"><a href="/section/${at}">Section ${at}</a></li>`).join('')}</ul></nav>
<main>
`;
  const cards: string[] = [];
  for (let length = head.length; length < bytes; length += cards.at(-1)?.length ?? bytes) cards.push(toCard(random));
  return `${head}${cards.join('')}</main>\n</body>\n</html>\n`;
}

function toEvent(index: number, origin: string) {
  const day = Temporal.PlainDate.from('2027-01-01').add({ days: index % 300 });
  const hour = String(9 + (index % 10)).padStart(2, '0');
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: `Evening ${index}: ${WORDS[index % WORDS.length]} and ${WORDS[(index * 7) % WORDS.length]}`,
    startDate: `${day.toString()}T${hour}:00:00-06:00`,
    endDate: `${day.toString()}T${hour}:45:00-06:00`,
    url: `${origin}/events/${index}`,
    description: `People meet and talk about ${WORDS[index % WORDS.length]}. We are looking for volunteers to greet guests.`,
    location: {
      '@type': 'Place',
      name: `Hall ${index}`,
      address: {
        '@type': 'PostalAddress',
        streetAddress: `${index + 1} Levee Street`,
        addressLocality: 'Memphis',
        addressRegion: 'TN',
        postalCode: '38103',
        addressCountry: 'US',
      },
    },
    organizer: { '@type': 'Organization', name: 'Sample Chapter', url: origin },
    offers: { '@type': 'Offer', price: String(index % 40), priceCurrency: 'USD' },
  };
}

function toCard(random: Random): string {
  const words = (count: number) => Array.from({ length: count }, () => random.pick(WORDS)).join(' ');
  return `<div class="card" data-id="${random.below(1_000_000)}"><h2>${words(4)}</h2><p>${words(40)} <a href="/more/${random.below(10_000)}">${words(2)}</a> ${words(30)}</p><ul><li>${words(3)}</li><li>${words(5)}</li></ul></div>\n`;
}

/** The list that leads to every page. */
export function toListPage(pages: number, origin: string): string {
  const itemListElement = Array.from({ length: pages }, (_, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: `${origin}/events/${index}`,
  }));
  const list = { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Events | Sample Chapter</title>
<script type="application/ld+json">
${JSON.stringify(list)}
</script>
</head>
<body><h1>Events</h1></body>
</html>
`;
}
