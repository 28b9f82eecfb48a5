import type { Process } from "../src/model/index.ts";
import { type Took, timed } from "./measure.ts";
import { rawMilp } from "./raw-milp.ts";

/** What HiGHS made of a plain program. */
export interface PlainAnswer extends Took {
  /** Undefined where it was not proven within the seconds that it had. */
  readonly effort: number | undefined;
}

/** Asks HiGHS for the least effort for a target by one plain program; the time to write that is not counted. */
export type PlainMilp = (process: Process, target: number, seconds: number) => Promise<PlainAnswer>;

export async function plainMilp(): Promise<PlainMilp> {
  // Its types are those of a CommonJS module, whose default export would be one level deeper than it is.
  const { default: load } = (await import("highs")) as unknown as { readonly default: typeof import("highs").default };
  const highs = await load();
  return async (process, target, seconds) => {
    const text = rawMilp(process, target);
    const { result, ...took } = await timed(() => highs.solve(text, { output_flag: false, mip_rel_gap: 0, time_limit: seconds }));
    return { ...took, effort: result.Status === "Optimal" ? Math.round(result.ObjectiveValue) : undefined };
  };
}

/** A proven effort of ours is the one that is proven by the plain program. */
export function requireSame(what: string, ours: number | undefined, { effort }: PlainAnswer): void {
  if (ours !== undefined && effort !== undefined && ours !== effort) throw new Error(`${what}: ${ours}, but ${effort} by the plain MILP`);
}
