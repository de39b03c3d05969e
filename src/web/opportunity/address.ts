const SLUG_LENGTH_MAX = 60;

/** Path of the page about an opportunity: `/o/{id}-{slug}`. The id alone says which; the words are for people. */
export function toOpportunityAddress(id: string, title: string): string {
  const slug = toTitleSlug(title);
  return slug === '' ? `/o/${id}` : `/o/${id}-${slug}`;
}

/** The letters and digits of a title, the rest as hyphens: `HR evening: “Pay”` → `hr-evening-pay`. */
function toTitleSlug(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH_MAX)
    .replaceAll(/^-+|-+$/g, '');
}

/** The id in front of the words of a path. */
export function readOpportunityId(text: string): string {
  return text.slice(0, 36).toLowerCase();
}
