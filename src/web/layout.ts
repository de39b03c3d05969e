import { html, toMarkup, type Html, type Part } from './html.ts';
import type { PageContext } from './page-context.ts';

/** One page, as its route describes it. */
export interface Page {
  /** Of the window and of search results. */
  readonly title: string;
  readonly description: string;
  /** Path of the one address that this page should be known by; `null` keeps it out of search engines. */
  readonly canonical: string | null;
  /** What belongs into the head beside the usual. */
  readonly head?: Part;
  readonly main: Html;
  /** Classes of the body. */
  readonly look?: string;
}

/** A whole page as text to send. */
export function writePage(page: Page, context: PageContext): string {
  const { t, locale } = context;
  return `<!doctype html>\n${toMarkup(
    html`<html lang="${locale.language}">
      <head>
        ${writeHead(page, context)}
      </head>
      <body class="${page.look ?? ''}">
        <a class="skip" href="#main">${t.skip}</a>
        <header class="top">
          ${context.isSample && html`<p class="sample">${t.sample}</p>`}

          <div class="inside">
            <a class="brand" href="/" aria-label="${t.home}">${MARK}<span>${t.name}</span></a>
            <nav aria-label="${t.menu}">
              <a href="/suggest-a-source">${t.footer.suggest}</a><a href="/docs">${t.footer.api}</a>
            </nav>
          </div>
        </header>
        <main id="main" tabindex="-1">${page.main}</main>
        <footer class="bottom">
          <div class="inside">
            <p>${t.footer.about}</p>
            <ul class="links">
              <li><a href="/suggest-a-source">${t.footer.suggest}</a></li>
              <li><a href="/sources">${t.footer.sources}</a></li>
              <li><a href="/docs">${t.footer.api}</a></li>
              <li><a href="/operator">${t.footer.operator}</a></li>
            </ul>
            <p class="small">${t.footer.places}</p>
          </div>
        </footer>
      </body>
    </html>`,
  )}\n`;
}

/** Two doors, one open: drawn here, so that nothing need be loaded for it. */
const MARK = html`<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
  <rect width="32" height="32" rx="9" class="mark-ground" />
  <path d="M9 24V10.5A2.5 2.5 0 0 1 11.5 8h9A2.5 2.5 0 0 1 23 10.5V24" class="mark-frame" />
  <path d="M9 24V8l8 3v16z" class="mark-door" />
</svg>`;

function writeHead(page: Page, context: PageContext): Html {
  const { t, asset, origin, isSample } = context;
  const title = page.title === t.name ? `${t.name}: ${t.claim}` : `${page.title} · ${t.name}`;
  const address = page.canonical === null ? null : `${origin}${page.canonical}`;
  const isHidden = address === null || isSample;
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <meta name="description" content="${page.description}" />
    <meta name="color-scheme" content="light dark" />
    ${isHidden && html`<meta name="robots" content="noindex" />`}
    ${address !== null && html`<link rel="canonical" href="${address}" />`}
    <meta property="og:site_name" content="${t.name}" /><meta property="og:type" content="website" /><meta
      property="og:title"
      content="${page.title}"
    /><meta property="og:description" content="${page.description}" />
    ${address !== null && html`<meta property="og:url" content="${address}" />`}
    <meta property="og:image" content="${origin}${asset('card.png')}" /><meta name="twitter:card" content="summary" />
    <link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml" />
    <link rel="stylesheet" href="${asset('style.css')}" />
    <script type="module" src="${asset('finder.js')}"></script>
    ${page.head}`;
}
