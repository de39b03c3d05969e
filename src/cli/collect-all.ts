import type { Source } from '#domain/source.ts';

/** Sources read side by side; each host is paced by itself. */
const SIDE_BY_SIDE = 6;

/**
 * Reads every source once, a few at a time, and reports each as it ends; answers in the order of the sources. When the service itself fails,
 * what is under way is brought to its end, no further one is begun, and the first failure is thrown.
 */
export async function collectAll<Report>(
  sources: readonly Source[],
  collect: (source: Source) => Promise<Report | undefined>,
  tell: (source: Source, report: Report) => void,
): Promise<readonly Report[]> {
  const reports: Report[] = [];
  const failures: unknown[] = [];
  const waiting = sources.entries();
  const work = async (): Promise<void> => {
    for (const [index, source] of waiting) {
      if (failures.length > 0) return;
      const report = await collect(source).catch((cause: unknown) => void failures.push(cause));
      if (report === undefined) continue; // another process is reading it, or it failed
      reports[index] = report;
      tell(source, report);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  if (failures.length > 0) throw failures[0];
  return Object.values(reports); // without the places of those that another process reads
}
