import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { leadpath } from "./run-cli.ts";

let folder: string;
const licence = "fixtures/licence.yaml";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("an option that a view would pass over is refused, and the views that have it are named", () => {
  test.each([
    ["flowchart", ["--direction", "right"], "swimlane, phases, overview, pages"],
    ["list", ["--theme", "night"], "flowchart, swimlane"],
    ["list", ["--diff", "--set", "review.days=1"], "flowchart, swimlane"],
    ["overview", ["--show", "post"], "flowchart, swimlane, phases, pages, list"],
    ["waterfall", ["--quality"], "flowchart, swimlane"],
    ["gantt", ["--order", "listed"], "waterfall"],
    ["swimlane", ["--start", "2026-03-02"], "gantt"],
  ])("%s %j", async (view, options, views) => {
    const { status, stdout, stderr } = await leadpath("draw", licence, "--view", view, ...options);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/\s+/g, " ")).toContain(`${options[0]} is not for --view ${view}, only for ${views}`);
  });

  test("--json without --quality", async () => {
    const { status, stderr } = await leadpath("draw", licence, "--json");
    expect([status, stderr.includes("--quality")]).toEqual([2, true]);
  });
});

test("overlaps are a view of a chosen set", async () => {
  const { stdout } = await leadpath("draw", "fixtures/urban-renewal.yaml", "--view", "overlaps", "--scenario", "reform");
  expect(stdout).toContain('aria-label="M04 and M05: share 10 days"');
  expect((await leadpath("draw", "fixtures/urban-renewal.yaml", "--view", "overlaps")).status).toBe(2);
});

test.each([
  ["declared", ["M03", "M04", "M16"], "in the order of the file"],
  ["listed", ["M16", "M03", "M04"], "in the order listed"],
  ["share", ["M16", "M04", "M03"], "the largest share first"],
])("a waterfall has its measures %s, as its title says", async (order, ids, said) => {
  const { stdout } = await leadpath(
    ...["draw", "fixtures/urban-renewal.yaml", "--view", "waterfall", "--measure", "M16,M03,M04", "--order", order],
  );
  expect([...stdout.matchAll(/aria-label="(M\d\d)/g)].map((match) => match[1])).toEqual(ids);
  expect(stdout).toContain(`-title">Urban renewal approval (${said})</title>`);
});

test("pages have the quality of each and of all", async () => {
  const { stdout } = await leadpath(
    ...["draw", "fixtures/urban-renewal.yaml", "--view", "pages", "--quality", "--json", "-o", join(folder, "p")],
  );
  const { view, quality, pages = [] } = commandDocuments.draw.parse(JSON.parse(stdout));
  expect([view, pages.map(({ name }) => name)]).toEqual(["pages", ["overview", ..."ABCDEFGHIJ"]]);
  expect(quality.wires).toBe(pages.reduce((sum, page) => sum + (page.quality.wires ?? 0), 0));
});

describe("a theme in a file", () => {
  async function drawn(content: string) {
    const file = join(folder, "theme.json");
    await writeFile(file, content);
    return leadpath("draw", licence, "--theme", file);
  }

  test("has its own colours, and those of its base", async () => {
    const { stdout } = await drawn('{"base": "night", "ink": "#ABCDEF"}');
    expect(stdout).toContain('fill="#abcdef"');
    expect(stdout).toContain("#14181d");
  });

  test("adds colours for the dark", async () => {
    const { stdout } = await drawn('{"dark": {"ink": "#abcdef"}}');
    expect(stdout).toMatch(/prefers-color-scheme: ?dark.*#abcdef/);
  });

  test.each([
    ['{"ink": "red"}', '"ink"'],
    ['{"ink": "#000000;}</style><script>"}', '"ink"'],
    ['{"inc": "#000000"}', 'no "inc"'],
    ['{"dark": {"ink": 3}}', '"ink"'],
    ['{"base": "neon"}', "neon"],
    ["[]", "is no theme"],
    ["{", "is no theme"],
  ])("%s is refused", async (content, told) => {
    const { status, stdout, stderr } = await drawn(content);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(told);
  });

  test("that is not there is told", async () => {
    const { status, stderr } = await leadpath("draw", licence, "--theme", join(folder, "none.json"));
    expect([status, stderr.includes("none.json")]).toEqual([2, true]);
  });
});
