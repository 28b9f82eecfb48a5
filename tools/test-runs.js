// Which run has which test file, as test/runs.txt says. `npm test` is the quick run, `npm run test:all` the rest.
// As a program: writes test/runs.txt anew for the files that there are. A file that moved keeps its share; a new one is
// quick.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

export const root = join(import.meta.dirname, "..");
const list = join(root, "test/runs.txt");

/**
 * - quick: whole in the quick run;
 * - sample: in the quick run with fewer random cases, whole in the rest;
 * - slow: in the rest alone, for the reason that stands behind it.
 *
 * @typedef {"quick" | "sample" | "slow"} Share
 * @typedef {"quick" | "rest"} Run
 */

/** @type {Readonly<Record<Run, readonly Share[]>>} */
const sharesByRun = { quick: ["quick", "sample"], rest: ["sample", "slow"] };

/**
 * The share of each test file by its path. Throws with all that is wrong: a line that is none, a file that is there
 * twice, one that is gone, and one that no line names.
 *
 * @param {string} text as in test/runs.txt
 * @param {readonly string[]} files that there are
 * @returns {ReadonlyMap<string, Share>}
 */
export function parseRuns(text, files) {
  /** @type {Map<string, Share>} */
  const shares = new Map();
  const faults = [];
  for (const line of text.split("\n").filter((each) => each !== "" && !each.startsWith("#"))) {
    const [, share, file = "", reason] = /^(quick|sample|slow) +(\S+\.test\.ts)(?: — (\S.*))?$/.exec(line) ?? [];
    if (share === undefined) faults.push(`not a share and a test file: ${line}`);
    else if (share === "slow" && reason === undefined) faults.push(`slow without a reason: ${file}`);
    else if (shares.has(file)) faults.push(`twice: ${file}`);
    if (share !== undefined) shares.set(file, /** @type {Share} */ (share));
  }
  faults.push(...[...shares.keys()].filter((file) => !files.includes(file)).map((file) => `gone: ${file}`));
  faults.push(
    ...files
      .filter((file) => !shares.has(file))
      .map((file) => (file.endsWith(".test.ts") ? `in no run: ${file}` : `never run, as its name does not end in .test.ts: ${file}`)),
  );
  if (faults.length > 0) throw new Error(`test/runs.txt says which run has which test file:\n  ${faults.join("\n  ")}`);
  return shares;
}

/**
 * The text for the files that there are: a line stays as it is but for the folder of its file, found by its name.
 *
 * @param {string} text as in test/runs.txt
 * @param {readonly string[]} files that there are
 */
export function updateRuns(text, files) {
  const lines = text.trimEnd().split("\n");
  const isComment = (/** @type {string} */ line) => line.startsWith("#");
  const entries = lines.filter((line) => !isComment(line)).map((line) => ({ line, file: line.split(/ +/)[1] ?? "" }));
  const gone = entries.filter(({ file }) => !files.includes(file));
  const updated = files
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => {
      const entry = entries.find((each) => each.file === file) ?? gone.find((each) => basename(each.file) === basename(file));
      return entry ? entry.line.replace(entry.file, file) : `quick  ${file}`;
    });
  return `${[...lines.filter(isComment), ...updated].join("\n")}\n`;
}

/** @returns {string[]} the files that tests may stand in, in order; also those whose names the list refuses */
function findTestFiles() {
  const names = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(name))
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .sort();
}

/** @returns {ReadonlyMap<string, Share>} what test/runs.txt says of the files that there are */
export function readRuns() {
  return parseRuns(readFileSync(list, "utf8"), findTestFiles());
}

/**
 * @param {ReadonlyMap<string, Share>} shares
 * @param {Run} run
 * @returns {string[]} the files that the run has
 */
export function filesOfRun(shares, run) {
  return [...shares].filter(([, share]) => sharesByRun[run].includes(share)).map(([file]) => file);
}

/**
 * Where the runner leaves what it found.
 *
 * @param {string} run
 */
export function reportOfRun(run) {
  return join(root, `node_modules/.cache/leadpath/tests-${run}.json`);
}

if (process.argv[1] === import.meta.filename) writeFileSync(list, updateRuns(readFileSync(list, "utf8"), findTestFiles()));
