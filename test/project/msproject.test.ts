import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planOmissions } from "../../src/formats/mspdi/words.ts";
import { exportOmissionWords } from "../../src/picture/export/mspdi/words.ts";
import { root } from "./run.ts";

const page = readFileSync(join(root, "docs/msproject.md"), "utf8");

test.each(Object.entries({ ...planOmissions, ...exportOmissionWords }))("docs/msproject.md says what is told as %s", (kind, { en }) => {
  const row = page.split("\n").find((line) => line.startsWith(`| \`${kind}\` `));
  expect(row).toContain(` ${en} `);
});
