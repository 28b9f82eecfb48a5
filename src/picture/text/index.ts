export { chunksOf } from "./breaks.ts";
export { printable, singleLine } from "./clean.ts";
export { cutToWidth } from "./cut.ts";
export { fontFamily, textStyle } from "./font.ts";
export { measure } from "./measure.ts";
export { widestStretch, wrap } from "./wrap.ts";
