export { blankDocument } from "./blank-document.ts";
export { criticalOf, type DrawOptions, drawFlowchart } from "./flowchart.ts";
export { type ListOptions, listOf } from "./list.ts";
export { boxLook, type Stroke, wireLook } from "./looks.ts";
export { type Colours, paper, type Theme, themes } from "./theme.ts";
export { drawWaterfall, type WaterfallOptions } from "./waterfall.ts";
export type { WaterfallBar, WaterfallData } from "./waterfall-rows.ts";
export { illustrative, workingDays } from "./words.ts";
