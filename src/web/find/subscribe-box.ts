import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { writeQuery } from './view-address.ts';

/**
 * A subscription of exactly this view: one button for the calendar of the device, links for the two on the web, the address for
 * any other, and the feed.
 */
export function subscribeBox(query: URLSearchParams, name: string, { t, origin }: PageContext): Html {
  const asked = writeQuery(query);
  const address = `${origin}/v1/calendar.ics?${asked}`;
  const webcal = address.replace(/^https?:/, 'webcal:');
  const google = `https://calendar.google.com/calendar/render?cid=${encodeURIComponent(webcal)}`;
  const outlook = `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=${encodeURIComponent(name)}`;
  const { subscribe } = t;
  return html`<section class="box subscribe" aria-labelledby="subscribe-title">
    <h2 id="subscribe-title">${subscribe.title}</h2>
    <p>${subscribe.lead}</p>
    <p><a class="button" href="${webcal}">${subscribe.button}</a></p>
    <ul class="links">
      <li><a href="${google}" rel="noopener noreferrer">${subscribe.google}</a></li>
      <li><a href="${outlook}" rel="noopener noreferrer">${subscribe.outlook}</a></li>
      <li><a href="/v1/feed.rss?${asked}">${subscribe.rss}</a></li>
    </ul>
    <label for="subscribe-address">${subscribe.address}</label>
    <div class="copy">
      <input id="subscribe-address" readonly value="${address}" /><button
        type="button"
        data-copy="subscribe-address"
        data-done="${subscribe.copied}"
      >
        ${subscribe.copy}
      </button>
    </div>
  </section>`;
}

/** Tells feed readers of the feed of exactly this view; stands in the head of the page. */
export function feedLink(query: URLSearchParams, title: string): Html {
  return html`<link
    rel="alternate"
    type="application/rss+xml"
    title="${title}"
    href="/v1/feed.rss?${writeQuery(query)}"
  />`;
}
