import type { Capture } from '#domain/capture.ts';
import type { Listing } from '#domain/listing.ts';
import type { Adapter } from '#scrapers/contract.ts';
import { SAMPLE_SOURCE } from './recording.ts';

/** What went wrong while an adapter read a page in every broken shape; all empty for an adapter to rely on. */
export interface Torment {
  /** Shapes on which it threw: `cut at 30 %: RangeError …`. */
  readonly crashes: readonly string[];
  /** Titles, times, places and addresses that the broken page does not print: `cut at 30 %: start 2026-03-1`. */
  readonly invented: readonly string[];
  /** Cuts after which the entry that was broken in the middle is neither a listing nor a problem. */
  readonly silent: readonly string[];
  /** A thousand times the page takes about a thousand times as long. */
  readonly isNearLinear: boolean;
}

/** What a reader to rely on shows. */
export const UNHARMED: Torment = { crashes: [], invented: [], silent: [], isNearLinear: true };

interface TormentOptions {
  /** Makes a page of `times` times the entries; by default the page is written out that often. */
  readonly multiply?: (body: string, times: number) => string;
}

/**
 * Reads a page cut at every tenth of its length, with each of its lines and fields missing, in wrong encodings and a thousand times over.
 * The page must be one that the adapter reads without a problem, in lines short enough that each holds about one value.
 */
export function tormentReader(adapter: Adapter, capture: Capture, options: TormentOptions = {}): Torment {
  const whole = adapter.read(capture, SAMPLE_SOURCE);
  const cuts = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => ({
    name: `cut at ${tenth}0 %`,
    body: capture.body.slice(0, Math.floor((capture.body.length * tenth) / 10)),
  }));
  const gaps = listGaps(capture.body);
  const attempts = [...cuts, ...gaps, ...listMisread(capture.body)].map((shape) => attempt(adapter, capture, shape));
  const known = new Set([capture.url, ...whole.listings.flatMap(valuesOf).map(({ value }) => value)]);
  return {
    crashes: attempts.flatMap(({ name, crash }) => (crash === null ? [] : [`${name}: ${crash}`])),
    invented: [
      ...attempts
        .slice(0, cuts.length)
        .flatMap((one) => listUnknown(one, (value) => known.has(value) || isQuoted(value, one.body))),
      ...attempts
        .slice(cuts.length, cuts.length + gaps.length)
        .flatMap((one) => listUnknown(one, (value) => known.has(value) || isPrinted(value, one.body))),
    ],
    silent: attempts.slice(0, cuts.length).flatMap((one) => (isSilent(one, whole.listings) ? [one.name] : [])),
    isNearLinear: isNearLinear(adapter, capture, options.multiply ?? ((body, times) => body.repeat(times))),
  };
}

interface Shape {
  readonly name: string;
  readonly body: string;
}

interface Attempt extends Shape {
  readonly crash: string | null;
  readonly listings: readonly Listing[];
  readonly problemCount: number;
}

function attempt(adapter: Adapter, capture: Capture, shape: Shape): Attempt {
  try {
    const broken = { ...capture, body: shape.body };
    adapter.detect(broken);
    const { listings, problems } = adapter.read(broken, SAMPLE_SOURCE);
    return { ...shape, crash: null, listings, problemCount: problems.length };
  } catch (error) {
    return { ...shape, crash: String(error), listings: [], problemCount: 0 };
  }
}

/** Each line missing; of JSON, each field as well, with the rest still whole. */
function listGaps(body: string): readonly Shape[] {
  return [...listLineGaps(body), ...listFieldGaps(body)];
}

function listFieldGaps(body: string): readonly Shape[] {
  if (!/^\s*[[{]/.test(body)) return [];
  const page: unknown = JSON.parse(body);
  return listPaths(page).map((path) => ({
    name: `without field ${path.join('.')}`,
    body: JSON.stringify(dropField(page, path), null, 1),
  }));
}

/** Where every field of a value stands: `['events', '0', 'title']`. */
function listPaths(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const below = listPaths(inner).map((path) => [name, ...path]);
    return Array.isArray(value) ? below : [[name], ...below];
  });
}

