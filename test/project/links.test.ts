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

/** What `npm run docs` writes and nobody commits. */
const generated = ["docs/api/"];

test.each(pages)("every path in backticks of %s is there", (page) => {
  const paths = [...dropFences(readPage(page)).matchAll(/`((?:src|test|tools|docs)\/[^`\s]*)`/g)].map(([, path = ""]) => path);
  expect(paths.filter((path) => !existsSync(join(root, path)) && !generated.includes(path))).toEqual([]);
});

test.each(pages)("no heading of %s is there twice under the same one", (page) => {
  const headings = listHeadings(readPage(page)).filter((heading) => heading.startsWith("## "));
  expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([]);
});

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
