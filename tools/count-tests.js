// What the runs of the tests found, by the runner's own reports. As a program: prints the last line of `.ci/run`, each
// test counted once.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { filesOfRun, readRuns, reportOfRun, root } from "./test-runs.js";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {import("./test-runs.js").Run} Run */

/** @type {readonly Run[]} */
const runs = ["quick", "rest"];

/** @typedef {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} Result */

/**
 * @param {string} run
 * @returns {Result[]} of each file; none without a whole report
 */
function readResults(run) {
  const report = reportOfRun(run);
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).testResults : [];
}

/** @param {string} path */
function nameFile(path) {
  return relative(root, path).replaceAll("\\", "/");
}

/**
 * The count of each file by its path; none where the run left no whole report.
 *
 * @param {string} run
 * @returns {ReadonlyMap<string, Count> | undefined}
 */
export function readCounts(run) {
  if (!existsSync(reportOfRun(run))) return undefined;
  return new Map(
    readResults(run).map(({ name, status, assertionResults }) => {
      const [passed, failed] = ["passed", "failed"].map((wanted) => assertionResults.filter((test) => test.status === wanted).length);
      const count = { passed: passed ?? 0, failed: failed ?? 0, skipped: assertionResults.length - (passed ?? 0) - (failed ?? 0) };
      // A file that fails outside its tests (it does not load, a hook throws) counts as one failure: the runner lists
      // no failed test for it.
      return [nameFile(name), status === "failed" && count.failed === 0 ? { ...count, failed: 1 } : count];
    }),
  );
}

/**
 * @param {Iterable<Count>} counts
 * @returns {Count}
 */
function sumCounts(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * Files that a run executed though the list does not say so, or left out though it does.
 *
 * @param {Run} run
 * @param {ReadonlyMap<string, Count>} counts
 * @returns {string[]} in words
 */
export function findStrayFiles(run, counts) {
  const wanted = filesOfRun(readRuns(), run);
  return [
    ...wanted.filter((file) => !counts.has(file)).map((file) => `left out: ${file}`),
    ...[...counts.keys()].filter((file) => !wanted.includes(file)).map((file) => `not of this run: ${file}`),
  ];
}

/**
 * Files in which the run found no test.
 *
 * @param {ReadonlyMap<string, Count>} counts
 * @returns {string[]} in words
 */
export function findEmptyFiles(counts) {
  return [...counts].flatMap(([file, { passed, failed, skipped }]) => (passed + failed + skipped === 0 ? [`without a test: ${file}`] : []));
}

/**
 * Tests that a run left out, each by its file and its name.
 *
 * @param {Run} run
 * @returns {string[]}
 */
export function listSkippedTests(run) {
  return readResults(run).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ fullName }) => `skipped: ${nameFile(name)}: ${fullName}`),
  );
}

/**
 * What was found of each file, once: of a sample what the rest found with all cases, and what failed in the quick run
 * beside.
 *
 * @param {ReadonlyMap<string, Count>} quick
 * @param {ReadonlyMap<string, Count>} rest
 * @returns {Count}
 */
export function countOnce(quick, rest) {
  const once = [...quick].map(([file, count]) => (rest.has(file) ? { passed: 0, failed: count.failed, skipped: 0 } : count));
  return sumCounts([...once, ...rest.values()]);
}

/** @returns {string[]} a line for each run, and one for both */
export function describeRuns() {
  const [quick, rest] = runs.map(readCounts);
  /** @param {string} name @param {Count} count @param {number} files */
  const line = (name, { passed, failed, skipped }, files) =>
    `${name}: ${passed + failed + skipped} tests in ${files} files: ${passed} passed, ${failed} failed, ${skipped} skipped`;
  const both = quick && rest && line("both, each test once", countOnce(quick, rest), new Set([...quick.keys(), ...rest.keys()]).size);
  return [
    quick ? line("quick (npm test)", sumCounts(quick.values()), quick.size) : "quick (npm test): not run",
    rest ? line("rest (npm run test:all)", sumCounts(rest.values()), rest.size) : "rest (npm run test:all): not run",
    ...(both ? [both] : []),
  ];
}

/** @returns {string[]} what was left out because this machine lacks something, and how to get it */
export function describeLeftOut() {
  if (spawnSync("redis-server", ["--version"]).status === 0) return [];
  return ["left out: the tests of queues want redis-server (Debian: apt-get install redis-server; macOS: brew install redis)"];
}

if (process.argv[1] === import.meta.filename) {
  const [quick, rest] = runs.map(readCounts);
  if (quick === undefined || rest === undefined) console.error("a run of the tests left no whole report");
  const { passed, failed } = countOnce(quick ?? new Map(), rest ?? new Map());
  console.log(`tests: ${passed} passed, ${failed} failed`);
  process.exitCode = quick === undefined || rest === undefined || passed === 0 || failed > 0 ? 1 : 0;
}
