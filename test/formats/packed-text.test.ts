import { expect, test } from "vitest";
import { packedText, unpackedText } from "../../src/formats/index.ts";

test.each(["", "a", "城市更新 🏙 \u0000 & = #", "abc ".repeat(5_000)])("a text comes back from the characters of an address", (text) => {
  const packed = packedText(text);
  expect(packed).toMatch(/^[\w-]*$/);
  expect(unpackedText(packed)).toBe(text);
});

test("a text of many repetitions becomes short", () => {
  expect(packedText("licence ".repeat(10_000)).length).toBeLessThan(500);
});

test.each(["!", "AAAA", "____", packedText("cut".repeat(100)).slice(0, -8)])("%s is no text", (packed) => {
  expect(unpackedText(packed)).toBeUndefined();
});

test("what would fill the memory is refused", () => {
  expect(unpackedText(packedText("0".repeat(5_000_000)))).toBeUndefined();
});
