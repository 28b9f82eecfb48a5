export { type Mended, mended } from "./mend.ts";
export { slipsOf } from "./scan.ts";
export type { Slip } from "./slip.ts";
export { slipWords } from "./words.ts";
