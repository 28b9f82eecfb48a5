import { minutesPerDay, plannedMinutes, type Step } from "../../../model/index.ts";
import { about, type Draft, type SuggestionRule } from "../draft.ts";
import type { Flow } from "../flow.ts";
import { isIdle, isRemovable, neighbours } from "../work.ts";

const reviewOnce = { zh: "不再重复审查", en: "Review once" };

/**
 * Two units review the same documents one after the other. Where nobody uses what one of the two finds, that one is left out; where the second
 * relies on the first, it takes half as long.
 */
export const delegate: SuggestionRule = (flow) =>
  neighbours(flow).flatMap(({ first, second }) => {
    if (first.unit === undefined || second.unit === undefined || first.unit === second.unit) return [];
    const needless = needlessOf(flow, first, second);
    if (needless) return [withoutOne(first, second, needless)];
    const relies = second.uses?.some((document) => first.produces?.includes(document)) ?? false;
    return relies && repeats(first, second) && plannedMinutes(second) > 0 ? [shorter(first, second)] : [];
  });

function needlessOf(flow: Flow, first: Step, second: Step): Step | undefined {
  if (repeats(first, second) && isIdle(flow, first) && isRemovable(flow, first)) return first;
  return repeats(second, first) && isIdle(flow, second) && isRemovable(flow, second) ? second : undefined;
}

/** Whether all that one reviews is reviewed by the other as well. */
function repeats(one: Step, other: Step): boolean {
  return one.uses !== undefined && one.uses.length > 0 && one.uses.every((document) => other.uses?.includes(document));
}

function withoutOne(first: Step, second: Step, needless: Step): Draft {
  return {
    kind: "delegate",
    ...about(reviewOnce, [first, second]),
    reason: {
      zh: `${first.id} 与 ${second.id} 先后审查同样的材料，${needless.id} 的结果无人使用`,
      en: `${first.id} and ${second.id} review the same documents one after the other, and nobody uses what ${needless.id} produces`,
    },
    changes: [{ step: needless.id, remove: true }],
  };
}

function shorter(first: Step, second: Step): Draft {
  return {
    kind: "delegate",
    ...about(reviewOnce, [first, second]),
    reason: {
      zh: `${second.id} 再次审查 ${first.id} 已审的材料，又以其结果为依据；假定时间减半`,
      en: `${second.id} reviews again what ${first.id} has reviewed, and relies on its result; half the time is assumed`,
    },
    changes: [{ step: second.id, days: plannedMinutes(second) / 2 / minutesPerDay }],
  };
}
