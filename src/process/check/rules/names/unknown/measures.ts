import type { Bilingual, DataPath } from "../../../../../model/index.ts";
import { reportUnknownName } from "../../../references.ts";
import type { ProcessRule } from "../../../rule.ts";
import { unknownMeasuresWords } from "../words.ts";

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
        reportUnknownName("unknown-measure", unknownMeasuresWords.unknownMeasureCheck, reference, others, context, report);
      }
    };
    for (const [m, measure] of process.measures.entries()) {
      for (const key of ["requires", "excludes"] as const) {
        const where = unknownMeasuresWords.where(measure.id, key);
        check(measure[key], [...root, "measures", m, key], where, measure.id);
      }
    }
    for (const [s, scenario] of process.scenarios.entries()) {
      const where = unknownMeasuresWords.otherWhere(scenario.id);
      check(scenario.measures, [...root, "scenarios", s, "measures"], where);
    }
  },
};
