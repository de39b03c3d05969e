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
  const plain = words.map((word) => word.toLowerCase().replace(/[.#()]/g, ''));
  const [first = '', second = ''] = plain;
  if (second === '') return false;
  if (INDOOR_WORDS.has(second)) return false;
  if (/^(?:po|p)$/.test(first) && plain.includes('box')) return true;
  if (isHouseNumber(first) && !/^\d+(?:st|nd|rd|th)$/.test(first)) return true;
  return plain.some((word) => /^\d/.test(word)) && plain.some((word, index) => isStreetWord(word, index, plain.length));
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
