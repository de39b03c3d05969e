/** Words that end or name a street, in lower case without dots. */
const STREET_WORDS = new Set(
  (
    'street st avenue ave av road rd boulevard blvd drive dr lane ln way highway hwy parkway pkwy court ct place pl square sq ' +
    'circle cir terrace ter trail trl pike plaza broadway turnpike expressway loop crescent close row quay ' +
    'rue boulevard chemin via viale piazza calle avenida rua plaza paseo'
  ).split(' '),
);

/** Endings of German, Dutch and Scandinavian street names. */
const STREET_ENDINGS = [
  'straße',
  'strasse',
  'str',
  'platz',
  'weg',
  'allee',
  'gasse',
  'ufer',
  'damm',
  'straat',
  'laan',
  'gatan',
  'vej',
];

/** Words that follow a number without its being a house number: `2nd Floor`, `8TH FLOOR BOARD ROOM`. */
const INDOOR_WORDS = new Set(['floor', 'fl', 'room', 'level', 'stock', 'etage']);

/** Whether the words of one part of an address are a street with its number: `750 Cherry Rd`, `Hauptstraße 1-5`, `PO Box 12`. */
export function isStreet(words: readonly string[]): boolean {
  const plain = toPlain(words);
  const [first = '', second = ''] = plain;
  if (second === '') return false;
  if (INDOOR_WORDS.has(second)) return false;
  if (/^(?:po|p)$/.test(first) && plain.includes('box')) return true;
  if (isHouseNumber(first) && !/^\d+(?:st|nd|rd|th)$/.test(first)) return true;
  return plain.some((word) => /^\d/.test(word)) && hasStreetWord(words);
}

/** Where the street begins among the words of one part: 0 when all of it is one, -1 when none is: `Annex 12 Main St` → 1. */
function findStreet(words: readonly string[]): number {
  const number = words.findIndex(
    (word, index) => index > 0 && isHouseNumber(word) && hasStreetWord(words.slice(index)),
  );
  if (number > 0 && !isHouseNumber(words[0] ?? '')) return number;
  return isStreet(words) ? 0 : -1;
}

function hasStreetWord(words: readonly string[]): boolean {
  const plain = toPlain(words);
  return plain.some((word, index) => isStreetWord(word, index, plain.length));
}

function toPlain(words: readonly string[]): readonly string[] {
  return words.map((word) => word.toLowerCase().replace(/[.#(),]/g, ''));
}

function isHouseNumber(word: string): boolean {
  return /^\d+[a-z]?(?:[-–/]\d*[a-z]?)?$/.test(word);
}

/** A short form such as `st` counts only at the end of the words; at their head it is a saint. */
function isStreetWord(word: string, index: number, count: number): boolean {
  if (STREET_ENDINGS.some((ending) => word.endsWith(ending) && (word.length > ending.length || ending === 'str')))
    return true;
  return STREET_WORDS.has(word) && (index > 0 || count > 2);
}

/** The street begins at the first part that has a house number; suites and floors behind it stay with it. */
export function splitVenue(others: readonly (readonly string[])[]): {
  readonly venue: string | null;
  readonly street: string | null;
} {
  const index = others.findIndex((words) => findStreet(words) >= 0);
  if (index < 0) return { venue: joinParts(others), street: null };
  const words = others[index] ?? [];
  const start = findStreet(words);
  return {
    venue: joinParts([...others.slice(0, index), words.slice(0, start)]),
    street: joinParts([words.slice(start), ...others.slice(index + 1)]),
  };
}

function joinParts(parts: readonly (readonly string[])[]): string | null {
  const full = parts.filter((words) => words.length > 0);
  return full.length > 0 ? full.map((words) => words.join(' ')).join(', ') : null;
}
