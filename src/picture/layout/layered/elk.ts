import type { ELK, ElkNode } from "elkjs/lib/elk-api.js";

let engine: Promise<ELK> | undefined;

/** Lays out a graph with ELK, which is loaded with the first one because that takes 130 ms. */
export async function runElk(graph: ElkNode): Promise<ElkNode> {
  engine ??= import("elkjs/lib/elk.bundled.js").then(({ default: module }) => new module.default());
  return (await engine).layout(graph) as Promise<ElkNode>;
}
