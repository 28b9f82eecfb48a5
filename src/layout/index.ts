export { type FlowchartOptions, layoutFlowchart, layoutMarked } from "./flowchart.ts";
export type * from "./picture.ts";
export { measurePicture, type Quality } from "./quality.ts";
