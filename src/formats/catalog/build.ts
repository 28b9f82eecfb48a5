import { type CatalogContent, type Problem, requireArgument, type Written } from "../../model/index.ts";
import { countListEntries } from "../yaml/outline.ts";
import { createValueTree } from "../yaml/value-tree.ts";
import { joinParts, type ReadCatalog } from "./read.ts";
import { readTree } from "./read-tree.ts";

/**
 * A catalog from a JavaScript object that says what a file would: defaults are left out, short forms (`after: ["a"]`)
 * stand as they are written. It gives the same catalog and the same problems as that file; the place of a problem is
 * its path.
 * @throws RangeError when it is no object, or has something that no file can have: a function, an instance of a class,
 * itself
 * @example
 * ```ts
 * import { buildCatalog } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["aply"] }];
 * const { catalog, problems } = buildCatalog({ leadpath: 1, processes: [{ id: "permit", steps }] });
 * [catalog.processes[0]?.id, problems]; // → [ "permit", [] ]
 * ```
 */
export function buildCatalog(content: Written<CatalogContent>): ReadCatalog {
  requireArgument("content", content, "object");
  const { problems, value, content: read } = readTree(createValueTree(content));
  const part = { problems, outline: countListEntries(value), ...(read && { content: read }), places: () => undefined };
  const joined = joinParts([part]);
  return { ...joined, problems: joined.problems.map(removePlace) };
}

/** The numbers of entries were good for the order alone. */
function removePlace({ line: _line, column: _column, related, ...problem }: Problem): Problem {
  return { ...problem, ...(related && { related: related.map(({ line: _l, column: _c, ...other }) => other) }) };
}
