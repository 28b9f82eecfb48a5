import type { Bilingual, Problem, ProblemCode } from "../../model/index.ts";

type PlanWords = Pick<Problem, "remedy"> & { readonly message?: Bilingual };

/** What the check of a catalog says in the words of a catalog file, to someone who has a plan. */
const planWords: Partial<Record<ProblemCode, PlanWords>> = {
  cycle: {
    remedy: {
      zh: "在 Project 中删去其中一条链接；摘要任务的链接对其下每个任务都有效",
      en: "Delete one of these links in Project; a link of a summary task counts for every task below it",
    },
  },
  "no-steps": {
    message: { zh: "计划没有任务", en: "The plan has no tasks" },
    remedy: { zh: "在 Project 中加入任务后重新另存为 XML", en: "Add tasks in Project, and save it as XML again" },
  },
  "missing-days": { remedy: { zh: "在 Project 中填写任务的工期", en: "Give the task a duration in Project" } },
  "unlinked-step": { remedy: { zh: "在 Project 中链接到前置任务", en: "Link it to the task before it in Project" } },
};

/** A problem that a check found in the catalog of a plan, with what to do about it in Project. */
export function toPlanProblem(problem: Problem): Problem {
  return { ...problem, ...planWords[problem.code] };
}
