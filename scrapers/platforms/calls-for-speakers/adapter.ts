import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type Reading } from '../../contract.ts';
import { isObject } from '../../json/find-objects.ts';
import { parseLenientJson } from '../../json/parse-lenient-json.ts';
import { readJson, toPageProblem } from '../../json/read-json-page.ts';
import { conferenceShape } from './read-conference.ts';
import { callShape, developersEventShape } from './read-developers-event.ts';
import { pretalxShape } from './read-pretalx.ts';
import { sessionizeShape } from './read-sessionize.ts';

/** Lists of conferences and their calls for papers, and the programs that came of them. */
export const callsForSpeakers: Adapter = {
  name: 'calls-for-speakers',
  label: 'Calls for speakers (confs.tech, developers.events, Sessionize, pretalx)',
  evidence: 'recorded',
  documents: [
    'https://github.com/tech-conferences/conference-data',
    'https://github.com/scraly/developers-conferences-agenda',
    'https://sessionize.com/playbook/api',
    'https://docs.pretalx.org/api/resources/',
  ],
  detect: ({ body }) => (MARKS.some((mark) => mark.test(body)) ? DETECTION.own : DETECTION.none),
  read: (capture) => {
    const data = parseLenientJson(capture.body);
    return data === undefined ? toPageProblem('The page is no JSON.') : readData(data, capture);
  },
};

/** Names that only these lists have. */
const MARKS: readonly RegExp[] = [
  /^[\s\uFEFF]*\[\s{0,20}\{(?=[^{}]{0,3000}"startDate"\s*:\s*"\d{4}-)[^{}]{0,3000}"(?:cfpEndDate|cfpUrl|locales|offersSignLanguageOrCC|cocUrl)"\s*:/,
  /^[\s\uFEFF]*\[\s{0,20}\{(?=[^{}]{0,3000}"city")(?=[^{}]{0,3000}"startDate")[^{}]{0,3000}"twitter"\s*:/,
  /"untilDate"\s*:/,
  /^[\s\uFEFF]*\[\s{0,20}\{[^{}]{0,2000}"hyperlink"\s*:[^{}]{0,2000}"cfp"\s*:\s{0,20}\{/,
  /"isServiceSession"\s*:/,
  /"date_from"\s*:[^{}]{0,300}"date_to"\s*:/,
];

function readData(data: unknown, { url }: Capture): Reading {
  if (isObject(data)) {
    return 'sessions' in data ? readJson(data, sessionizeShape(url)) : readJson(data, pretalxShape(url));
  }
  const [first] = Array.isArray(data) ? data.filter(isObject) : [];
  if (first && 'untilDate' in first) return readJson(data, callShape(url));
  if (first && 'hyperlink' in first) return readJson(data, developersEventShape(url));
  return readJson(data, conferenceShape(url));
}
