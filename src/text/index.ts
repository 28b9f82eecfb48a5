export { printable, singleLine } from "./clean.ts";
export { ascent, descent, fontFamily } from "./font.ts";
export { measure } from "./measure.ts";
export { wrap } from "./wrap.ts";
