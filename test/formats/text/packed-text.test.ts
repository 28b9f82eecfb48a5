import { expect, test } from "vitest";
import { packText, unpackText } from "../../../src/formats/index.ts";

test.each(["", "a", "城市更新 🏙 \u0000 & = #", "abc ".repeat(5_000)])("a text comes back from the characters of an address", (text) => {
  const packed = packText(text);
  expect(packed).toMatch(/^[\w-]*$/);
  expect(unpackText(packed)).toBe(text);
});

test("a text of many repetitions becomes short", () => {
  expect(packText("licence ".repeat(10_000)).length).toBeLessThan(500);
});

test.each(["!", "AAAA", "____", packText("cut".repeat(100)).slice(0, -8)])("%s is no text", (packed) => {
  expect(unpackText(packed)).toBeUndefined();
});

test("what would fill the memory is refused", () => {
  expect(unpackText(packText("0".repeat(5_000_000)))).toBeUndefined();
});
