import type { SourcePort } from '#http/admin/source-port.ts';
import { createSourceOrders } from '#jobs/order-sources.ts';
import type { ProbeOptions } from './probe-address.ts';

export interface SourcePortParts
  extends ProbeOptions, Pick<Parameters<typeof createSourceOrders>[0], 'db' | 'queue' | 'now'> {}

/** What the admin API orders about sources, as this process does it. What knows the adapters is loaded with the first such order. */
export function createSourcePort(parts: SourcePortParts): SourcePort {
  const orders = createSourceOrders(parts);
  return {
    ...orders,
    add: async (entry, by) => {
      const { toNewSource } = await import('./to-new-source.ts');
      return orders.add(toNewSource(entry, parts.gazetteer), by);
    },
    probe: async (url) => {
      const { probeAddress } = await import('./probe-address.ts');
      const { outcome, message, platforms, feeds, entry, requests } = await probeAddress(url, parts);
      return {
        ...{ outcome, message, platforms, requests, entry: entry && { ...entry } },
        feeds: feeds.map(({ lead, adapter, found }) => ({ url: lead.url, adapter, found: found.length })),
      };
    },
  };
}
