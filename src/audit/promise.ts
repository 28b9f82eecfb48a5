import { daysOf, type Limit, type Path } from "../model/index.ts";
import { convertedMinutes } from "../schedule/index.ts";

/** What an item promises in all, in working days. */
export interface Promised {
  readonly days: number;
  /** Where the first promise stands. */
  readonly path: Path;
  /** It is for the whole process. */
  readonly isWhole: boolean;
}

/** The promise on the whole process, the shortest of several; without one the sum of those between steps. Undefined without any. */
export function promiseOf(limits: readonly { readonly limit: Limit; readonly path: Path }[]): Promised | undefined {
  const promised = limits.flatMap(({ limit, path }) =>
    limit.kind === "promised"
      ? [{ path, days: daysOf(convertedMinutes(limit)), isWhole: limit.from === undefined && limit.to === undefined }]
      : [],
  );
  const [first] = promised;
  if (!first) return undefined;
  const whole = promised.filter(({ isWhole }) => isWhole);
  const [shortest, ...others] = whole;
  if (shortest) return others.reduce((least, each) => (each.days < least.days ? each : least), shortest);
  return { path: first.path, isWhole: false, days: promised.reduce((sum, { days }) => sum + days, 0) };
}
