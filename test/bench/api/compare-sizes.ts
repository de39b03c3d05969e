import type { RouteName } from './draw-questions.ts';
import type { ApiBenchReport } from './run-api-bench.ts';

/** What a route has lost of its ratio on the way from the smallest catalog to the largest. */
export interface RatioLoss {
  readonly name: RouteName;
  readonly ratioSmallest: number;
  readonly ratioLargest: number;
  /** A share of the ratio at the smallest; below 0 where it has gained. */
  readonly lost: number;
}

/** No route may lose more. */
export const LOSS_MAX = 0.25;

/** Each route that was measured at both ends; nothing where there is one size only. */
export function compareSizes(reports: readonly ApiBenchReport[]): readonly RatioLoss[] {
  const bySize = reports.toSorted((a, b) => a.opportunities - b.opportunities);
  const [smallest, largest] = [bySize[0], bySize.at(-1)];
  if (!smallest || !largest || smallest === largest) return [];
  return smallest.routes.flatMap(({ name, ratio }) => {
    const end = largest.routes.find((route) => route.name === name);
    // A catalog may be so small that nothing in it can be asked for.
    if (!end || !(ratio > 0)) return [];
    const lost = Math.round((1 - end.ratio / ratio) * 1000) / 1000;
    return [{ name, ratioSmallest: ratio, ratioLargest: end.ratio, lost }];
  });
}

/** `near  0.68 at the smallest, 0.65 at the largest: 4 % lost`, a line for each route. */
export function describeLosses(losses: readonly RatioLoss[]): string {
  return losses
    .map(({ name, ratioSmallest, ratioLargest, lost }) => {
      const percent = Math.round(Math.abs(lost) * 100);
      const change = `${percent} % ${lost > 0 ? 'lost' : 'gained'}${lost > LOSS_MAX ? ', which is too much' : ''}`;
      return `${name.padEnd(16)} ${ratioSmallest} at the smallest, ${ratioLargest} at the largest: ${change}`;
    })
    .join('\n');
}
