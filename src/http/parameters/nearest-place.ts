export const WITHIN_KM_MAX = 500;
export const KM_PER_MILE = 1.609344;
export const POINT = /^(-?\d{1,2}(?:\.\d{1,10})?),\s?(-?\d{1,3}(?:\.\d{1,10})?)$/;

/** What is too far is cut to the most there may be; without a unit it may be meant as kilometers. */
export function toNearestWithin(text: string): string | undefined {
  const [, amount, unit = 'km'] = /^(\d{1,4}(?:\.\d{1,3})?)(km|mi)?$/.exec(text) ?? [];
  if (amount === undefined || Number(amount) === 0) return undefined;
  const most = Math.floor(WITHIN_KM_MAX / (unit === 'mi' ? KM_PER_MILE : 1));
  return `${Number(amount) > most ? most : amount}${unit}`;
}

/** What lies off the globe is moved to its edge. */
export function toNearestPoint(text: string): string | undefined {
  const [, latitude, longitude] = POINT.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return `${cutDegrees(latitude, 90)},${cutDegrees(longitude, 180)}`;
}

function cutDegrees(text: string, most: number): string {
  const degrees = Number(text);
  return Math.abs(degrees) > most ? String(Math.sign(degrees) * most) : text;
}
