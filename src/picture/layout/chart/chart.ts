import type { Process, Step } from "../../../model/index.ts";
import type { StepMark } from "../../../process/reform/index.ts";
import type { SymbolKind, Wire } from "../picture.ts";
import type { Paragraph } from "./content.ts";
import type { Detail } from "./details.ts";

/** What a flowchart shows, before anything has a place: steps in declaration order and the connections between them. */
export interface Chart {
  readonly process: Process;
  /** The process before the reform. */
  readonly before: Process;
  readonly nodes: readonly ChartNode[];
  readonly connections: readonly Connection[];
  /** Before and after are both to be seen. */
  readonly diff: boolean;
  /** What is said of a step besides its unit and name. */
  readonly show: readonly Detail[];
}

export interface ChartNode {
  /** Removed steps are pass-throughs. */
  readonly step: Step;
  readonly mark?: StepMark | undefined;
  /** What was found out about the step, to be said in its box. */
  readonly figure?: string | undefined;
  /** Where the node is no step of the process; its `step` then tells only id, name and unit. */
  readonly standIn?: StandIn | undefined;
}

/** A node that stands for steps shown elsewhere: a phase of an overview, or an off-page connector. */
export interface StandIn {
  readonly symbol: Extract<SymbolKind, "subprocess" | "off-page">;
  readonly rows: readonly (readonly Paragraph[])[];
  readonly description: string;
  readonly steps: readonly string[];
  /** The name of the page that shows them. */
  readonly page: string;
}

/** The symbol of a node. */
export function getNodeSymbol({ step, standIn }: ChartNode): SymbolKind {
  return standIn?.symbol ?? step.kind;
}

/** Connections of different kinds are drawn differently; their lines are not to run into each other. */
export function getLineKind({ kind, change }: Pick<Connection, "kind" | "change">): string {
  return change === undefined ? kind : `${change} ${kind}`;
}

export interface Connection extends Pick<Wire, "from" | "to" | "kind" | "change" | "link" | "links"> {
  /** Text of the label; empty for none. */
  readonly label: string;
  /** Behind the label, or on a line of its own: how often a return may be taken. */
  readonly remark?: string;
  /** The outcome of the decision that it leaves. */
  readonly outcome?: string | undefined;
  /** Runs with the flow whatever its kind: where a return leaves for another page, or arrives from one. */
  readonly forward?: true;
  /** A `former` link between steps that stay; it may run against the flow of today. */
  readonly dropped?: true;
}
