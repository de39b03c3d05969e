import type { Source } from '#domain/source.ts';

/** Sources read side by side; each host is paced by itself. */
const SIDE_BY_SIDE = 6;

/** Reads every source once, a few at a time, and reports each as it ends; answers in the order of the sources. */
export async function collectAll<Report>(
  sources: readonly Source[],
  collect: (source: Source) => Promise<Report | undefined>,
  tell: (source: Source, report: Report) => void,
): Promise<readonly Report[]> {
  const reports: Report[] = [];
  const waiting = sources.entries();
  const work = async (): Promise<void> => {
    for (const [index, source] of waiting) {
      const report = await collect(source);
      if (report === undefined) continue; // another process is reading it
      reports[index] = report;
      tell(source, report);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return Object.values(reports); // without the places of those that another process reads
}
