export { blankDocument } from "./blank-document.ts";
export type { ChartOptions } from "./chart-options.ts";
export { type CompressionData, type CompressionGroup, type CompressionOptions, drawCompression } from "./compression.ts";
export type { Criticality } from "./critical.ts";
export { type DragBar, type DragData, type DragOptions, drawDrag } from "./drag.ts";
export { fingerprint } from "./fingerprint.ts";
export { type DrawOptions, drawFlowchart } from "./flowchart.ts";
export { type FootContent, type FootOptions, footContent } from "./foot-content.ts";
export { drawFrontier, type FrontierOptions } from "./frontier.ts";
export type { FrontierData, FrontierPoint, FrontierSet } from "./frontier-data.ts";
export { drawGantt, type GanttOptions } from "./gantt.ts";
export type { GanttBar, GanttData, GanttDates, GanttGroup, GanttLink, GanttTimes } from "./gantt-data.ts";
export { smallestGanttText } from "./gantt-rows.ts";
export { type LegendEntry, legendEntries, sampleSize } from "./legend.ts";
export { type ListOptions, listOf } from "./list.ts";
export type { Delay, Delays, LoadData, LoadOffice, LoadUnit, LoadWait } from "./load/load-data.ts";
export { drawQueue } from "./load/queue.ts";
export { drawUtilisation } from "./load/utilisation.ts";
export { drawWaiting } from "./load/waiting.ts";
export { type BoxLook, boxLook, type Stroke, wireLook } from "./looks.ts";
export { drawOverlaps, type OverlapsOptions } from "./overlaps.ts";
export type { OverlapsData, OverlapsMeasure, OverlapsPair } from "./overlaps-data.ts";
export type { ChartSource } from "./panel-page.ts";
export { drawHistogram } from "./risk/histogram.ts";
export type {
  RiskBound,
  RiskClock,
  RiskData,
  RiskDays,
  SavedLimit,
  SavingsData,
  Simulated,
  TornadoBar,
  TornadoData,
} from "./risk/risk-data.ts";
export { drawSCurve, type SCurveOptions } from "./risk/s-curve.ts";
export { drawSavings } from "./risk/savings.ts";
export { drawTornado } from "./risk/tornado.ts";
export { isStruck } from "./struck.ts";
export { type Colours, paper, type Theme, themes, validTheme } from "./theme.ts";
export { drawWaterfall, type WaterfallOptions } from "./waterfall.ts";
export type { TotalParts, WaterfallBar, WaterfallData } from "./waterfall-rows.ts";
