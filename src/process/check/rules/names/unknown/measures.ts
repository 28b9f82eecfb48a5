import type { Bilingual, DataPath } from "../../../../../model/index.ts";
import { reportUnknownName } from "../../../references.ts";
import type { ProcessRule } from "../../../rule.ts";

export const unknownMeasures: ProcessRule = {
  codes: ["unknown-measure"],
  checkProcess(context, report) {
    const { process, path: root } = context;
    const known = process.measures.map((measure) => measure.id);
    const declared = new Set(known);
    const check = (ids: readonly string[], path: DataPath, where: Bilingual, owner?: string) => {
      for (const [index, id] of ids.entries()) {
        if (declared.has(id)) continue;
        // Neither the measure itself nor one that is listed already is meant.
        const others = known.filter((each) => each !== owner && !ids.includes(each));
        const reference = { id, path: [...path, index], where };
        reportUnknownName("unknown-measure", { zh: "改革举措", en: "measure" }, reference, others, context, report);
      }
    };
    for (const [m, measure] of process.measures.entries()) {
      for (const key of ["requires", "excludes"] as const) {
        const where = { zh: `举措“${measure.id}”的 ${key} `, en: `The ${key} of measure "${measure.id}"` };
        check(measure[key], [...root, "measures", m, key], where, measure.id);
      }
    }
    for (const [s, scenario] of process.scenarios.entries()) {
      const where = { zh: `方案“${scenario.id}”`, en: `Scenario "${scenario.id}"` };
      check(scenario.measures, [...root, "scenarios", s, "measures"], where);
    }
  },
};
