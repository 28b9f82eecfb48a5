import { type DataPath, indexById, type Process, type Variant } from "../../../../model/index.ts";
import { createVariantMeasure } from "../../../reform/index.ts";
import { checkJointMeasures } from "../../measure-problems.ts";
import type { CatalogRule, ProblemReporter } from "../../rule.ts";
import { variantsWords } from "./words.ts";

/** Every variant of an item must give a sound process. */
export const variantChanges: CatalogRule = {
  codes: ["added-twice", "removed-return-target", "cycle"],
  checkCatalog(catalog, report) {
    const processes = indexById(catalog.processes);
    for (const [i, item] of catalog.items.entries()) {
      const process = item.process === undefined ? undefined : processes.get(item.process);
      if (!process) continue;
      for (const [v, variant] of (item.variants ?? []).entries()) reportVariant(process, variant, ["items", i, "variants", v], report);
    }
  },
};

function reportVariant(process: Process, variant: Variant, path: DataPath, report: ProblemReporter): void {
  if (variant.changes.length === 0) return;
  const measure = createVariantMeasure(variant);
  const alone = { ...process, measures: [measure], scenarios: [] };
  for (const { code, message, remedy, path: inProcess } of checkJointMeasures(alone, [measure])) {
    report(code, {
      path: [...path, ...inProcess.slice(2)],
      message: variantsWords.message(variant.id, message.zh, message.en),
      remedy,
    });
  }
}
