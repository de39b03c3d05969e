import type { FastifyInstance } from 'fastify';

/** Collects the routes as they are declared, and tells the methods that an address takes; none when there is no such address. */
export function listMethods(app: FastifyInstance): (url: string) => readonly string[] {
  const methodsByPattern = new Map<string, string[]>();
  app.addHook('onRoute', ({ method, url }) => {
    const methods = methodsByPattern.get(url) ?? [];
    methodsByPattern.set(url, [...methods, ...[method].flat().map((name) => name.toUpperCase())]);
  });
  return (url) => {
    const path = url.split('?', 1)[0] ?? '';
    const found = [...methodsByPattern].filter(([pattern]) => matches(path, pattern));
    return [...new Set(found.flatMap(([, methods]) => methods))].toSorted();
  };
}

/** Whether a path is of a pattern such as `/opportunities/:id` or `/:town(^[a-z-]+$)`. Wild cards belong to no noun and never match. */
function matches(path: string, pattern: string): boolean {
  const segments = path.split('/');
  const wanted = pattern.split('/');
  return (
    segments.length === wanted.length &&
    wanted.every((segment, index) => segment === segments[index] || fits(segments[index] ?? '', segment))
  );
}

function fits(segment: string, wanted: string): boolean {
  if (!wanted.startsWith(':') || segment === '') return false;
  const [, form] = /^:\w+\((.+)\)$/.exec(wanted) ?? [];
  return form === undefined || new RegExp(form).test(segment);
}
