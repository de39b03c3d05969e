import type { SourcePort } from '#http/admin/source-port.ts';
import { createSourceOrders } from '#jobs/order-sources.ts';
import { probeAddress, type ProbeOptions } from './probe-address.ts';
import { toNewSource } from './to-new-source.ts';

export interface SourcePortParts
  extends ProbeOptions, Pick<Parameters<typeof createSourceOrders>[0], 'db' | 'queue' | 'now'> {}

/** What the admin API orders about sources, as this process does it. */
export function createSourcePort(parts: SourcePortParts): SourcePort {
  const orders = createSourceOrders(parts);
  return {
    ...orders,
    add: (entry, by) => orders.add(toNewSource(entry, parts.gazetteer), by),
    probe: async (url) => {
      const { outcome, message, platforms, feeds, entry, requests } = await probeAddress(url, parts);
      return {
        ...{ outcome, message, platforms, requests, entry: entry && { ...entry } },
        feeds: feeds.map(({ lead, adapter, found }) => ({ url: lead.url, adapter, found: found.length })),
      };
    },
  };
}
