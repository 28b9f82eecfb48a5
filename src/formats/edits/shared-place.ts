import { createProblem, type DataPath, type Problem } from "../../model/index.ts";
import { findWrittenNode, locateTreePath } from "../yaml/places.ts";
import { isAlias, type Tree } from "../yaml/yaml.ts";
import type { ContentSetting } from "./settings.ts";

/** The problem of the first setting whose place, or one around it, has an anchor or is an alias; nothing when there is none. */
export function checkSharedPlace(tree: Tree, settings: readonly ContentSetting[]): Problem | undefined {
  const path = settings.map((each) => [...each.path, each.key]).find((each) => isSharedNode(tree, each));
  if (!path) return undefined;
  return createProblem(
    "shared-place",
    {
      path,
      message: {
        zh: "这里用锚点或别名（& 与 *）写成，改动它会同时改动别处",
        en: "This is written with an anchor or alias (& and *): changing it would change other places, too",
      },
      remedy: { zh: "在文件中把别名换成各自的内容，再改", en: "Write out in the file what the alias stands for, then change it" },
    },
    (each) => locateTreePath(tree, each),
  );
}

function isSharedNode(tree: Tree, path: DataPath): boolean {
  for (let end = 1; end <= path.length; end++) {
    const node = findWrittenNode(tree, path.slice(0, end));
    if (node && (isAlias(node) || node.anchor !== undefined)) return true;
  }
  return false;
}
