import type { PageMemory, RememberedPage } from '#domain/fetching.ts';

/** Remembers pages as long as this process lives; for one-off readings. */
export function createPageMemory(): PageMemory {
  const pages = new Map<string, RememberedPage>();
  return {
    find: async (url) => pages.get(url),
    remember: async (url, page) => void pages.set(url, page),
  };
}
