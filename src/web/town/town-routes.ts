import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ShowupError } from '#domain/errors.ts';
import type { City } from '#domain/place.ts';
import { FIELDS } from '#domain/vocabularies.ts';
import { PAGE_CACHE_CONTROL } from '../find/find-routes.ts';
import { sendPage } from '../page-headers.ts';
import type { PageParts } from '../web-plugin.ts';
import { createTownReader } from './load-town.ts';
import { writeTownPage } from './town-page.ts';

/** A slug is words of letters and digits, and two at least: a name and its state or country. */
const TOWN = '/:town(^[a-z0-9]+-[a-z0-9-]+$)';
const NEAREST_MAX = 3;

interface TownRoute {
  readonly Params: { readonly town: string; readonly field?: string };
}

/** `GET /{town}` and `GET /{town}/{field}`. */
export async function townRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  const config = { cacheControl: PAGE_CACHE_CONTROL };
  const loadTown = createTownReader(parts);

  const answer = async (request: FastifyRequest<TownRoute>, reply: FastifyReply) => {
    const city = getTown(request.params.town, parts);
    const field = readField(request.params.field);
    const facts = await loadTown({ city, field });
    return sendPage(reply, writeTownPage({ city, field, facts, now: parts.now() }, parts.toContext(request)));
  };
  app.get<TownRoute>(TOWN, { config }, answer);
  app.get<TownRoute>(`${TOWN}/:field`, { config }, answer);
}

/** @throws {ShowupError} `route-not-found`, with the towns that may have been meant */
function getTown(slug: string, { gazetteer }: PageParts): City {
  const city = gazetteer.findCityBySlug(slug);
  if (city) return city;
  const names = slug.replaceAll('-', ' ');
  const nearest = [...new Set([names, names.slice(0, names.lastIndexOf(' '))])]
    .flatMap((name) => gazetteer.suggestCities(name, NEAREST_MAX))
    .map((found) => found.slug);
  const detail = `No town is called ${slug} here.`;
  const faults = [{ parameter: 'town', detail, nearest: [...new Set(nearest)].slice(0, NEAREST_MAX) }];
  throw new ShowupError('route-not-found', detail, { faults });
}

function readField(text: string | undefined) {
  if (text === undefined) return null;
  const field = FIELDS.find((slug) => slug === text);
  if (field) return field;
  throw new ShowupError('route-not-found', 'There is no field of this name.');
}
