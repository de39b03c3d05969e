import type { Config } from '#config/load-config.ts';
import type { AppParts } from '#http/app-parts.ts';

type RequestParts = Pick<AppParts, 'adminToken' | 'contact' | 'publicUrl' | 'requestsPerMinuteMax' | 'trustedProxies'>;

/** What the configuration says of those who ask: where they reach us and whom, how often they may, and who may speak for them. */
export function requestPartsOf({ requestsPerMinuteMax, ...config }: Config): RequestParts {
  const { adminToken, contact, publicUrl, trustedProxies } = config;
  const rates = requestsPerMinuteMax === null ? {} : { requestsPerMinuteMax };
  return { adminToken, contact, publicUrl, trustedProxies, ...rates };
}
