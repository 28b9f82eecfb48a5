import { listTexts, type Step, type Text } from "../../../model/index.ts";
import type { ItemCourse } from "../../item-course.ts";
import type { CourseRule } from "../../rule.ts";
import { walkPredecessors } from "../../step-order.ts";
import { hasRole } from "../../step-roles.ts";
import { F06Words } from "./words.ts";

const simpleProcedurePattern = /当场处罚|简易程序|simple procedure|on the spot/i;
const twoOfficersPattern = /两名|二名|两人|2\s*名|2\s*人|不少于两|\btwo\b|\b2 officers/i;
const heavyPenaltyPattern = /较大数额|吊销|责令停产|责令停业|责令关闭|large fine|revo(ke|cation)|suspension of business/i;

/**
 * A penalty in the ordinary procedure: notice before the decision, two officers in the inquiry, a hearing where the
 * penalty is heavy.
 */
export const F06: CourseRule = {
  code: "F06",
  checkCourse(course, report) {
    const { item, path, steps, stepPath } = course;
    const itemTexts = [item.name, item.conditions, item.note, course.variant?.name, course.process.name].flatMap(listTexts);
    if (item.type !== "penalty" || itemTexts.some((text) => simpleProcedurePattern.test(text))) return;
    const all = [...steps.values()];
    const deciding = all.find((step) => hasRole(step, "decide") && !hasRole(step, "review")) ?? all.find((step) => hasRole(step, "decide"));
    if (deciding && ![...walkPredecessors(deciding, steps)].some((step) => hasRole(step, "notify"))) {
      report({
        path: stepPath(deciding.id),
        message: F06Words.message(deciding.id),
        remedy: F06Words.remedy,
      });
    }
    const inquiry = all.find((step) => hasRole(step, "inquire"));
    if (inquiry && !hasTwoOfficers(course, inquiry)) {
      report({
        path: stepPath(inquiry.id),
        message: F06Words.otherMessage(inquiry.id),
        remedy: F06Words.otherRemedy,
      });
    }
    if (itemTexts.some((text) => heavyPenaltyPattern.test(text)) && !all.some((step) => hasRole(step, "hearing"))) {
      report({
        path: [...path, "process"],
        message: F06Words.thirdMessage,
        remedy: F06Words.thirdRemedy,
      });
    }
  },
};

function hasTwoOfficers({ process }: ItemCourse, { name, post, note, unit }: Step): boolean {
  const acting = process.units.find(({ id }) => id === unit)?.name;
  return [name, post, note, acting].flatMap((text: Text | undefined) => listTexts(text)).some((text) => twoOfficersPattern.test(text));
}
