import { ShowupError, type ParameterFault } from '#domain/errors.ts';
import { toPointer } from '#domain/json-pointer.ts';
import type { Source } from '#domain/source.ts';
import { listNamesAt } from '#http/list-names-at.ts';
import { findNearest } from '#http/nearest.ts';
import { toParameterError, type Asked } from '#http/parameter-error.ts';
import { suggestSlugs } from '#http/parameters/place.ts';
import { tellPlainly } from '#http/tell-plainly.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { ADAPTERS } from '#scrapers/registry.ts';
import { catalogFile, toSources } from '#scrapers/source-entry.ts';

const ADAPTER_NAMES = ['auto', ...ADAPTERS.map(({ name }) => name)];
/** An order holds one entry where a file of the catalog holds a list. */
const ASKED: Asked = { isBody: true, namesAt: (path) => listNamesAt(catalogFile, [0, ...path.slice(1)]) };

/**
 * The source that somebody orders to be added.
 * @throws {ShowupError} `parameter-invalid` or `parameter-unknown`, naming what of the entry is at fault
 */
export function toNewSource(entry: unknown, gazetteer: Gazetteer): Source {
  const checked = catalogFile.safeParse([entry], { reportInput: true, error: tellPlainly });
  if (!checked.success) {
    const issues = checked.error.issues.map((issue) => ({ ...issue, path: ['entry', ...issue.path.slice(1)] }));
    throw toParameterError(issues, ASKED);
  }
  const [source] = toSources([entry]);
  if (!source) throw new ShowupError('parameter-invalid', 'An entry of a source is needed.');
  const faults = [...judgeAdapter(source), ...judgeCity(source, gazetteer)];
  if (faults.length === 0) return source;
  throw new ShowupError('parameter-invalid', faults.map(({ detail }) => detail).join(' '), { faults });
}

function judgeAdapter({ adapter }: Source): readonly ParameterFault[] {
  if (ADAPTER_NAMES.includes(adapter)) return [];
  return [toFault(['entry', 'adapter'], `has no value ${quote(adapter)}`, findNearest(adapter, ADAPTER_NAMES))];
}

function judgeCity({ defaults: { city } }: Source, gazetteer: Gazetteer): readonly ParameterFault[] {
  if (city === null || gazetteer.findCityBySlug(city)) return [];
  return [
    toFault(['entry', 'defaults', 'city'], `is no slug of a city: ${quote(city)}`, suggestSlugs(city, gazetteer)),
  ];
}

function toFault(path: readonly string[], words: string, nearest: readonly string[]): ParameterFault {
  const parameter = path.join('.');
  const offer = nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : '';
  return { parameter, pointer: toPointer(path), nearest, detail: `${parameter} ${words}.${offer}` };
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
