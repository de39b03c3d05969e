/** A web address inside a printed place. */
const WEB_ADDRESS = /https?:\/\/[^\s<>"']+/i;

/** Words for places that nobody can go to. */
const VIRTUAL_WORDS =
  /\b(?:zoom|webinar|on-?line|virtual(?:ly)?|(?:ms|microsoft|via) teams|teams (?:meeting|live)|google meet|webex|gotomeeting|gotowebinar|live-?stream(?:ed)?|skype|discord|slack|bluejeans|jitsi|youtube|facebook live|remote|internet|cyberspace|conference call|by (?:tele)?phone|telephone|dial-?in|web ?conference|whereby)\b/i;

/** Sites that show where a place is. */
const MAP_SITES =
  /^https?:\/\/(?:(?:www\.|maps\.)?google\.[a-z.]+\/maps|maps\.|goo\.gl\/maps|www\.openstreetmap\.org|what3words\.com)/i;

/** The address of a meeting on the web that stands in the words of a place; maps are none. */
export function findOnlineAddress(words: string): string | null {
  const address = WEB_ADDRESS.exec(words)?.[0].replace(/[),.;]+$/, '') ?? null;
  return address !== null && MAP_SITES.test(address) ? null : address;
}

/** Whether words mean no place on earth: `Online`, `Zoom https://…`, a bare web address. Words with a street are for the caller to weigh. */
export function isVirtualPlace(words: string): boolean {
  const withoutAddress = words.replace(WEB_ADDRESS, '').trim();
  if (VIRTUAL_WORDS.test(withoutAddress)) return true;
  const address = findOnlineAddress(words);
  return address !== null && (withoutAddress === '' || VIRTUAL_WORDS.test(address));
}

/** Whether a venue's name is such a word and hardly more: `Online`, `Virtual Event`, `Zoom Meeting`. */
export function isOnlyVirtual(venue: string): boolean {
  return isVirtualPlace(venue) && venue.split(/\s+/).length <= 2;
}
