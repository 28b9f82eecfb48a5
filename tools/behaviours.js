// The index of CONTRIBUTING.md: what a newcomer asks for, and the file that has it. Rows name what the file exports, so
// that moving a file changes no row.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** @typedef {{ ask: string, name: string }} Behaviour */

/** @returns {Behaviour[]} */
export function readBehaviours() {
  return JSON.parse(readFileSync(join(import.meta.dirname, "index-of-behaviours.json"), "utf8"));
}

/** The files of src/ by the names that they declare and export; of a name that several declare, all of them. */
export function findDeclarations() {
  /** @type {Map<string, string[]>} */
  const files = new Map();
  for (const path of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.tsx?$/.test(path)) continue;
    const text = readFileSync(join(root, "src", path), "utf8");
    for (const [, name = ""] of text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm))
      files.set(name, [...(files.get(name) ?? []), path.replaceAll("\\", "/")]);
  }
  return files;
}

/**
 * The page with the index between its marks.
 * @param {string} page
 */
export function insertIndex(page) {
  const declarations = findDeclarations();
  const rows = readBehaviours().map(({ ask, name }) => {
    const [file, ...others] = declarations.get(name) ?? [];
    if (file === undefined || others.length > 0)
      throw new Error(`tools/index-of-behaviours.json: ${name} is declared by ${file === undefined ? "no file" : "several files"} of src/`);
    return [ask, `[${file}](src/${file})`, `\`${name}\``];
  });
  const [begin = "", rest = ""] = page.split(/(?<=<!-- index: begin.*-->\n)/);
  const end = rest.slice(rest.indexOf("<!-- index: end -->"));
  return `${begin}\n${alignTable([["to …", "look in src/", "at"], ...rows])}\n\n${end}`;
}

/**
 * A table of Markdown as the formatter wants it. The first row is the head.
 * @param {readonly (readonly string[])[]} rows
 */
function alignTable(rows) {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}
