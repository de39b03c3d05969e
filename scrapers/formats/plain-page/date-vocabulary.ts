/** Names of the months as people print them, abbreviations included, by language (BCP 47); January first. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: split(
    'january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct,november nov,december dec',
  ),
  de: split(
    'januar jänner jan jän,februar feber feb,märz mär mrz,april apr,mai,juni jun,juli jul,august aug,september sept sep,oktober okt,november nov,dezember dez',
  ),
  es: split(
    'enero ene,febrero feb,marzo mar,abril abr,mayo may,junio jun,julio jul,agosto ago,septiembre setiembre sept sep,octubre oct,noviembre nov,diciembre dic',
  ),
  fr: split(
    'janvier janv,février fevrier févr fév,mars,avril avr,mai,juin,juillet juil,août aout,septembre sept,octobre oct,novembre nov,décembre decembre déc',
  ),
  it: split(
    'gennaio gen,febbraio feb,marzo mar,aprile apr,maggio mag,giugno giu,luglio lug,agosto ago,settembre set,ottobre ott,novembre nov,dicembre dic',
  ),
  pt: split(
    'janeiro jan,fevereiro fev,março mar,abril abr,maio mai,junho jun,julho jul,agosto ago,setembro set,outubro out,novembro nov,dezembro dez',
  ),
  nl: split(
    'januari jan,februari feb,maart mrt,april apr,mei,juni jun,juli jul,augustus aug,september sep,oktober okt,november nov,december dec',
  ),
};

function split(months: string): readonly string[] {
  return months.split(',');
}

const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tues tue weds wed thurs thur thu fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunes martes miércoles miercoles jueves viernes sábado sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì maandag dinsdag woensdag donderdag vrijdag zaterdag zondag';

function toAlternatives(words: readonly string[]): string {
  return [...new Set(words)].toSorted((a, b) => b.length - a.length).join('|');
}

/** Sources for regular expressions with the flags `iu`: a month or a day by name, its point included. */
export const MONTH = `(?:${toAlternatives(Object.values(MONTHS).flat().join(' ').split(' '))})(?!\\p{L})\\.?`;
export const WEEKDAY = `(?:${toAlternatives(WEEKDAYS.split(' '))})(?!\\p{L})\\.?`;

const MONTH_WORD = new RegExp(`(?<!\\p{L})${MONTH}`, 'iu');

/** The languages that call a month as this text does; none when it names no month. */
export function listLanguagesOfMonth(text: string): readonly string[] {
  const word = findMonthWord(text);
  return word === undefined
    ? []
    : Object.entries(MONTHS).flatMap(([language, months]) => (indexOf(word, months) < 0 ? [] : [language]));
}

/** The month that a text names, 1 to 12. */
export function findMonth(text: string): number | undefined {
  const word = findMonthWord(text);
  if (word === undefined) return undefined;
  const found = Object.values(MONTHS).map((months) => indexOf(word, months));
  return Math.max(...found) + 1;
}

function findMonthWord(text: string): string | undefined {
  return MONTH_WORD.exec(text)?.[0].toLowerCase().replace('.', '');
}

function indexOf(word: string, months: readonly string[]): number {
  return months.findIndex((names) => names.split(' ').includes(word));
}
