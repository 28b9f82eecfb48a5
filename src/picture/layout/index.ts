export { formatChoice } from "./chart/choice-words.ts";
export { type Detail, details, detailsKind } from "./chart/details.ts";
export { chartViews, type FlowchartOptions, layOutVersions, layoutFlowchart } from "./flowchart.ts";
export { LayoutMemory } from "./memory.ts";
export { buildFlowchartOutline, type FlowchartOutline, type OutlineLink, type OutlineStep } from "./outline.ts";
export { layoutPages, type Page, type PagesOptions } from "./pages.ts";
export type * from "./picture.ts";
export { measurePicture, type Quality } from "./quality/measure-picture.ts";
export { type CutConnector, connectorRadius } from "./sheets/cut-connectors.ts";
export type { MovedLine } from "./sheets/moved-lines.ts";
export {
  computeLandscapeSheet,
  leastPoints,
  type Paper,
  type PaperPage,
  type PaperPiece,
  paginateDrawing,
  paperMargin,
  pointsPerMillimetre,
  pointsPerPixel,
} from "./sheets/paper.ts";
export { cutIntoSheets, type SheetSet } from "./sheets/sheets.ts";
export { listShownLinks, type ShownLink } from "./shown-links.ts";
