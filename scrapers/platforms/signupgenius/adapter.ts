import type { Capture } from '#domain/capture.ts';
import { DETECTION, NO_PAGE_FACTS, type Adapter, type Reading } from '../../contract.ts';
import { parseHtml } from '../../html/parse-html.ts';
import { readSheet } from './read-sheet.ts';

/** A public sign-up sheet: one opening, its slots and how many of each are taken. Who signed up is never read. */
export const signupgenius: Adapter = {
  name: 'signupgenius',
  label: 'SignUpGenius (public sign-up page)',
  evidence: 'recorded',
  documents: [],
  detect: ({ body }) => (MARK.test(body) ? DETECTION.own : DETECTION.none),
  read: (capture) => {
    const listing = readSheet(parseHtml(capture.body), capture);
    return listing === undefined
      ? toEmptyReading(capture)
      : { ...NOTHING, listings: [listing], problems: listBreaks(capture) };
  },
};

const MARK = /<meta[^<>]{0,200}\bSignUpGenius\b|data-ng-app=["']SUGApp["']/i;

const NOTHING: Reading = { listings: [], problems: [], next: [], page: NO_PAGE_FACTS };

/** The page as it is served holds no slots yet: a script in the browser puts them there. */
function toEmptyReading(capture: Capture): Reading {
  const message = 'The sheet shows its slots only to a browser that runs scripts.';
  return { ...NOTHING, problems: [{ message, item: null }, ...listBreaks(capture)] };
}

function listBreaks({ body }: Capture): Reading['problems'] {
  return /<\/(?:body|html)\s*>/i.test(body.slice(-4000)) ? [] : [{ message: 'The page breaks off.', item: null }];
}
