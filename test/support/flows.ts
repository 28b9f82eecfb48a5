import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Process } from "../../src/model/index.ts";
import { type ProcessContent, processFrom } from "./process.ts";

/** A flow of the outside oracle: 100 synthetic flows of approval items. */
export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly lanes: readonly string[];
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly label: string; readonly lane: number }[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly label: string }[];
}

const file = process.env.LEADPATH_FLOWS ?? new URL("../../../shared/flows/flows-100.json.gz", import.meta.url);

/** The flows, or nothing where the machine does not have them. */
export function outsideFlows(): readonly Flow[] | undefined {
  return existsSync(file) ? (JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as Flow[]) : undefined;
}

type StepContent = NonNullable<ProcessContent["steps"]>[number];

const kinds: Readonly<Record<string, StepContent["kind"]>> = { start: "start", end: "end", decision: "decision", doc: "document" };

/** A flow as a process: lanes are units, exits of decisions outcomes. Cycles stay; the layout finds what goes back. */
export function processOfFlow(flow: Flow): Process {
  const outcomeOf = (edge: Flow["edges"][number]) => `o${flow.edges.filter(({ source }) => source === edge.source).indexOf(edge)}`;
  const kindOf = (id: string) => kinds[flow.nodes.find((node) => node.id === id)?.kind ?? ""] ?? "task";
  const steps = flow.nodes.map(({ id, label, lane }): StepContent => {
    const kind = kindOf(id);
    const exits = flow.edges.filter(({ source }) => source === id);
    const after = flow.edges
      .filter(({ target }) => target === id)
      .map((edge) => ({ step: edge.source, ...(kindOf(edge.source) === "decision" && { outcome: outcomeOf(edge) }) }));
    const outcomes = exits.map((edge) => ({ id: outcomeOf(edge), name: edge.label }));
    return { id, name: label, kind, unit: `u${lane}`, after, ...(kind === "decision" && { outcomes }) };
  });
  return processFrom(
    { name: flow.title, steps },
    flow.lanes.map((name, lane) => ({ id: `u${lane}`, name })),
  );
}
