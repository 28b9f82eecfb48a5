import type { Dice } from "./dice.ts";

/** A command line for an attacked file; `out` is a folder of its own, which is not there yet. */
export type CommandLine = (file: string, out: string, dice: Dice) => readonly string[];

const views = ["flowchart", "swimlane", "phases", "overview", "pages", "waterfall", "frontier", "overlaps", "gantt", "drag", "list"];
const riskViews = ["histogram", "s-curve", "tornado"];
const pictures = [".svg", ".svg", ".png", ".pdf", ".drawio"];
const choices = [
  [],
  ["-s", "reform"],
  ["-r", "longest"],
  ["--start", "2026-03-02"],
  ["-m", "M01,M02"],
  ["--without", "review"],
  ["--set", "a.days=15.1"],
];
const languages = [[], ["--lang", "zh"]];

const line = (command: string, file: string, dice: Dice, ...more: readonly string[]) => [
  command,
  file,
  ...dice.pick(choices),
  ...more,
  ...dice.pick(languages),
];

export const catalogCommands: readonly CommandLine[] = [
  (file, _, dice) => ["check", file, ...dice.pick([[], ["--json"], ["--format", "github"]]), ...dice.pick(languages)],
  (file, _, dice) => line("schedule", file, dice, "--json"),
  (file, _, dice) => line("schedule", file, dice),
  (file, _, dice) => line("compare", file, dice, "--json"),
  (file, _, dice) => line("explain", file, dice, ...dice.pick([["--json"], ["--paths", "5"], ["--within", "3"]])),
  (file, _, dice) => [
    "optimize",
    file,
    ...dice.pick([
      ["--target", "20"],
      ["--budget", "10"],
      ["--best", "3", "--target", "9"],
    ]),
    "--time",
    "1",
    "--json",
  ],
  (file, _, dice) => ["optimize", file, "--target", "30", "--confidence", "0.8", "--time", "1", ...dice.pick(languages)],
  (file, out) => ["suggest", file, "--json", "-o", `${out}/suggested.yaml`],
  (file, _, dice) => ["simulate", file, "--runs", "300", "--json", ...dice.pick([[], ["--spread", "0.8,1,1.5"], ["--seed", "7"]])],
  (file, _, dice) => ["simulate", file, "--load", dice.pick(["1", "3.5", "2,0,2,0,1"]), "--cases", "60", ...dice.pick([["--json"], []])],
  (file, out, dice) => ["simulate", file, "--runs", "200", "--view", dice.pick(riskViews), "-o", `${out}/risk.svg`],
  (file, out, dice) => line("draw", file, dice, "--view", dice.pick(views), "-o", `${out}/picture${dice.pick(pictures)}`),
  (file, out, dice) => line("draw", file, dice, "--view", "pages", "-o", `${out}/`),
  (file, out, dice) => line("report", file, dice, "-o", out),
  (file, out, dice) => ["export", file, "-o", `${out}/${dice.pick(["tables.xlsx", "plan.xml"])}`],
  (file, _, dice) => ["staff", file, "--load", "1", "--cases", "60", ...dice.pick([["--json"], []])],
];

export const listCommands: readonly CommandLine[] = [
  (file, _, dice) => ["check", file, ...dice.pick([["--json"], ["--by", "unit"], ["--format", "github"]])],
  (file, out) => ["check", file, "--by", "unit", "-o", `${out}/units.csv`],
  (file, out) => ["check", file, "--baseline", `${out}/baseline.json`, "--update-baseline"],
  (file, _, dice) => ["stats", file, ...dice.pick([["--json"], ["--by", "unit"], ["--before", "test/attack/samples/list.yaml", "--json"]])],
  (file, out, dice) => ["stats", file, "-o", `${out}/stats${dice.pick([".svg", ".csv", ".xlsx", ".pdf"])}`],
  (file, _, dice) => ["diff", "test/attack/samples/list.yaml", file, ...dice.pick([["--json"], ["--internal"]])],
  (file, out) => ["diff", file, "test/attack/samples/list.yaml", "-o", out],
  (file, _, dice) => ["bundle", file, ...dice.pick([[], ["--items", "A-1,A-2"], ["--start", "2026-03-02"]]), "--json"],
  (file, out, dice) => ["publish", file, "-o", out, "--threads", "1", ...dice.pick([[], ["--png"], ["--internal"], ["--json"]])],
  (file, out, dice) => ["publish", file, "-o", out, "--threads", "1", "--shard", dice.pick(["1/1", "1/2"])],
  (file, out, dice) => ["export", file, "-o", dice.pick([out, `${out}/list.xlsx`]), "--format", "csv"],
  (file, out) => ["export", file, "-o", `${out}/list.xlsx`],
];

export const tableCommands: readonly CommandLine[] = [
  (file, out, dice) => ["import", file, "-o", `${out}/list.yaml`, ...dice.pick(languages)],
  (file, out) => ["import", file, "-o", out, "--json"],
  (file) => ["import", file],
];

export const planCommands: readonly CommandLine[] = [
  (file, out, dice) => ["import", file, "-o", `${out}/plan.yaml`, ...dice.pick([[], ["--json"]]), ...dice.pick(languages)],
  (file) => ["import", file],
];

const licence = "fixtures/licence.yaml";

export const logCommands: readonly CommandLine[] = [
  (file, out, dice) => ["discover", file, "-o", `${out}/process.yaml`, "--keep", dice.pick(["0.5", "0.95", "1"])],
  (file, _, dice) => ["discover", file, ...dice.pick([["--json"], ["--hours", "0-24", "--json"], ["--calendar", "cn"]])],
  (file, out, dice) => ["calibrate", file, licence, "-o", `${out}/licence.yaml`, ...dice.pick([[], ["--json"]])],
  (file) => ["calibrate", file, licence, "--json"],
];

/** The register of comments stands beside a list in its folder: `file` is such a folder. */
export const commentCommands: readonly CommandLine[] = [
  (file) => ["check", file, "--json"],
  (file, out) => ["publish", file, "-o", out, "--threads", "1"],
];
