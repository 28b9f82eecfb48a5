import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writePicture } from "../../../src/app/library/index.ts";
import { buildProcess } from "../../../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "leadpath-picture-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const permit = buildProcess({ id: "permit", steps: [{ id: "apply", days: 5 }] });

test("a picture is written whole, in the format of its ending", async () => {
  const { bytes, missing } = await writePicture(permit, join(folder, "permit.svg"));
  const written = readFileSync(join(folder, "permit.svg"));
  expect(written.length).toBe(bytes);
  expect(written.toString()).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect(missing).toEqual([]);
});

test("an ending that is none is refused, and nothing is written", async () => {
  await expect(writePicture(permit, join(folder, "permit.gif"))).rejects.toThrow(RangeError);
  expect(readdirSync(folder)).not.toContain("permit.gif");
});
