export { type DrawioOptions, drawio } from "./drawio.ts";
export type { Typefaces } from "./lettering.ts";
export type { Paper } from "./paper.ts";
export { type PdfChart, type PdfOptions, pdf } from "./pdf.ts";
export { type Exported, isTooLarge, maxPng, type PngOptions, png, pngSize, widestPng } from "./png.ts";
export { readDrawing } from "./shapes.ts";
export { readTypeface, type Typeface } from "./typeface.ts";
