import { toAssumedAdapter } from '../read-by-general-means.ts';

/** Calendars of shifts; their interface answers holders of a key only. */
export const volunteerhub = toAssumedAdapter({
  name: 'volunteerhub',
  label: 'VolunteerHub',
  documents: [],
  host: /volunteerhub\.com/i,
});
