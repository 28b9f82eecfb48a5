export { type FlowchartOptions, layoutFlowchart } from "./flowchart.ts";
export { layoutPages, type Page, type PagesOptions } from "./pages.ts";
export type * from "./picture.ts";
export { measurePicture, type Quality } from "./quality.ts";
export { sheetsOf } from "./sheets.ts";
