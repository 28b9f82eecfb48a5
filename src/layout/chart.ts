import type { Process, Step } from "../model/index.ts";
import type { StepMark } from "../reform/index.ts";
import type { Detail } from "./details.ts";
import type { Wire } from "./picture.ts";

/** What a flowchart shows, before anything has a place: steps in declaration order and the connections between them. */
export interface Chart {
  readonly process: Process;
  readonly nodes: readonly ChartNode[];
  readonly connections: readonly Connection[];
  /** What is said of a step besides its unit and name. */
  readonly show: readonly Detail[];
}

export interface ChartNode {
  /** Removed steps are pass-throughs. */
  readonly step: Step;
  readonly mark?: StepMark | undefined;
}

export interface Connection extends Pick<Wire, "from" | "to" | "kind" | "change" | "link"> {
  /** Text of the label; empty for none. */
  readonly label: string;
  /** The outcome of the decision that it leaves. */
  readonly outcome?: string | undefined;
}
