export { type DrawOptions, drawFlowchart } from "./flowchart.ts";
export { paper, type Theme } from "./theme.ts";
