import type { City } from '#domain/place.ts';
import type { CityNames } from './city-names.ts';
import { listSplits } from './city-text.ts';
import { type Constraint, satisfies, toConstraints, type Where } from './constraints.ts';
import { kilometersBetween, type Point } from '#domain/distance.ts';
import { toNameKey } from './name-key.ts';

/** Longer texts are no names. */
const NAME_LENGTH_MAX = 100;
/** How far a town may be from the point it should be near. */
const NEAR_KM = 150;

/** The town that a name as printed means; see `Gazetteer.findCity`. */
export function findCity(names: CityNames, text: string, where: Where): City | undefined {
  if (text.length > NAME_LENGTH_MAX) return undefined;
  const found = findWithin(names, text, where);
  if (found || where.region || where.country) return found;
  for (const split of listSplits(text)) {
    const city = findWithin(names, split.name, { ...split, near: where.near ?? null });
    if (city) return city;
  }
  return undefined;
}

function findWithin(names: CityNames, text: string, where: Where): City | undefined {
  const keys = [text, ...listShorter(text)].map(toNameKey).filter((key) => key !== '');
  for (const constraint of toConstraints(where)) {
    for (const key of keys) {
      const city = findByKey(names, key, { ...constraint, near: where.near ?? null });
      if (city) return city;
    }
  }
  return undefined;
}

type Sought = Constraint & { readonly near: Point | null };

function findByKey(names: CityNames, key: string, sought: Sought): City | undefined {
  const alias = names.findByAlias(`${key} ${sought.region?.toLowerCase()}`) ?? names.findByAlias(key);
  if (alias && satisfies(alias, sought)) return alias;
  const named = choose(names.listByName(key), sought) ?? choose(names.listByAlternateName(key), sought);
  return named ?? (sought.region === null ? undefined : choose(names.listByPostOffice(key), sought));
}

/** The nearest when it is known where to look, else the most populous. */
function choose(cities: readonly City[], sought: Sought): City | undefined {
  const { near } = sought;
  const fitting = cities.filter((city) => satisfies(city, sought));
  if (near === null || fitting.length < 2) return fitting[0];
  const distances = fitting
    .map((city) => ({ city, away: kilometersBetween(near, city) }))
    .sort((a, b) => a.away - b.away);
  const [nearest] = distances;
  return nearest && nearest.away <= NEAR_KM ? nearest.city : fitting[0];
}

/** The same name without what is often put around or behind it: `City of Memphis`, `Greater Memphis Area`, `Raleigh/Durham`. */
function listShorter(text: string): readonly string[] {
  const bare = text
    .trim()
    .replace(/^(?:the )?(?:city|town|village|township|borough) of /i, '')
    .replace(/^(?:greater|downtown|metro|metropolitan|near) /i, '')
    .replace(/ (?:metropolitan area|metro area|metro|area|region|county|city)$/i, '');
  const [first = ''] = bare.split(/[/–-]| and | & /);
  return [bare, first].filter((shorter) => shorter.trim() !== text.trim() && shorter.trim().length > 2);
}
