import type { OpportunityFacts } from '#domain/opportunity.ts';
import { at, makeWay } from '#test/support/make-opportunity.ts';
import { makeLocation } from '#test/support/seed.ts';

/** Words that break out of markup, attributes, scripts, calendars and feeds wherever they are not kept as text. */
export const HOSTILE_TITLE = `"><script>globalThis.broken=1</script><img src=x onerror=broken=1> '&amp; </title> ]]> --> {{x}}\r\nX-BROKEN:1`;
const HOSTILE_TEXT = `</script><script>globalThis.broken=2</script> <!-- <b onclick="broken=3">bold</b> \u2028 ${'x'.repeat(50)}`;

/** A thing whose source means harm, with every text and address it can give. */
export const HOSTILE_FACTS: Partial<OpportunityFacts> = {
  title: HOSTILE_TITLE,
  descriptionText: HOSTILE_TEXT,
  descriptionHtml: HOSTILE_TEXT,
  start: at('2026-03-04T18:00:00'),
  location: { ...makeLocation('Memphis', 35.15, -90.05), venue: HOSTILE_TITLE, street: '<i>1</i>' },
  organizer: { name: `${HOSTILE_TITLE} Inc`, url: 'javascript:broken=4' },
  ways: [
    makeWay('speak', {
      url: 'javascript:broken=5',
      effort: HOSTILE_TEXT,
      evidence: { text: HOSTILE_TEXT, from: 'description' },
    }),
  ],
  skills: [HOSTILE_TITLE],
  commitment: HOSTILE_TITLE,
  contactRole: HOSTILE_TITLE,
  url: 'data:text/html,<script>broken=6</script>',
  registrationUrl: 'javascript:broken=7',
  onlineUrl: 'javascript:broken=8',
  imageUrl: 'https://evil.example/"><script>broken=9</script>',
};
