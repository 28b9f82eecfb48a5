export { criticalOf, type DrawOptions, drawFlowchart } from "./flowchart.ts";
export { boxLook, type Stroke, wireLook } from "./looks.ts";
export { paper, type Theme } from "./theme.ts";
export { drawWaterfall, type WaterfallOptions } from "./waterfall.ts";
export type { WaterfallBar, WaterfallData } from "./waterfall-rows.ts";
export { illustrative, workingDays } from "./words.ts";
