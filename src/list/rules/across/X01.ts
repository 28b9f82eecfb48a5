import { listMutualPrerequisites, type MutualStep } from "../../across/mutual-prerequisites.ts";
import type { WholeListRule } from "../../rule.ts";

/** Most items of a cycle that a message goes through. */
const maxShownItems = 6;

export const X01: WholeListRule = {
  code: "X01",
  checkList({ catalog, prerequisites }, report) {
    for (const { cycle, size } of listMutualPrerequisites(catalog, prerequisites())) {
      const [first] = cycle;
      if (!first) continue;
      const more = cycle.length > maxShownItems ? " …" : "";
      const around =
        size > cycle.length ? { zh: `（共 ${size} 个事项纠缠在一起）`, en: ` (of ${size} items that hang together)` } : { zh: "", en: "" };
      report({
        path: first.prerequisite.path,
        items: cycle.map(({ prerequisite }) => prerequisite.item),
        message: {
          zh: `互为前置：${cycle.slice(0, maxShownItems).map(formatZhPrerequisite).join("；")}${more}${around.zh}`,
          en: `Items require each other: ${cycle.slice(0, maxShownItems).map(formatEnPrerequisite).join("; ")}${more}${around.en}`,
        },
        remedy: {
          zh: "其中一项不再要求该材料，或改为容缺后补（need: later）",
          en: "Let one of them do without the material, or take it later (need: later)",
        },
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
