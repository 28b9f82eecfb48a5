import type { Path, Process, Variant } from "../../../model/index.ts";
import { measureOfVariant } from "../../reform/index.ts";
import { problemsOfMeasures } from "../problems-of-measures.ts";
import type { CatalogRule, Report } from "../rule.ts";

/** Every variant of an item must give a sound process. */
export const variants: CatalogRule = {
  codes: ["added-twice", "removed-return-target", "cycle"],
  checkCatalog(catalog, report) {
    const processes = new Map(catalog.processes.map((process) => [process.id, process]));
    for (const [i, item] of catalog.items.entries()) {
      const process = item.process === undefined ? undefined : processes.get(item.process);
      if (!process) continue;
      for (const [v, variant] of (item.variants ?? []).entries()) reportVariant(process, variant, ["items", i, "variants", v], report);
    }
  },
};

function reportVariant(process: Process, variant: Variant, path: Path, report: Report): void {
  if (variant.changes.length === 0) return;
  const measure = measureOfVariant(variant);
  const alone = { ...process, measures: [measure], scenarios: [] };
  for (const { code, message, remedy, path: inProcess } of problemsOfMeasures(alone, [measure])) {
    report(code, {
      path: [...path, ...inProcess.slice(2)],
      message: { zh: `情形“${variant.id}”：${message.zh}`, en: `Variant "${variant.id}": ${message.en}` },
      remedy,
    });
  }
}
