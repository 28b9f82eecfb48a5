export { type DrawioOptions, writeDrawio } from "./drawio.ts";
export { type EmbedOptions, embedFonts } from "./embed-fonts.ts";
export type { LetteredDrawing } from "./lettered.ts";
export type { Typefaces } from "./lettering.ts";
export { type MspdiOptions, type WrittenMspdi, writeMspdi } from "./mspdi/write.ts";
export { type OutlineOptions, outlineText } from "./outline-text.ts";
export { type ExportedPdf, type PdfChart, type PdfOptions, type SmallPrint, writePdf } from "./pdf.ts";
export {
  computePngSize,
  computeWidestPng,
  type ExportedImage,
  isTooLargePng,
  maxPng,
  type PngOptions,
  pixelsPerInch,
  renderPng,
} from "./png.ts";
export { readDrawing } from "./shapes.ts";
export { readTypeface, type Typeface } from "./typeface.ts";
export type { Brotli } from "./woff2.ts";
