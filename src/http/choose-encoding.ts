/** Encodings that answers are sent in, the preferred first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Headers remembered: browsers send few different ones. */
const REMEMBERED_MAX = 200;
const chosenByHeader = new Map<string, Encoding | null>();

/** The encoding that an `Accept-Encoding` asks for most (RFC 9110 §12.5.3); `null` for none. */
export function chooseEncoding(header: string | string[] | undefined): Encoding | null {
  if (typeof header !== 'string') return null;
  const known = chosenByHeader.get(header);
  if (known !== undefined) return known;
  const chosen = choose(header);
  if (chosenByHeader.size < REMEMBERED_MAX && header.length < 200) chosenByHeader.set(header, chosen);
  return chosen;
}

function choose(header: string): Encoding | null {
  const weights = new Map(header.slice(0, 1000).split(',').map(readPart));
  const weigh = (encoding: string) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const [best] = ENCODINGS.toSorted((a, b) => weigh(b) - weigh(a));
  return best !== undefined && weigh(best) > 0 && weigh(best) >= (weights.get('identity') ?? 0) ? best : null;
}

/** `gzip;q=0.5` → its name and weight; a weight that is none counts as 0. */
function readPart(part: string): readonly [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
  const weight = parameters.find((word) => word.startsWith('q='))?.slice(2) ?? '1';
  return [name, /^(0|1|0\.\d{1,3}|1\.0{1,3})$/.test(weight) ? Number(weight) : 0];
}
