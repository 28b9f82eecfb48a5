// `node tools/other-nodes.js`: runs the program and some quick tests of each stage on other versions of Node, and
// compares the bytes of what the program writes with those of the Node that runs this. The bare programs come from a
// registry into node_modules/.cache, because the package that is meant for this installs itself by a script. Where
// there is no registry, or no such program for the machine, that is told and nothing fails.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const cache = join(root, "node_modules/.cache/nodes");
const versions = ["22", "24"];

/** A folder of each stage: numbers, text and pictures, and the command. */
const tests = ["test/formats/yaml", "test/process/schedule", "test/analysis/calibrate/parts", "test/picture/draw", "test/app/host"];

const lists = readdirSync(join(root, "fixtures/list")).map((name) => `fixtures/list/${name}`);

/** What is written: JSON, a picture of each kind, a page, a site with its workbooks. */
const outputs = [
  ["schedule.json", ["schedule", "fixtures/urban-renewal.yaml", "--json"]],
  ["simulate.json", ["simulate", "fixtures/licence.yaml", "--runs", "2000", "--json"]],
  ["optimize.json", ["optimize", "fixtures/urban-renewal.yaml", "--target", "586", "--json"]],
  ["chart.svg", ["draw", "fixtures/urban-renewal.yaml", "-o"]],
  ["chart.png", ["draw", "fixtures/licence.yaml", "-o"]],
  ["chart.pdf", ["draw", "fixtures/licence.yaml", "-o"]],
  ["site", ["publish", ...lists, "-o"]],
  ["report", ["report", "fixtures/urban-renewal.yaml", "-o"]],
];

/**
 * The program of a version, or why there is none.
 * @param {string} version
 */
function fetchNode(version) {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const folder = join(cache, `${name}-${version}`);
  const program = join(folder, "package/bin/node");
  if (existsSync(program)) return { program };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packed = spawnSync("npm", ["pack", `${name}@${version}`, "--silent"], { cwd: folder, encoding: "utf8", timeout: 120_000 });
  const [file] = readdirSync(folder);
  if (packed.status !== 0 || file === undefined) return { reason: `${name}@${version} is not to be had` };
  spawnSync("tar", ["-xzf", file], { cwd: folder });
  return existsSync(program) ? { program } : { reason: `${name}@${version} has no bin/node` };
}

/**
 * The hashes of all that a program writes, by name.
 * @param {string} program
 * @param {string} folder
 */
function hashOutputs(program, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const hashes = new Map();
  for (const [name = "", args = []] of /** @type {[string, string[]][]} */ (outputs)) {
    const target = args.at(-1) === "-o" ? [join(folder, name)] : [];
    const { status, stdout } = spawnSync(program, [join(root, "dist/cli/main.js"), ...args, ...target], { cwd: root, maxBuffer: 64 << 20 });
    hashes.set(`${name} (status and output)`, `${status} ${target.length > 0 ? "" : hash(stdout)}`);
  }
  for (const path of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (path.isFile() && !path.parentPath.endsWith(".leadpath"))
      hashes.set(join(path.parentPath, path.name).slice(folder.length), hash(readFileSync(join(path.parentPath, path.name))));
  }
  return hashes;
}

/** @param {Uint8Array} bytes */
function hash(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

const own = hashOutputs(process.execPath, join(cache, "outputs"));
for (const [name, each] of own) if (name.endsWith("(status and output)") && !each.startsWith("0 ")) throw new Error(`${name}: ${each}`);
for (const version of versions) {
  const { program, reason } = fetchNode(version);
  if (program === undefined) {
    console.error(`other nodes: left out Node ${version}: ${reason}.`);
    continue;
  }
  const theirs = hashOutputs(program, join(cache, "outputs"));
  const different = [...new Set([...own.keys(), ...theirs.keys()])].filter((name) => own.get(name) !== theirs.get(name));
  for (const name of different) console.error(`other nodes: Node ${version} gives other bytes: ${name}`);
  const vitest = spawnSync(program, [join(root, "node_modules/vitest/vitest.mjs"), "run", "--reporter", "dot", ...tests], {
    cwd: root,
    stdio: "inherit",
  });
  console.log(`other nodes: Node ${version}: ${theirs.size - different.length} outputs with the same bytes, ${different.length} others.`);
  if (different.length > 0 || vitest.status !== 0) process.exitCode = 1;
}
