import { toOrganizerId } from '#domain/organizer-id.ts';

/** Names that are remembered at once. */
const NAMES_MAX = 5_000;

const idByName = new Map<string, string>();

/** {@link toOrganizerId}, remembered: few organizers stand behind many items, and each item of each list tells one. */
export function idOfOrganizer(name: string): string {
  const known = idByName.get(name);
  if (known !== undefined) return known;
  const id = toOrganizerId(name);
  if (idByName.size >= NAMES_MAX) idByName.clear();
  idByName.set(name, id);
  return id;
}
