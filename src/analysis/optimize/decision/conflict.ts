import type { Problem } from "../../../model/index.ts";
import type { Condition } from "./condition.ts";

/** Something that no set of measures has which can be adopted. */
export interface Conflict {
  readonly when: Condition;
  /** Why. */
  readonly problem: Pick<Problem, "code" | "message" | "remedy">;
}
