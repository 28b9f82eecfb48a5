import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main, spawnLeadpath } from "./run-cli.ts";

// The built program as the system sees it; `npm test` builds it first.

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const renewal = "fixtures/urban-renewal.yaml";

async function hashes(output: string): Promise<string[]> {
  const names = (await readdir(output)).sort();
  return Promise.all(
    names.map(
      async (name) =>
        `${name} ${createHash("sha256")
          .update(await readFile(join(output, name)))
          .digest("hex")}`,
    ),
  );
}

test("the same bytes in another time zone, locale and folder, and twice", async () => {
  const places = [
    { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
    { TZ: "America/New_York", LANG: "C", LC_ALL: "C" },
    { TZ: "America/New_York", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  ];
  const seen = new Set<string>();
  const printed = new Set<string>();
  const drawn = new Set<string>();
  for (const [index, env] of places.entries()) {
    const output = join(folder, String(index));
    const { status } = spawnLeadpath(["report", renewal, "-s", "reform", "--lang", "zh", "-o", output], env);
    expect(status).toBe(0);
    seen.add(JSON.stringify(await hashes(output)));
    drawn.add(spawnLeadpath(["draw", renewal, "--view", "phases", "-s", "reform", "--diff"], env).stdout);
    printed.add(spawnLeadpath(["compare", renewal, "-s", "reform"], env).stdout);
    printed.add(spawnLeadpath(["compare", renewal, "-s", "reform"], { ...env, NO_COLOR: "1" }).stdout);
  }
  expect(seen.size).toBe(1);
  expect(printed.size).toBe(1);
  expect(drawn.size).toBe(1);
});

test("the same picture whatever the order of the files", async () => {
  const [units, steps] = [join(folder, "units.yaml"), join(folder, "steps.yaml")];
  const text = await readFile("fixtures/penalty.yaml", "utf8");
  const at = text.indexOf("processes:");
  await writeFile(units, text.slice(0, at));
  await writeFile(steps, `leadpath: 1\nillustrative: true\n${text.slice(at)}`);
  for (const view of ["swimlane", "phases", "flowchart"]) {
    const drawn = [
      [units, steps],
      [steps, units],
    ].map((files) => spawnLeadpath(["draw", ...files, "--view", view], {}).stdout);
    expect(drawn[0]).toContain("<svg");
    expect(drawn[1]).toBe(drawn[0]);
  }
});

test("a reader that closes the pipe early ends the program without a complaint", async () => {
  const child = spawn(process.execPath, [main, "schedule", renewal, "--json"], { stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (data: Buffer) => {
    stderr += data.toString();
  });
  child.stdout.destroy();
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("nothing that only drawing or dates need is loaded to schedule", () => {
  const { stderr, status } = spawnLeadpath(["schedule", renewal], { NODE_DEBUG: "esm,module" });
  expect(status).toBe(0);
  expect(stderr).toContain("dist/cli/");
  expect(stderr).not.toMatch(/elkjs|svg\.js|chinese-days|date-holidays/);
});

test("messages go to standard error, so that a pipe carries the result alone", () => {
  const output = join(folder, "x.svg");
  const { stdout, stderr } = spawnLeadpath(["draw", "fixtures/licence.yaml", "-o", output]);
  expect(stdout).toBe("");
  expect(stderr).toContain(output);
});

test("LEADPATH_LANG chooses the language, --lang before it", () => {
  expect(spawnLeadpath(["schedule", renewal], { LEADPATH_LANG: "zh" }).stdout).toContain("955 个工作日");
  expect(spawnLeadpath(["schedule", renewal, "--lang", "en"], { LEADPATH_LANG: "zh" }).stdout).toContain("955 working days");
});

test("completion scripts and suggestions", () => {
  for (const shell of ["bash", "zsh", "fish", "powershell"]) {
    const { status, stdout } = spawnLeadpath(["completion", shell]);
    expect([shell, status]).toEqual([shell, 0]);
    expect(stdout).toContain("leadpath");
  }
  expect(spawnLeadpath(["complete", "--", "sch"]).stdout).toMatch(/schedule[\s\S]*schema/);
  expect(spawnLeadpath(["complete", "--", "draw", "--view", ""]).stdout).toMatch(/flowchart[\s\S]*waterfall/);
  expect(spawnLeadpath(["complete", "--", "draw", "--font", ""]).stdout).toMatch(/system[\s\S]*outline/);
});
