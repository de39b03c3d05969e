/** A value that stands for a while: asked for again only then, and once for all who wait. */
interface Kept<Value> {
  readonly sinceMs: number;
  readonly value: Promise<Value>;
}

interface Keeping {
  /** How long a value stands. */
  readonly standsMs: number;
  /** How many are kept; the oldest goes first. */
  readonly keptMax: number;
  /** RFC 3339. */
  readonly now: () => string;
}

/** Makes a reader that remembers what it read by key, so that a page costs no count that was just made. */
export function remember<Value>({
  standsMs,
  keptMax,
  now,
}: Keeping): (key: string, read: () => Promise<Value>) => Promise<Value> {
  const keptByKey = new Map<string, Kept<Value>>();
  return (key, read) => {
    const nowMs = Date.parse(now());
    const kept = keptByKey.get(key);
    if (kept && nowMs - kept.sinceMs < standsMs) return kept.value;
    const value = read();
    keptByKey.delete(key);
    keptByKey.set(key, { sinceMs: nowMs, value });
    // A failure is told to all who wait, and not remembered.
    value.catch(() => keptByKey.delete(key));
    const [oldest] = keptByKey.size > keptMax ? keptByKey.keys() : [];
    if (oldest !== undefined) keptByKey.delete(oldest);
    return value;
  };
}
