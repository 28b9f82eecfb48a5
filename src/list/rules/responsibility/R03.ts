import type { CourseRule } from "../../rule.ts";
import { collectAgencies, collectOffices } from "../../unit-roles.ts";

/** The units that act in the flow are those that the item names: itself, those that join in, the one entrusted. */
export const R03: CourseRule = {
  code: "R03",
  checkCourse(course, report) {
    const { item, path, stepPath } = course;
    if (item.unit === undefined) return;
    const own = collectAgencies(item);
    const acting = collectOffices(course);
    for (const [unit, step] of acting) {
      if (own.has(unit)) continue;
      report({
        path: [...stepPath(step), "unit"],
        message: {
          zh: `流程中的单位“${unit}”不是实施主体，也不在联办机构之内`,
          en: `unit "${unit}" of the flow is neither the exercising unit nor joint`,
        },
        remedy: {
          zh: "把它写入 joint（联办机构），或改正环节的 unit（办理单位）",
          en: "Name it in joint, or correct the unit of the step",
        },
      });
    }
    for (const unit of own) {
      if (acting.has(unit) || acting.size === 0) continue;
      const at = (item.joint ?? []).indexOf(unit);
      report({
        path: at >= 0 ? [...path, "joint", at] : [...path, unit === item.entrusted ? "entrusted" : "unit"],
        message: { zh: `事项所列的单位“${unit}”在流程中没有环节`, en: `unit "${unit}" of the item has no step in the flow` },
        remedy: { zh: "补上它的环节，或从事项中去掉", en: "Add its step, or take it off the item" },
      });
    }
  },
};