function dropField(value: unknown, [name = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value))
    return value.map((inner: unknown, at) => (String(at) === name ? dropField(inner, rest) : inner));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([one]) => one !== name));
  return Object.fromEntries(entries.map(([one, inner]) => [one, one === name ? dropField(inner, rest) : inner]));
}

function listLineGaps(body: string): readonly Shape[] {
  const lines = body.split('\n');
  return lines.map((line, at) => ({
    name: `without line ${at + 1} (${line.trim().slice(0, 40)})`,
    body: lines.toSpliced(at, 1).join('\n'),
  }));
}

/** The bytes of the page taken for another encoding than their own. */
function listMisread(body: string): readonly Shape[] {
  const bytes = new TextEncoder().encode(body);
  const misread = ['windows-1252', 'utf-16le', 'utf-16be', 'shift_jis'].map((encoding) => ({
    name: `misread as ${encoding}`,
    body: new TextDecoder(encoding).decode(bytes),
  }));
  return [
    ...misread,
    { name: 'with a byte order mark', body: `\uFEFF${body}` },
    { name: 'with NUL bytes', body: body.split('').join('\0') },
  ];
}

interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** The values that a made-up one would do harm in. */
function valuesOf({ title, start, end, location, url, organizer, whenText }: Listing): readonly NamedValue[] {
  const printed = {
    title,
    start: start?.text,
    end: end?.text,
    url,
    whenText,
    organizer: organizer?.name,
    venue: location?.venue,
    street: location?.street,
    city: location?.city,
    place: location?.text,
  };
  return Object.entries(printed).flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

function listUnknown({ name, listings }: Attempt, isKnown: (value: string) => boolean): readonly string[] {
  const unknown = listings.flatMap(valuesOf).filter(({ value }) => !isKnown(value));
  return unknown.map((made) => `${name}: ${made.name} ${made.value}`);
}

function isPrinted(value: string, body: string): boolean {
  return value
    .split(/\s+/)
    .filter((word) => /^\w+$/.test(word))
    .every((word) => body.includes(word));
}

/** Printed whole: with its end. */
function isQuoted(value: string, body: string): boolean {
  return body.includes(`"${value}"`);
}

/** The cut fell inside an entry whose title is still there, and nothing tells of it. */
function isSilent({ body, listings, problemCount }: Attempt, whole: readonly Listing[]): boolean {
  const begun = whole.filter(({ title }) => title !== null && body.includes(title));
  return problemCount === 0 && listings.length < begun.length;
}

const REPETITIONS = 1000;
/** Time for each repetition may grow this many times from a hundred to a thousand of them; a quadratic reader's grows tenfold. */
const GROWTH_MAX = 4;
/** Less work than this, in microseconds, is not counted exactly. */
const COUNTED_MIN = 5_000;

function isNearLinear(adapter: Adapter, capture: Capture, multiply: (body: string, times: number) => string): boolean {
  const many = { ...capture, body: multiply(capture.body, REPETITIONS) };
  const few = { ...capture, body: multiply(capture.body, REPETITIONS / 10) };
  timeToRead(adapter, few); // warms up
  // A machine with other work can be slow at any moment; a reader that is not linear is slow each time.
  return [1, 2, 3, 4, 5, 6, 7, 8].some(
    () => timeToRead(adapter, many) / 10 <= GROWTH_MAX * Math.max(COUNTED_MIN, timeToRead(adapter, few)),
  );
}

/** Microseconds of this thread's work, so that the machine's other work does not count. */
function timeToRead(adapter: Adapter, capture: Capture): number {
  const before = process.threadCpuUsage();
  adapter.detect(capture);
  adapter.read(capture, SAMPLE_SOURCE);
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
