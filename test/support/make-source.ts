import { NO_DEFAULTS, type Source } from '#domain/source.ts';

/** A source as the catalog would state it, with an id and whatever else matters. */
export function makeSource(stated: Partial<Source> & Pick<Source, 'id'>): Source {
  return {
    name: `The source ${stated.id}`,
    homeUrl: `https://${stated.id}.example/`,
    url: `https://${stated.id}.example/list`,
    adapter: 'auto',
    authority: 'platform',
    defaults: NO_DEFAULTS,
    schedule: { cron: '0 6 * * *', timeZone: 'America/Chicago' },
    terms: { note: null, isFullTextPermitted: false },
    basis: null,
    checkedOn: null,
    isSample: false,
    ...stated,
  };
}
