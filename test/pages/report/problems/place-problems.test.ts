import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readInput } from "../../../../src/app/store/list/checked-list.ts";
import { auditCatalog } from "../../../../src/list/index.ts";
import { compareProblems, type Problem } from "../../../../src/model/index.ts";
import { placePrintedProblems } from "../../../../src/pages/report/problems/place-problems.ts";
import { formatProblems } from "../../../../src/pages/report/problems/problems.ts";
import { fullList } from "../../../support/full-list/full-list.ts";

test("the problems of a list that are printed are the same, whether all places were looked for or only theirs", async () => {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  process.env.LEADPATH_CACHE = "off";
  try {
    for (const { file, text } of fullList({ items: 700 })) await writeFile(join(folder, file.replaceAll("/", "-")), text);
    const { catalog, problems, places, fileOf, sources } = await readInput([folder]);
    const all = [...problems, ...auditCatalog(catalog, { places, found: problems })].sort(compareProblems);
    const findFile = fileOf ?? (() => undefined);
    const unplaced = [...problems, ...auditCatalog(catalog, { found: problems })];
    const asked = new Set<string | undefined>();
    const looked: typeof places = (path, part) => {
      asked.add(findFile(path));
      return places(path, part);
    };
    const style = (text: string) => text;
    const text = (found: readonly Problem[]) => formatProblems(found, sources, { lang: "en", width: 80 }, style);
    for (const kept of [["error", "warning", "info"], ["warning", "info"], ["info"]] as const) {
      const of = (found: readonly Problem[]) => found.filter(({ severity }) => (kept as readonly string[]).includes(severity));
      expect(text(placePrintedProblems(of(unplaced), { places: looked, fileOf: findFile }))).toBe(text(of(all)));
    }
    const few = (found: readonly Problem[]) => found.filter(({ code }) => code === "T01" || code === "M04");
    expect(text(placePrintedProblems(few(unplaced), { places, fileOf: findFile }))).toBe(text(few(all)));
    expect(all.length).toBeGreaterThan(40);
    expect(asked.size).toBeLessThan(new Set(all.map(({ file }) => file)).size);
  } finally {
    delete process.env.LEADPATH_CACHE;
    await rm(folder, { recursive: true, force: true });
  }
});
