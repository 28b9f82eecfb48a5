import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createAsset } from "../../../src/app/host/assets.ts";
import { writeStudio } from "../../../src/app/server/static-studio.ts";

test("files of one name in several folders are told apart, and no more of their folders is told than that takes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-studio-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = new Map([
    ["/home/somebody/list/east/item.yaml", { text: "1" }],
    ["/home/somebody/list/west/item.yaml", { text: "2" }],
    ["/home/somebody/list/units.yaml", { text: "3" }],
    ["item.yaml", { text: "4" }],
  ]);
  await writeStudio(folder, new Map([["index.html", createAsset("index.html", "<!-- catalog -->")]]), { files });
  const script = await readFile(join(folder, "catalog.js"), "utf8");
  expect(JSON.parse(script.slice(script.indexOf("{"), -2))).toEqual({
    files: [
      { file: "east/item.yaml", text: "1" },
      { file: "west/item.yaml", text: "2" },
      { file: "units.yaml", text: "3" },
      { file: "item.yaml", text: "4" },
    ],
  });
});
