// Which code `npm run mutate` breaks, and, as the configuration of vitest, which tests then run: the quick ones of the
// stage itself. Those of other stages reach it as well, but guard what they are named after; with them a stage takes
// days.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { filesOfRun, readRuns } from "./test-runs.js";

/** @type {Readonly<Record<string, string>>} */
export const stages = {
  schedule: "src/process/schedule",
  reform: "src/process/reform",
  optimize: "src/analysis/optimize",
  simulate: "src/analysis/simulate",
  layout: "src/picture/layout",
  formats: "src/formats",
};

/**
 * The folder of a stage, undefined for a name that is none.
 *
 * @param {string} name
 */
export function readStage(name) {
  return Object.hasOwn(stages, name) ? stages[name] : undefined;
}

/**
 * The files with code in a folder, without those that only hold words; of them those that end as one of `ends`, if any.
 *
 * @param {string} root
 * @param {string} folder
 * @param {readonly string[]} ends
 */
export function listFiles(root, folder, ends) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !/(^|[/-])words\.ts$/.test(file))
    .filter((file) => ends.length === 0 || ends.some((end) => file === end || file.endsWith(`/${end}`)))
    .sort();
}

// tools/mutate.js says the stage, as a configuration has no arguments.
const tests = (readStage(process.env.LEADPATH_STAGE ?? "") ?? "src").replace(/^src/, "test");

export default defineConfig({
  test: {
    include: filesOfRun(readRuns(), "quick").filter((file) => file.startsWith(`${tests}/`)),
    setupFiles: ["test/support/seed.ts"],
    isolate: false,
    env: { LEADPATH_SAMPLE: "0.1" },
    testTimeout: 180_000,
  },
});
