import type { Evidence } from '#domain/opportunity.ts';
import type { Kind, Way } from '#domain/vocabularies.ts';
import { CALL_NAME } from './deadlines.ts';
import { isOpening } from './openings.ts';
import type { Passage } from './passages.ts';
import type { Words } from './understand.ts';

/** What an address is for, by the words in it. */
const NAMES_WAY: Readonly<Partial<Record<Way, RegExp>>> = {
  speak: /cfp|call-?for|speak|proposal|sessionize|papercall|pretalx/i,
  sponsor: /sponsor|exhibit/i,
  volunteer: /volunteer|signupgenius|sign-?up/i,
  mentor: /mentor/i,
  judge: /judge/i,
  attend: /rsvp|regist|ticket|eventbrite/i,
};

/** Long enough for any address that is meant to be followed. */
const ADDRESS = /https?:\/\/[^\s<>"')\]]{1,500}/gi;

/**
 * Where one signs up for a way: the address in the sentence that proves it, else the one that the source states for the whole
 * of it, else a printed address that names the way.
 */
export function findWayLink(
  way: Way,
  evidence: Evidence,
  { words, passages, kind }: { readonly words: Words; readonly passages: readonly Passage[]; readonly kind: Kind },
): string | null {
  const names = NAMES_WAY[way];
  const others = passages.filter(({ from }) => from === 'description').flatMap(({ text }) => addressesIn(text));
  const own = addressesIn(evidence.text)[0] ?? (isMainWay(way, words, kind) ? words.registrationUrl : null);
  return own ?? others.find((address) => names?.test(address)) ?? null;
}

/** The address to register at is for those who come, of a call for those who speak, of an opening for those who help. */
function isMainWay(way: Way, { stated }: Words, kind: Kind): boolean {
  if (kind === 'call-for-speakers' || stated[CALL_NAME] !== undefined) return way === 'speak';
  return isOpening(kind) ? way !== 'sponsor' && way !== 'speak' : way === 'attend';
}

function addressesIn(text: string): readonly string[] {
  return (text.match(ADDRESS) ?? [])
    .map((printed) => printed.replace(/[.,;:!?]+$/, ''))
    .filter((url) => URL.canParse(url));
}
