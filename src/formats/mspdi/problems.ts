import { createProblem, type Problem } from "../../model/index.ts";
import { shortenText } from "../text/label.ts";
import { findXmlChild, findXmlText } from "./file/records.ts";
import type { LinkFault } from "./links.ts";
import { readOutlineLevel, type Task } from "./plan.ts";

// What is said of a plan that is read but makes no sense.

/** A duration that is not written as one; `index` is the number of the step. */
export function createDurationProblem(text: string, { element, name }: Task, index: number): Problem {
  return createProblem(
    "wrong-value",
    {
      path: ["processes", 0, "steps", index, "days"],
      message: {
        zh: `任务“${shortenText(name)}”的工期“${shortenText(text)}”看不懂`,
        en: `The duration "${shortenText(text)}" of task "${shortenText(name)}" cannot be read`,
      },
      remedy: { zh: "写成 PT16H0M0S 的样子", en: "Write it like PT16H0M0S" },
    },
    () => findXmlChild(element, "Duration")?.place,
  );
}

export function createLinkProblem({ task, element, about }: LinkFault): Problem {
  const name = shortenText(task.name === "" ? task.uid : task.name);
  const value = shortenText(findXmlText(element, about === "too-many" ? "UID" : about) ?? "");
  const getPlace = () => element.place;
  if (about === "PredecessorUID")
    return createProblem(
      "unknown-step",
      {
        path: [],
        message: {
          zh: `任务“${name}”的前置任务 ${value} 不在文件中`,
          en: `Task "${name}" comes after task ${value}, which is not in the file`,
        },
        remedy: { zh: "删去这条链接，或补上该任务", en: "Delete the link, or add the task" },
      },
      getPlace,
    );
  if (about === "too-many")
    return createProblem(
      "too-long",
      {
        path: [],
        message: { zh: "摘要任务之间的链接展开后超过一百万条", en: "The links between summary tasks stand for more than a million" },
        remedy: { zh: "在两个摘要任务之间加一个里程碑", en: "Put a milestone between the two summary tasks" },
      },
      getPlace,
    );
  return createProblem(
    "wrong-value",
    {
      path: [],
      message: { zh: `任务“${name}”的链接：${about} 不能是“${value}”`, en: `A link of task "${name}" has ${about} "${value}"` },
      remedy:
        about === "Type"
          ? { zh: "写 0（FF）、1（FS）、2（SF）或 3（SS）", en: "Use 0 (FF), 1 (FS), 2 (SF) or 3 (SS)" }
          : { zh: "写数字，单位为十分之一分钟", en: "Write a number, of tenths of a minute" },
    },
    getPlace,
  );
}

/** The outline is that of the levels, so each is to be a number. */
export function checkOutlineLevels(tasks: readonly Task[]): Problem[] {
  return tasks.flatMap(({ name, element }) => {
    if (readOutlineLevel(element) !== undefined) return [];
    const text = shortenText(findXmlText(element, "OutlineLevel") ?? "");
    const message = {
      zh: `任务“${shortenText(name)}”的大纲级别“${text}”不是数字`,
      en: `The outline level "${text}" of task "${shortenText(name)}" is no number`,
    };
    const remedy = { zh: "写 1、2、3……；0 是项目本身", en: "Write 1, 2, 3 and so on; 0 is the project itself" };
    return [createProblem("wrong-value", { path: [], message, remedy }, () => findXmlChild(element, "OutlineLevel")?.place)];
  });
}

/** Links refer to UIDs, so every task needs one of its own. */
export function checkUids(tasks: readonly Task[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { uid, name, element } of tasks) {
    if (uid !== "" && !seen.has(uid)) {
      seen.add(uid);
      continue;
    }
    const message =
      uid === ""
        ? { zh: `任务“${shortenText(name)}”没有 UID`, en: `Task "${shortenText(name)}" has no UID` }
        : { zh: `两个任务的 UID 都是 ${shortenText(uid)}`, en: `Two tasks have the UID ${shortenText(uid)}` };
    const remedy = { zh: "每个任务给一个不同的 UID", en: "Give every task a UID of its own" };
    problems.push(createProblem(uid === "" ? "missing-key" : "duplicate-id", { path: [], message, remedy }, () => element.place));
  }
  return problems;
}
