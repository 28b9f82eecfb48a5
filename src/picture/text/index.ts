export { splitChunks } from "./breaks.ts";
export { toPrintableText, toSingleLine } from "./clean.ts";
export { cutToWidth } from "./cut-to-width.ts";
export { fontFamily, textStyle } from "./font.ts";
export { measureText } from "./measure.ts";
export { measureWidestStretch, wrapText } from "./wrap.ts";
