/**
 * The door `leadpath/export`: a drawing as PNG, PDF or for draw.io, or with its own letters.
 * @module
 */

export {
  type Brotli,
  type DrawioOptions,
  type EmbedOptions,
  type ExportedImage,
  type ExportedPdf,
  embedFonts,
  type Glyph,
  type LetteredDrawing,
  type OutlineOptions,
  outlineText,
  type PdfChart,
  type PdfOptions,
  type PngOptions,
  readTypeface,
  renderPng,
  type SmallPrint,
  type Typeface,
  type Typefaces,
  writeDrawio,
  writePdf,
} from "./picture/export/index.ts";
