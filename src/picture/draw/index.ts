export { type CompressionData, type CompressionGroup, type CompressionOptions, drawCompression } from "./bars/compression.ts";
export { type DragBar, type DragData, type DragOptions, drawDrag } from "./bars/drag.ts";
export type { TotalPart } from "./bars/total-parts.ts";
export { drawWaterfall, type WaterfallOptions } from "./bars/waterfall.ts";
export type { TotalParts, WaterfallBar, WaterfallData } from "./bars/waterfall-rows.ts";
export { createBlankDocument } from "./canvas/blank-document.ts";
export type { ChartDrawOptions } from "./canvas/chart/options.ts";
export { computeFingerprint } from "./canvas/fingerprint.ts";
export type { ChartSource } from "./canvas/panel-page.ts";
export { type Colours, paperTheme, type Theme, themeKind, themes, validateTheme } from "./canvas/theme.ts";
export type { Criticality } from "./flowchart/critical.ts";
export { drawFlowchart, type FlowchartDrawOptions } from "./flowchart/flowchart.ts";
export { buildFootContent, type FootContent, type FootOptions, footOptionKinds } from "./flowchart/foot-content.ts";
export { type LegendEntry, legendSampleSize, placeLegendEntries } from "./flowchart/legend.ts";
export { type ListOptions, writeFlowchartList } from "./flowchart/list.ts";
export { type BoxLook, getBoxLook, getWireLook, type Stroke } from "./flowchart/looks.ts";
export { isStruck } from "./flowchart/struck-text.ts";
export type { FrontierData, FrontierPoint, FrontierSet } from "./frontier/data.ts";
export { drawFrontier, type FrontierOptions } from "./frontier/frontier.ts";
export { findGanttPlaces } from "./gantt/arrangement.ts";
export type { GanttBar, GanttData, GanttDates, GanttGroup, GanttLink, GanttTimes } from "./gantt/data.ts";
export { drawGantt, type GanttOptions } from "./gantt/gantt.ts";
export { smallestGanttText } from "./gantt/rows.ts";
export type { Delay, Delays, LoadData, LoadOffice, LoadUnit, LoadWait } from "./load/data.ts";
export { drawQueue } from "./load/queue.ts";
export { drawUtilisation } from "./load/utilisation.ts";
export { drawWaiting } from "./load/waiting.ts";
export type { OverlapsData, OverlapsMeasure, OverlapsPair } from "./overlaps/data.ts";
export { drawOverlaps, type OverlapsOptions } from "./overlaps/overlaps.ts";
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
} from "./risk/data.ts";
export { drawHistogram } from "./risk/histogram.ts";
export { drawSCurve, type SCurveOptions } from "./risk/s-curve.ts";
export { drawSavings } from "./risk/savings.ts";
export { drawTornado } from "./risk/tornado.ts";
