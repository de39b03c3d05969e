import fastifyPlugin from 'fastify-plugin';
import type { MetricsPort } from './metrics-port.ts';

/** Route of what matches none. */
const NO_ROUTE = 'none';

/**
 * Writes one log line for each request when it is answered, and counts it. Of the query only the names are told: what people look for, and
 * where, is nobody's business. Header fields, which carry tokens, are not told at all.
 */
export const watchRequests = fastifyPlugin<{ readonly metrics?: MetricsPort | undefined }>(
  async (app, { metrics }) => {
    app.addHook('onResponse', async (request, reply) => {
      const { method, url, id: requestId, log } = request;
      const { statusCode: status, elapsedTime } = reply;
      const route = request.is404 ? NO_ROUTE : (request.routeOptions.url ?? NO_ROUTE);
      const ms = Math.round(elapsedTime * 10) / 10;
      log.info({ requestId, method, path: tellPath(url), route, status, ms }, 'request answered');
      metrics?.observeRequest({ method, route, status, seconds: elapsedTime / 1000 });
    });
  },
  { name: 'watch-requests' },
);

const PATH_LENGTH_MAX = 200;
const NAMES_MAX = 20;
/** What stands without a name, or under one that is none, may be a secret itself. */
const NAME = /^[a-z_]{1,40}$/i;

/** `/v1/opportunities?city=…&q=…` */
function tellPath(url: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const names = [...new Set(query.split('&').map((pair) => pair.split('=', 1)[0] ?? ''))].filter((name) => name !== '');
  const told = names.slice(0, NAMES_MAX).map((name) => (NAME.test(name) ? `${name}=…` : '…'));
  return `${path.slice(0, PATH_LENGTH_MAX)}${told.length > 0 ? `?${told.join('&')}` : ''}`;
}
