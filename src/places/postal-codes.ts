import { toNameKey } from './name-key.ts';
import { once, readLines } from './read-lines.ts';

/** A postal code with the town its mail is addressed to. */
export interface PostalCode {
  readonly code: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** United States postal codes, read when first asked for. */
export interface PostalCodes {
  /** Five digits, with or without the four that follow. */
  find(code: string): PostalCode | undefined;
  /** The first code of a post office: many places that are no towns of their own have one (`Cordova, TN`). */
  findOffice(nameKey: string, region: string): PostalCode | undefined;
}

export function openPostalCodes(): PostalCodes {
  const byCode = once(() => new Map(readLines('postal-codes.tsv.gz').map((line) => [line.slice(0, 5), line])));
  const byOffice = once(() => listOffices([...byCode().values()]));
  return {
    find: (code) => toPostalCode(byCode().get(code.trim().slice(0, 5))),
    findOffice: (nameKey, region) => toPostalCode(byOffice().get(`${nameKey}|${region}`)),
  };
}

function listOffices(lines: readonly string[]): ReadonlyMap<string, string> {
  const offices = new Map<string, string>();
  for (const line of lines) {
    const [, city = '', region = ''] = line.split('\t');
    const key = `${toNameKey(city)}|${region}`;
    if (!offices.has(key)) offices.set(key, line);
  }
  return offices;
}

function toPostalCode(line: string | undefined): PostalCode | undefined {
  if (line === undefined) return undefined;
  const [code = '', city = '', region = '', latitude, longitude] = line.split('\t');
  return { code, city, region, country: 'US', latitude: Number(latitude), longitude: Number(longitude) };
}
