import { listMutualPrerequisites, type MutualStep } from "../../across/mutual-prerequisites.ts";
import type { WholeListRule } from "../../rule.ts";
import { X01Words } from "./words.ts";

/** Most items of a cycle that a message goes through. */
const maxShownItems = 6;

export const X01: WholeListRule = {
  code: "X01",
  checkList({ catalog, prerequisites }, report) {
    for (const { cycle, size } of listMutualPrerequisites(catalog, prerequisites())) {
      const [first] = cycle;
      if (!first) continue;
      const more = cycle.length > maxShownItems ? " …" : "";
      const around = size > cycle.length ? X01Words.around(size) : { zh: "", en: "" };
      report({
        path: first.prerequisite.path,
        items: cycle.map(({ prerequisite }) => prerequisite.item),
        message: X01Words.message(
          cycle.slice(0, maxShownItems).map(formatZhPrerequisite).join("；"),
          more,
          around.zh,
          cycle.slice(0, maxShownItems).map(formatEnPrerequisite).join("; "),
          around.en,
        ),
        remedy: X01Words.remedy,
        related: cycle.slice(1).map((step) => ({
          message: { zh: formatZhPrerequisite(step), en: `It is here that ${formatEnPrerequisite(step)}` },
          path: step.prerequisite.path,
        })),
      });
    }
  },
};

function formatZhPrerequisite({ prerequisite: { item, document }, giver }: MutualStep): string {
  return `“${item}”要“${document}”，由“${giver.item}”核发${giver.document === document ? "" : `（“${giver.document}”）`}`;
}

function formatEnPrerequisite({ prerequisite: { item, document }, giver }: MutualStep): string {
  return `"${item}" needs "${document}", which "${giver.item}" gives${giver.document === document ? "" : ` as "${giver.document}"`}`;
}
