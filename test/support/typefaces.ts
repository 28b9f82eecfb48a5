import { readFileSync } from "node:fs";
import { readTypeface, type Typefaces } from "../../src/picture/export/index.ts";

/** Some slices of the package, which together have the Chinese of the national standard and the signs of pictures. */
const slices = ["latin", "chinese-simplified", "88", "105", "109"];

export async function testTypefaces(): Promise<Typefaces> {
  const [regular, bold] = await Promise.all([400, 700].map((weight) => readTypeface(slices.map((slice) => sliceOf(slice, weight)))));
  return { regular, bold } as Typefaces;
}

export function sliceOf(slice: string, weight: number): Uint8Array {
  const file = `../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-${slice}-${weight}-normal.woff`;
  return readFileSync(new URL(file, import.meta.url));
}
