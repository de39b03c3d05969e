import type { SourceEntry } from '#scrapers/source-entry.ts';

/** One website of the sample town. Its organization is invented. */
export interface Site {
  /** `people-ops` is served at `http://people-ops.localhost:<port>`. */
  readonly name: string;
  /** Path → what answers there. */
  readonly pages: (town: TownFacts) => Readonly<Record<string, Page>>;
  /** Lines of its robots.txt. */
  readonly robots?: readonly string[];
  /** How Showup is told of it; addresses are paths on the site. */
  readonly source: Omit<SourceEntry, 'id' | 'homeUrl' | 'url'> & { readonly path: string };
}

export interface TownFacts {
  readonly today: Temporal.PlainDate;
  /** `http://people-ops.localhost:4123`, of this site or another. */
  readonly origin: (siteName: string) => string;
}

export interface Page {
  readonly mediaType: string;
  readonly body: string;
  /** 200 when absent. */
  readonly status?: number;
  /** The server waits this long before it answers. */
  readonly delayMs?: number;
}

/** A page in HTML with the banner that every page of the town carries. */
export function htmlPage(title: string, body: string, head = ''): Page {
  return {
    mediaType: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
${head}
</head>
<body>
<p role="note">Sample: this organization is made up for the Showup demo.</p>
${body}
</body>
</html>
`,
  };
}

interface Front {
  readonly words: string;
  /** Words of a link → its address. */
  readonly links: Readonly<Record<string, string>>;
  readonly head?: string;
  readonly body?: string;
}

/** The page a visitor sees first: who they are, a menu, and nothing dated. */
export function homePage(name: string, { words, links, head = '', body = '' }: Front): Page {
  const menu = Object.entries(links).map(([text, url]) => `<li><a href="${url}">${text}</a></li>`);
  return htmlPage(name, `<nav><ul>\n${menu.join('\n')}\n</ul></nav>\n<h1>${name}</h1>\n<p>${words}</p>\n${body}`, head);
}

/** A JSON-LD block. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">\n${JSON.stringify(value, null, 2)}\n</script>`;
}

/** An iCalendar file of the given content lines, CRLF line ends. */
export function icsFile(calendarLines: readonly string[], events: readonly (readonly string[])[]): Page {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...calendarLines,
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ];
  return { mediaType: 'text/calendar; charset=utf-8', body: `${lines.join('\r\n')}\r\n` };
}
