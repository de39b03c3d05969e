import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import type { Source } from '#domain/source.ts';
import type { SourcePort } from '#http/admin/source-port.ts';
import { createSourceOrders } from '#jobs/order-sources.ts';
import { toSources } from '#scrapers/source-entry.ts';
import { probeAddress, type ProbeOptions } from './probe-address.ts';

export interface SourcePortParts
  extends ProbeOptions, Pick<Parameters<typeof createSourceOrders>[0], 'db' | 'queue' | 'now'> {}

/** What the admin API orders about sources, as this process does it. */
export function createSourcePort(parts: SourcePortParts): SourcePort {
  const orders = createSourceOrders(parts);
  return {
    ...orders,
    add: (entry, by) => orders.add(toSource(entry), by),
    probe: async (url) => {
      const { outcome, message, platforms, feeds, entry, requests } = await probeAddress(url, parts);
      return {
        ...{ outcome, message, platforms, requests, entry: entry && { ...entry } },
        feeds: feeds.map(({ lead, adapter, found }) => ({ url: lead.url, adapter, found: found.length })),
      };
    },
  };
}

function toSource(entry: unknown): Source {
  try {
    const [source] = toSources([entry]);
    if (source) return source;
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    const faults = cause.issues.map(({ path, message }) => {
      const parameter = ['entry', ...path.slice(1)].join('.');
      return { parameter, detail: `${parameter}: ${message}.`, nearest: [] };
    });
    throw new ShowupError('parameter-invalid', faults.map(({ detail }) => detail).join(' '), { faults, cause });
  }
  throw new ShowupError('parameter-invalid', 'An entry of a source is needed.');
}
