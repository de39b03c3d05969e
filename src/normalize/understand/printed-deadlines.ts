import type { Moment } from '#domain/moment.ts';
import type { Passage } from './passages.ts';
import { readLastMoment, type Timing } from './timing.ts';

/** What a last day is for. */
export type Topic = 'speak' | 'sponsor' | 'volunteer' | 'attend' | 'apply';

/** A last day that a sentence names. */
export interface PrintedDeadline {
  readonly topic: Topic;
  readonly moment: Moment;
  /** Said to replace an earlier one. */
  readonly isExtended: boolean;
}

const CLOCK = String.raw`(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|\d\d:\d\d|(?:12 )?noon)(?: (?:[ECMP][SD]?T))?`;
const DAY_PART = '(?:the )?(?:end of (?:the )?(?:business )?day|close of business|cob|eod|midnight)';
const WEEKDAY = '(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const DATE = String.raw`(?:${MONTH}\.? ${DAY}(?!\d)(?:,? 20\d\d)?|${DAY} (?:of )?${MONTH}\.?(?:,? 20\d\d)?|20\d\d-\d\d-\d\d|\d{1,2}/\d{1,2}/(?:20)?\d\d)`;
/** A day as it is printed behind `by`, with the hour before or behind it. */
const PRINTED_DAY = new RegExp(
  String.raw`(?:(?:(?<clock>${CLOCK})|${DAY_PART}),? (?:on )?)?(?<day>(?:\b${WEEKDAY}[.,]{0,2} )?\b${DATE}\b)(?:(?:,|,? at| @)? (?<clockBehind>${CLOCK}))?`,
  'gi',
);

/** What stands right before the last day. */
const LEADS_TO_DAY =
  /(?:\b(?:by|until|till|through|no later than|not later than|on or before|due(?: date)?(?: is| on| by)?|(?:closes?|closed|ends?|ending|closing)(?: date)?(?: is| on| at)?|deadline(?: date)?(?: (?:for|to) [^.:]{1,50})?(?: is| of| has been| was)?(?: extended (?:to|until))?|extended (?:to|until|through)|(?:last|final) day (?:to|for) [^.:]{1,50} is|cut-?off(?: date)?(?: is)?))\s?[:–—-]?\s?$/i;
/** Behind the day: `March 1 is the last day to register`. */
const FOLLOWS_DAY =
  /^\s?(?:is|:|–|—|-|\()\s?(?:the |our )?(?:application |registration |rsvp |submission )?(?:deadline|last day|final day|cut-?off)/i;
/** Other days by which something is to be done, in the same sentence. */
const OTHER_LAST_DAY =
  /\b(?:early[ -]?birds?|hotels?|room (?:block|rate)s?|group rate|refunds?|cancel\w*|discounts?|save|prices?|pay(?:ment)?s?|invoices?|scholarships?|awards?|grants?|votes?|voting|exhibit(?:ion)? (?:is|runs)|on (?:view|display)|notified|returned? by|shipped)\b/i;

const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'speak',
    /\b(?:proposals?|abstracts?|cf[ps]s?|call for \w+|speaker (?:applications?|submissions?)|to speak|(?:submit|propose|pitch|send)\b[^.]{0,40}\b(?:talks?|sessions?|presentations?|papers?|topics?))\b/i,
  ],
  ['sponsor', /\b(?:sponsors?|sponsorships?|exhibitors?|booths?|vendors?)\b/i],
  ['volunteer', /\bvolunteer\w*/i],
  [
    'attend',
    /\b(?:r\.?s\.?v\.?p\b|regist\w+|reserv\w+|tickets?|sign(?:ing)?[ -]?ups?|enroll\w*|repl(?:y|ies)|respond|responses?|let us know|headcount|sales)/i,
  ],
  [
    'apply',
    /\b(?:appl(?:y|ying|ications?)|nominat\w+|candidates?|resumes?|letters? of interest|interested|submi\w+|entries|deadline|send|due)\b/i,
  ],
];
/** How far back from the day the words stand that say what it is for. */
const REACH_BEFORE = 110;
const REACH_BEHIND = 80;

/** The last days that the title and the sentences name with day and month, each with what it is for. Asides are not looked at. */
export function listPrintedDeadlines(passages: readonly Passage[], timing: Timing): readonly PrintedDeadline[] {
  return passages.flatMap(({ from, text, isAside }) =>
    (from === 'title' || from === 'description') && !isAside && !OTHER_LAST_DAY.test(text)
      ? deadlinesIn(text, timing)
      : [],
  );
}

function deadlinesIn(text: string, timing: Timing): readonly PrintedDeadline[] {
  return [...text.matchAll(PRINTED_DAY)].flatMap(({ index, 0: printed, groups = {} }) => {
    const before = text.slice(Math.max(0, index - REACH_BEFORE), index);
    const behind = text.slice(index + printed.length, index + printed.length + REACH_BEHIND);
    const follows = FOLLOWS_DAY.test(behind);
    const topic = follows || LEADS_TO_DAY.test(before) ? topicOf(follows ? before + behind : before) : undefined;
    const moment = topic && readLastMoment(wordsOf(groups), timing);
    return topic && moment ? [{ topic, moment, isExtended: /\bextended\b/i.test(before) }] : [];
  });
}

function topicOf(words: string): Topic | undefined {
  return TOPICS.find(([, pattern]) => pattern.test(words))?.[0];
}

function wordsOf({ day = '', clock, clockBehind }: Readonly<Record<string, string | undefined>>): string {
  const at = clock ?? clockBehind;
  return at === undefined ? day : `${day} at ${at}`;
}
