/** An answer, and how long it may be given again. */
export interface Lasting<T> {
  readonly value: T;
  readonly lastsMs: number;
}

export type Keep<T> = (key: string, ask: () => Promise<Lasting<T>>) => Promise<T>;

interface KeepParts {
  readonly now: () => Date;
  /** Keys remembered at one time; the one asked for longest ago is forgotten first. */
  readonly keptMax: number;
}

interface Kept<T> {
  readonly answer: Promise<T>;
  /** Epoch milliseconds. */
  expiresMs: number;
}

/**
 * Gives an answer again for as long as it lasts; whoever asks while it is being fetched waits for the same one. One that was
 * kept from us by a fault of our own, such as a database that went away, is asked for anew.
 */
export function keepAnswers<T>({ now, keptMax }: KeepParts): Keep<T> {
  const keptByKey = new Map<string, Kept<T>>();
  return (key, ask) => {
    const known = keptByKey.get(key);
    if (known && known.expiresMs > now().getTime()) return known.answer;
    const asked = ask();
    const fresh: Kept<T> = { answer: asked.then(({ value }) => value), expiresMs: Infinity };
    asked.then(
      ({ lastsMs }) => (fresh.expiresMs = now().getTime() + lastsMs),
      () => (fresh.expiresMs = -Infinity),
    );
    keptByKey.delete(key);
    keptByKey.set(key, fresh);
    const [oldest] = keptByKey.keys();
    if (oldest !== undefined && keptByKey.size > keptMax) keptByKey.delete(oldest);
    return fresh.answer;
  };
}
