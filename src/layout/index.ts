export { type FlowchartOptions, layoutFlowchart, layoutMarked } from "./flowchart.ts";
export type * from "./picture.ts";
