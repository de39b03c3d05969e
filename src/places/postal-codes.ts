import { once, readLines } from './read-lines.ts';
import { listLinesFrom } from './sorted-lines.ts';

/** A postal code with the town its mail is addressed to. */
export interface PostalCode {
  readonly code: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

const UNITED_STATES_CODE = /^\d{5}(?:-\d{4})?$/;

/** Look-up of United States postal codes, which are read when the first is asked for. */
export function openPostalCodes(): (code: string) => PostalCode | undefined {
  const lines = once(() => readLines('postal-codes.tsv.gz'));
  return (code) => {
    if (!UNITED_STATES_CODE.test(code)) return undefined;
    const [line] = listLinesFrom(lines(), `${code.slice(0, 5)}\t`);
    return line === undefined ? undefined : toPostalCode(line);
  };
}

function toPostalCode(line: string): PostalCode {
  const [code = '', city = '', region = '', latitude, longitude] = line.split('\t');
  return { code, city, region, country: 'US', latitude: Number(latitude), longitude: Number(longitude) };
}
