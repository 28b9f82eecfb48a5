export { type CutConnector, connectorRadius } from "./cut-connectors.ts";
export { type Detail, details } from "./details.ts";
export { type FlowchartOptions, layoutFlowchart } from "./flowchart.ts";
export { type Outline, type OutlineLink, type OutlineStep, outlineOf } from "./outline.ts";
export { layoutPages, type Page, type PagesOptions } from "./pages.ts";
export { onPaper, type Paper, type PaperPage, type Piece, paperMargin } from "./paper.ts";
export type * from "./picture.ts";
export { measurePicture, type Quality } from "./quality.ts";
export { type Sheet, sheetsOf } from "./sheets.ts";
