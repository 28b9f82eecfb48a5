// `npm run mutate -- <stage> [file under it …]`: breaks the code of a stage in small ways, one at a time, and runs
// those of its tests that reach it; a change that no test notices is told with its place. On demand only: a stage takes
// an hour or more, a file a few minutes.
//
// The stages: schedule, reform, optimize, simulate, layout, formats. The score by file is printed, and what survived;
// the page with all changes is output/mutation/report.html.
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { listFiles, readStage, stages } from "./mutation-tests.js";

const root = join(import.meta.dirname, "..");
const [name = "", ...parts] = process.argv.slice(2);
const folder = readStage(name);
if (folder === undefined) {
  console.error(`npm run mutate -- <stage> [file …], a stage being one of: ${Object.keys(stages).join(", ")}`);
  process.exit(2);
}
const files = listFiles(root, folder, parts);
if (files.length === 0) {
  console.error(`${folder} has no such file: ${parts.join(", ")}`);
  process.exit(2);
}

process.env.LEADPATH_STAGE = name;
await new Stryker({
  mutate: files,
  packageManager: "npm",
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "tools/mutation-tests.js", related: true },
  coverageAnalysis: "perTest",
  incremental: false,
  // What a file works out when it is loaded would need all tests again, each time.
  ignoreStatic: true,
  // Texts of both languages are compared with themselves where they are tested, and any other word would do as well.
  mutator: { excludedMutations: ["StringLiteral"] },
  checkers: [],
  concurrency: 1,
  // A loop without an end is found by its count; this is for what hangs otherwise, and not for a machine that is slow.
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 20,
  tempDirName: "output/mutation/copy",
  ignorePatterns: ["/dist", "/docs", "/bench", "/output"],
  reporters: ["clear-text", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  htmlReporter: { fileName: "output/mutation/report.html" },
  thresholds: { high: 90, low: 90, break: null },
  allowConsoleColors: false,
}).runMutationTest();
