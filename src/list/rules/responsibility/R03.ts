import type { CourseRule } from "../../rule.ts";
import { collectAgencies, collectOffices } from "../../unit-roles.ts";
import { R03Words } from "./words.ts";

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
        message: R03Words.message(unit),
        remedy: R03Words.remedy,
      });
    }
    for (const unit of own) {
      if (acting.has(unit) || acting.size === 0) continue;
      const at = (item.joint ?? []).indexOf(unit);
      report({
        path: at >= 0 ? [...path, "joint", at] : [...path, unit === item.entrusted ? "entrusted" : "unit"],
        message: R03Words.otherMessage(unit),
        remedy: R03Words.otherRemedy,
      });
    }
  },
};
