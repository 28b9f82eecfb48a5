import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { dropFences, listHeadings, readPage } from "./pages.ts";
import { root } from "./run.ts";

const pages = ["", "docs", ".github", "output"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

/** As GitHub makes them of headings. */
function toAnchor(heading: string): string {
  return heading
    .replace(/^#+ /, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

test.each(pages)("every link and picture of %s leads somewhere", (page) => {
  const links = [...dropFences(readPage(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  const lost = links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !listHeadings(readPage(target)).map(toAnchor).includes(anchor);
  });
  expect(lost).toEqual([]);
});
