import type { Config } from '#config/load-config.ts';
import type { AppParts } from '#http/app-parts.ts';

type RequestParts = Pick<AppParts, 'contact' | 'publicUrl' | 'requestsPerMinuteMax' | 'trustedProxies'>;

/** What the configuration says of those who ask: where they reach us and whom, how often they may, and who may speak for them. */
export function requestPartsOf({ contact, publicUrl, requestsPerMinuteMax, trustedProxies }: Config): RequestParts {
  return { contact, publicUrl, trustedProxies, ...(requestsPerMinuteMax === null ? {} : { requestsPerMinuteMax }) };
}
