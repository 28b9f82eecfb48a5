// `node tools/run-tests.js quick|rest`: the tests of that run, then the counts of both. Fails when a test does, and
// when test/runs.txt and the files that there are, or that were run, differ, and when a file has no
// test. Names the tests that were skipped. What follows goes to the runner, which then may run fewer files.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describeLeftOut, describeRuns, findEmptyFiles, findStrayFiles, listSkippedTests, readCounts } from "./count-tests.js";
import { readRuns, reportOfRun, root } from "./test-runs.js";

const [name, ...filters] = process.argv.slice(2);
const run = name === "rest" ? "rest" : "quick";

readRuns();
rmSync(reportOfRun(run), { force: true });
const { status } = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "--mode", run, ...filters], {
  cwd: root,
  stdio: "inherit",
});
const counts = readCounts(run);
const stray = filters.length > 0 ? [] : counts ? findStrayFiles(run, counts) : ["no report"];
for (const file of stray) console.error(`not as test/runs.txt says: ${file}`);
const empty = filters.length > 0 ? [] : findEmptyFiles(counts ?? new Map());
for (const file of empty) console.error(file);
for (const test of listSkippedTests(run)) console.log(test);
for (const line of describeRuns()) console.log(line);
for (const line of describeLeftOut()) console.log(line);
process.exitCode = status === 0 && stray.length === 0 && empty.length === 0 ? 0 : 1;
