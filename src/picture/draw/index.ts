export { createBlankDocument } from "./blank-document.ts";
export type { ChartDrawOptions } from "./chart-options.ts";
export { type CompressionData, type CompressionGroup, type CompressionOptions, drawCompression } from "./compression.ts";
export type { Criticality } from "./critical.ts";
export { type DragBar, type DragData, type DragOptions, drawDrag } from "./drag.ts";
export { computeFingerprint } from "./fingerprint.ts";
export { drawFlowchart, type FlowchartDrawOptions } from "./flowchart.ts";
export { buildFootContent, type FootContent, type FootOptions } from "./foot-content.ts";
export { drawFrontier, type FrontierOptions } from "./frontier.ts";
export type { FrontierData, FrontierPoint, FrontierSet } from "./frontier-data.ts";
export { drawGantt, type GanttOptions } from "./gantt.ts";
export type { GanttBar, GanttData, GanttDates, GanttGroup, GanttLink, GanttTimes } from "./gantt-data.ts";
export { smallestGanttText } from "./gantt-rows.ts";
export { type LegendEntry, legendSampleSize, placeLegendEntries } from "./legend.ts";
export { type ListOptions, writeFlowchartList } from "./list.ts";
export type { Delay, Delays, LoadData, LoadOffice, LoadUnit, LoadWait } from "./load/load-data.ts";
export { drawQueue } from "./load/queue.ts";
export { drawUtilisation } from "./load/utilisation.ts";
export { drawWaiting } from "./load/waiting.ts";
export { type BoxLook, getBoxLook, getWireLook, type Stroke } from "./looks.ts";
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
  SimulationFacts,
  TornadoBar,
  TornadoData,
} from "./risk/risk-data.ts";
export { drawSCurve, type SCurveOptions } from "./risk/s-curve.ts";
export { drawSavings } from "./risk/savings.ts";
export { drawTornado } from "./risk/tornado.ts";
export { isStruck } from "./struck.ts";
export { type Colours, paperTheme, type Theme, themes, validateTheme } from "./theme.ts";
export { drawWaterfall, type WaterfallOptions } from "./waterfall.ts";
export type { TotalParts, WaterfallBar, WaterfallData } from "./waterfall-rows.ts";
