import type { Logger } from 'pino';
import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import { probeAddress, type ProbeOptions } from './probe-address.ts';

interface AdviseParts extends ProbeOptions {
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * After a reading that gave nothing of a source that nobody has seen live yet: probes its home page, once as long as this process lives,
 * and logs the entry that would read it. Changes nothing by itself.
 */
export function createAddressAdviser(parts: AdviseParts): (source: Source, report: RunReport) => Promise<void> {
  const advised = new Set<string>();
  return async (source, { outcome, counts }) => {
    const isUnverified = source.checkedOn === null && !source.isSample;
    if (!isUnverified || outcome === 'ok' || counts.read > 0 || advised.has(source.id)) return;
    advised.add(source.id);
    const { entry, message } = await probeAddress(source.homeUrl, parts);
    if (entry === null || entry.url === source.url) return;
    parts.log.warn(
      { sourceId: source.id, url: entry.url, adapter: entry.adapter, message },
      'another address reads this source',
    );
  };
}
