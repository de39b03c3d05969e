import type { FastifyRequest } from 'fastify';
import type { Point } from '#domain/distance.ts';
import type { City } from '#domain/place.ts';
import type { AssetAddress } from './assets.ts';
import { createLocale, type Locale } from './locale.ts';
import { TEXTS, type Texts } from './texts.ts';
import type { WebParts } from './web-parts.ts';

/** What every page is written with. */
export interface PageContext {
  readonly t: Texts;
  readonly locale: Locale;
  readonly asset: AssetAddress;
  /** Where this page is reached, without a slash at the end: `https://showup.example`. */
  readonly origin: string;
  /** Path and query as asked for. */
  readonly address: string;
  readonly isSample: boolean;
  /** Towns around a point, for maps. */
  readonly listTowns: (center: Point, kilometers: number) => readonly City[];
  /** Address pattern of a tile server for maps; `null` without one. */
  readonly tileUrl: string | null;
}

const HOST = /^[a-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:.]{2,45}\](:\d{1,5})?$/i;
const locale = createLocale(TEXTS.en.language);

/** The context of a request. Without a public address the host that the visitor named is taken, if it is one. */
export function toPageContext(
  request: Pick<FastifyRequest, 'protocol' | 'host' | 'url'>,
  { publicUrl, isSample, tileUrl, gazetteer, asset }: WebParts & { readonly asset: AssetAddress },
): PageContext {
  const host = HOST.test(request.host) ? request.host : 'localhost';
  return {
    t: TEXTS.en,
    locale,
    asset,
    origin: publicUrl ?? `${request.protocol}://${host}`,
    address: request.url,
    isSample,
    tileUrl,
    listTowns: ({ latitude, longitude }, kilometers) => gazetteer.listCitiesWithin(latitude, longitude, kilometers),
  };
}
