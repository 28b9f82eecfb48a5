import { reportUnknown } from "../references.ts";
import type { ProcessRule } from "../rule.ts";

export const unknownMeasures: ProcessRule = {
  codes: ["unknown-measure"],
  checkProcess({ process, path: root }, report) {
    const known = process.measures.map((measure) => measure.id);
    const declared = new Set(known);
    const what = { zh: "举措", en: "measure" };
    for (const [m, measure] of process.measures.entries()) {
      for (const key of ["requires", "excludes"] as const) {
        for (const [index, id] of measure[key].entries()) {
          if (declared.has(id)) continue;
          const where = { zh: `举措“${measure.id}”的 ${key}`, en: `The ${key} of measure "${measure.id}"` };
          reportUnknown("unknown-measure", what, { id, path: [...root, "measures", m, key, index], where }, known, report);
        }
      }
    }
    for (const [s, scenario] of process.scenarios.entries()) {
      for (const [index, id] of scenario.measures.entries()) {
        if (declared.has(id)) continue;
        const where = { zh: `方案“${scenario.id}”`, en: `Scenario "${scenario.id}"` };
        reportUnknown("unknown-measure", what, { id, path: [...root, "scenarios", s, "measures", index], where }, known, report);
      }
    }
  },
};
