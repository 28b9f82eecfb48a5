import { expect, test } from "vitest";
import { root, run } from "../project/run.ts";

// A short run of `npm run attack`, which goes on for as long as it is told to.
test("changed files, kills and faults of the system find nothing", () => {
  const seed = process.env.LEADPATH_SEED ?? "1";
  const { status, output } = run(process.execPath, ["tools/attack.js", "--rounds", "400", "--disturbances", "36", "--seed", seed], root);
  expect(status, output).toBe(0);
  expect(output).toMatch(/yaml \d+, json \d+, list \d+, csv \d+, xlsx \d+, mspdi \d+/);
  expect(output).toMatch(/kill \d+, fault \d+\nfinds: 0/);
});
