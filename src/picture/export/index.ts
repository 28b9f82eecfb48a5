export { type DrawioOptions, writeDrawio } from "./drawio/drawio.ts";
export { type Glyph, readTypeface, type Typeface } from "./fonts/typeface.ts";
export type { Brotli } from "./fonts/woff2.ts";
export { type EmbedOptions, embedFonts } from "./letters/embed-fonts.ts";
export type { LetteredDrawing } from "./letters/lettered-drawing.ts";
export type { Typefaces } from "./letters/lettering.ts";
export { type OutlineOptions, outlineText } from "./letters/outline-text.ts";
export { readDrawing } from "./letters/shapes.ts";
export { type MspdiOptions, type WrittenMspdi, writeMspdi } from "./mspdi/write.ts";
export { type ExportedPdf, type PdfChart, type PdfOptions, type SmallPrint, writePdf } from "./pdf/pdf.ts";
export {
  computePngSize,
  computeWidestPng,
  type ExportedImage,
  isTooLargePng,
  maxPng,
  type PngOptions,
  pixelsPerInch,
  renderPng,
} from "./png/png.ts";
