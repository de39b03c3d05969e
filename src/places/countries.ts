import { toPlainWords } from './name-key.ts';

/** Languages in which country names are known, through the names that ICU carries. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv'];

/** Words for a country that are neither its ISO code nor one of its ICU names. */
const FURTHER_WORDS: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  america: 'US',
  'united states of america': 'US',
  'the united states': 'US',
  'u k': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  'the netherlands': 'NL',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  'south korea': 'KR',
  korea: 'KR',
  'republic of korea': 'KR',
  uae: 'AE',
  'republic of ireland': 'IE',
  'hong kong': 'HK',
  macedonia: 'MK',
  palestine: 'PS',
};

/** ISO 3166-1 alpha-3 codes that sources print in place of alpha-2. */
const ALPHA_3: Readonly<Record<string, string>> = {
  can: 'CA',
  gbr: 'GB',
  deu: 'DE',
  fra: 'FR',
  aus: 'AU',
  nzl: 'NZ',
  irl: 'IE',
  mex: 'MX',
  ind: 'IN',
  esp: 'ES',
  ita: 'IT',
  nld: 'NL',
};

/** Codes that ICU names without their being countries: the European Union, unknown regions and the like. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

let codesByWords: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 code of a country given by code or by name: `U.S.A.`, `Deutschland`, `gb` → `US`, `DE`, `GB`. */
export function toCountryCode(text: string): string | undefined {
  codesByWords ??= listCodesByWords();
  return codesByWords.get(toPlainWords(text));
}

function listCodesByWords(): ReadonlyMap<string, string> {
  const codes = new Map([...Object.entries(FURTHER_WORDS), ...Object.entries(ALPHA_3)]);
  const countries = twoLetterCodes().filter((code) => ENGLISH.of(code) !== undefined && !NO_COUNTRY.has(code));
  for (const code of countries) codes.set(code.toLowerCase(), toCurrentCode(code));
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of countries) addWords(codes, toPlainWords(names.of(code) ?? code), toCurrentCode(code));
  }
  return codes;
}

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Today's code for one that was withdrawn or is only an alias: `DD` → `DE`, `UK` → `GB`. */
function toCurrentCode(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code;
}

/** A name already taken stays with the language asked first. */
function addWords(codes: Map<string, string>, words: string, code: string): void {
  if (!codes.has(words)) codes.set(words, code);
}

function twoLetterCodes(): readonly string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  return letters.flatMap((first) => letters.map((second) => first + second));
}
