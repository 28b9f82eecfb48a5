import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** A command that writes, and where. */
export interface Writer {
  readonly name: string;
  /** Into `out`, which may be there from an earlier run; `folder` is the attack's own. */
  readonly argv: (out: string, folder: string) => readonly string[];
  /** What it needs first. */
  readonly prepare?: (folder: string, run: (argv: readonly string[]) => void) => void;
}

const list = "test/attack/samples/list.yaml";
const licence = "fixtures/licence.yaml";
const log = "test/attack/samples/log.xes";

/** Every command that writes files. */
export const writers: readonly Writer[] = [
  { name: "publish", argv: (out) => ["publish", list, "-o", out] },
  { name: "publish-list", argv: (out) => ["publish", "fixtures/list", "-o", out] },
  { name: "publish-shard", argv: (out) => ["publish", list, "-o", out, "--shard", "1/1"] },
  {
    name: "merge",
    argv: (out, folder) => ["merge", join(folder, "shard-1"), join(folder, "shard-2"), "-o", out],
    prepare: (folder, run) => {
      for (const number of [1, 2]) run(["publish", "fixtures/list", "-o", join(folder, `shard-${number}`), "--shard", `${number}/2`]);
    },
  },
  { name: "import", argv: (out) => ["import", "fixtures/list-tables/items.csv", "fixtures/list-tables/steps.csv", "-o", out] },
  { name: "export-csv", argv: (out) => ["export", "fixtures/list", "--format", "csv", "-o", out] },
  { name: "export-xlsx", argv: (out) => ["export", "fixtures/list", "-o", `${out}/list.xlsx`] },
  { name: "report", argv: (out) => ["report", "fixtures/urban-renewal.yaml", "-s", "reform", "-o", out] },
  { name: "draw", argv: (out) => ["draw", "fixtures/urban-renewal.yaml", "--view", "pages", "-o", `${out}/`] },
  { name: "draw-png", argv: (out) => ["draw", licence, "-o", `${out}/licence.png`] },
  { name: "simulate", argv: (out) => ["simulate", licence, "--view", "tornado", "-o", `${out}/tornado.svg`] },
  { name: "suggest", argv: (out) => ["suggest", licence, "-o", `${out}/suggested.yaml`] },
  { name: "calibrate", argv: (out) => ["calibrate", "fixtures/licence-log.csv", licence, "-o", `${out}/licence.yaml`] },
  { name: "discover", argv: (out) => ["discover", log, "-o", `${out}/process.yaml`] },
  { name: "stats", argv: (out) => ["stats", "fixtures/list", "-o", `${out}/stats.xlsx`] },
  { name: "diff", argv: (out) => ["diff", list, "fixtures/list", "-o", out] },
  {
    name: "check-baseline",
    argv: (out) => ["check", list, "--baseline", `${out}/baseline.json`, "--update-baseline"],
    prepare: (folder) => mkdirSync(join(folder, "out"), { recursive: true }),
  },
  {
    name: "check-cache",
    argv: (_, folder) => ["check", join(folder, "list"), "--json"],
    prepare: (folder) => cpSync("fixtures/list", join(folder, "list"), { recursive: true }),
  },
];
