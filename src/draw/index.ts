export { type DrawOptions, drawFlowchart } from "./flowchart.ts";
export { paper, type Theme } from "./theme.ts";
export { drawWaterfall, type WaterfallBar, type WaterfallData, type WaterfallOptions } from "./waterfall.ts";
