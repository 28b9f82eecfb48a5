import { type Problem, problem } from "../../model/index.ts";
import { short } from "../label.ts";
import type { LinkFault } from "./links.ts";
import { levelIn, type Task } from "./plan.ts";
import { childOf, textOf } from "./records.ts";

// What is said of a plan that is read but makes no sense.

/** A duration that is not written as one; `index` is the number of the step. */
export function durationProblem(text: string, { element, name }: Task, index: number): Problem {
  return problem(
    "wrong-value",
    {
      path: ["processes", 0, "steps", index, "days"],
      message: {
        zh: `任务“${short(name)}”的工期“${short(text)}”看不懂`,
        en: `The duration "${short(text)}" of task "${short(name)}" cannot be read`,
      },
      remedy: { zh: "写成 PT16H0M0S 的样子", en: "Write it like PT16H0M0S" },
    },
    () => childOf(element, "Duration")?.place,
  );
}

export function linkProblem({ task, element, about }: LinkFault): Problem {
  const name = short(task.name === "" ? task.uid : task.name);
  const value = short(textOf(element, about === "too-many" ? "UID" : about) ?? "");
  const placed = () => element.place;
  if (about === "PredecessorUID")
    return problem(
      "unknown-step",
      {
        path: [],
        message: {
          zh: `任务“${name}”的前置任务 ${value} 不在文件中`,
          en: `Task "${name}" comes after task ${value}, which is not in the file`,
        },
        remedy: { zh: "删去这条链接，或补上该任务", en: "Delete the link, or add the task" },
      },
      placed,
    );
  if (about === "too-many")
    return problem(
      "too-long",
      {
        path: [],
        message: { zh: "摘要任务之间的链接展开后超过一百万条", en: "The links between summary tasks stand for more than a million" },
        remedy: { zh: "在两个摘要任务之间加一个里程碑", en: "Put a milestone between the two summary tasks" },
      },
      placed,
    );
  return problem(
    "wrong-value",
    {
      path: [],
      message: { zh: `任务“${name}”的链接：${about} 不能是“${value}”`, en: `A link of task "${name}" has ${about} "${value}"` },
      remedy:
        about === "Type"
          ? { zh: "写 0（FF）、1（FS）、2（SF）或 3（SS）", en: "Use 0 (FF), 1 (FS), 2 (SF) or 3 (SS)" }
          : { zh: "写数字，单位为十分之一分钟", en: "Write a number, of tenths of a minute" },
    },
    placed,
  );
}

/** The outline is that of the levels, so each is to be a number. */
export function levelProblems(tasks: readonly Task[]): Problem[] {
  return tasks.flatMap(({ name, element }) => {
    if (levelIn(element) !== undefined) return [];
    const text = short(textOf(element, "OutlineLevel") ?? "");
    const message = {
      zh: `任务“${short(name)}”的大纲级别“${text}”不是数字`,
      en: `The outline level "${text}" of task "${short(name)}" is no number`,
    };
    const remedy = { zh: "写 1、2、3……；0 是项目本身", en: "Write 1, 2, 3 and so on; 0 is the project itself" };
    return [problem("wrong-value", { path: [], message, remedy }, () => childOf(element, "OutlineLevel")?.place)];
  });
}

/** Links refer to UIDs, so every task needs one of its own. */
export function uidProblems(tasks: readonly Task[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { uid, name, element } of tasks) {
    if (uid !== "" && !seen.has(uid)) {
      seen.add(uid);
      continue;
    }
    const message =
      uid === ""
        ? { zh: `任务“${short(name)}”没有 UID`, en: `Task "${short(name)}" has no UID` }
        : { zh: `两个任务的 UID 都是 ${short(uid)}`, en: `Two tasks have the UID ${short(uid)}` };
    const remedy = { zh: "每个任务给一个不同的 UID", en: "Give every task a UID of its own" };
    problems.push(problem(uid === "" ? "missing-key" : "duplicate-id", { path: [], message, remedy }, () => element.place));
  }
  return problems;
}
