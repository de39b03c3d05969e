import { createHash } from 'node:crypto';

const LENGTH_MAX = 100;

/**
 * The id of an organizer, made of its name: `River Shelter` → `river-shelter`. A name of other letters than A to Z, or a long
 * one, ends in eight digits of its MD5. The database's `marks_of` makes the same.
 */
export function toOrganizerId(name: string): string {
  const slug = name
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH_MAX)
    .replace(/^-|-$/g, '');
  const isWhole = /^[\u0001-\u007f]{1,100}$/.test(name) && /[A-Za-z0-9]/.test(name);
  return isWhole ? slug : `${slug}-${createHash('md5').update(name).digest('hex').slice(0, 8)}`;
}
