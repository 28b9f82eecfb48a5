import type { OwnKind } from "./arguments.ts";

/** What a caller hands in of a package that is compiled to WebAssembly. */
export const wasmKind: OwnKind = { words: "the bytes of a WebAssembly file", takes: isWasm };

/** Every module of WebAssembly begins alike (core specification, 5.5.16). */
function isWasm(value: unknown): boolean {
  if (!(value instanceof ArrayBuffer) && !ArrayBuffer.isView(value)) return false;
  const bytes = ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value);
  return String.fromCharCode(...bytes.subarray(0, 4)) === "\0asm";
}
