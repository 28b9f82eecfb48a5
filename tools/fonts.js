// The fonts of PNG and PDF: the hundred slices of a weight that a web page loads one by one, joined into one file. So a
// user installs 7 MB where the package of the slices, with its nine weights in two formats, has 76.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { subsetTypeface } from "../dist/picture/export/fonts/subset.js";
import { readTypeface } from "../dist/picture/export/fonts/typeface.js";
import { drawingFontFamily } from "../dist/picture/export/letters/lettering.js";

const source = dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-sc/package.json"));
const target = join(import.meta.dirname, "../dist/fonts");

/** Writes what is missing or older than the slices: joining takes two seconds. */
export async function writeFonts() {
  mkdirSync(target, { recursive: true });
  copyFileSync(join(source, "LICENSE"), join(target, "LICENSE"));
  for (const [name, weight] of Object.entries({ regular: 400, bold: 700 })) {
    const file = join(target, `${name}.woff`);
    if (existsSync(file) && statSync(file).mtimeMs > statSync(join(source, "package.json")).mtimeMs) continue;
    const slice = new RegExp(`-sc-(latin|latin-ext|\\d+)-${weight}-normal\\.woff$`);
    const slices = readdirSync(join(source, "files"))
      .filter((each) => slice.test(each))
      .sort()
      .map((each) => readFileSync(join(source, "files", each)));
    const typeface = await readTypeface(slices);
    writeFileSync(file, woff(Buffer.from(subsetTypeface(typeface, typeface.codePoints, drawingFontFamily).bytes)));
  }
}

/**
 * A TrueType font as WOFF 1.0 (https://www.w3.org/TR/WOFF/): the same tables, each packed.
 *
 * @param {Buffer} font
 */
function woff(font) {
  const count = font.readUInt16BE(4);
  const head = Buffer.alloc(44 + count * 20);
  /** @type {Buffer[]} */
  const bodies = [];
  let offset = head.length;
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16;
    const length = font.readUInt32BE(entry + 12);
    const start = font.readUInt32BE(entry + 8);
    const plain = font.subarray(start, start + length);
    const packed = deflateSync(plain, { level: 9 });
    const body = packed.length < length ? packed : plain;
    const at = 44 + index * 20;
    font.copy(head, at, entry, entry + 4);
    head.writeUInt32BE(offset, at + 4);
    head.writeUInt32BE(body.length, at + 8);
    head.writeUInt32BE(length, at + 12);
    font.copy(head, at + 16, entry + 4, entry + 8);
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    bodies.push(padded);
    offset += padded.length;
  }
  head.write("wOFF", 0, "latin1");
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(offset, 8);
  head.writeUInt16BE(count, 12);
  head.writeUInt32BE(font.length, 16);
  head.writeUInt16BE(1, 20);
  return Buffer.concat([head, ...bodies]);
}
