import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * ECMAScript leaves the last bits of these to the engine ("implementation-approximated"), of `**` too; square roots and
 * the four operations are exact.
 */
const approximate = /Math\.(a?(sin|cos|tan)h?|atan2|hypot|exp|expm1|log|log10|log1p|log2|pow|cbrt)\b| \*\* /;

test.each(["analysis/simulate", "picture/layout", "picture/draw", "picture/text"])(
  "%s computes nothing that engines round differently",
  (stage) => {
    const root = new URL(`../../src/${stage}/`, import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const found = files.flatMap((name) => {
      const code = readFileSync(new URL(name, root), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      return code.split("\n").flatMap((line) => (approximate.test(line) ? [`${name}: ${line.trim()}`] : []));
    });
    expect(files.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  },
);

test.each(["x ** 2", "Math.hypot(a, b)", "Math.sin(x)", "Math.atan2(y, x)"])("it would find %s", (code) => {
  expect(code).toMatch(approximate);
});
