import { createProblem, type DataPath, type Problem } from "../../model/index.ts";
import { findWrittenNode, locateTreePath } from "../yaml/places.ts";
import { isAlias, type Tree } from "../yaml/yaml.ts";
import type { ContentSetting } from "./settings.ts";
import { sharedPlaceWords } from "./words.ts";

/**
 * The problem of the first setting whose place, or one around it, has an anchor or is an alias; nothing when there is
 * none.
 */
export function checkSharedPlace(tree: Tree, settings: readonly ContentSetting[]): Problem | undefined {
  const path = settings.map((each) => [...each.path, each.key]).find((each) => isSharedNode(tree, each));
  if (!path) return undefined;
  return createProblem(
    "shared-place",
    {
      path,
      message: sharedPlaceWords.sharedPlaceMessage,
      remedy: sharedPlaceWords.sharedPlaceRemedy,
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
