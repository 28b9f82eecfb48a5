import { createProblem, type Problem } from "../../model/index.ts";
import { shortenText } from "../text/label.ts";
import { findXmlChild, findXmlText } from "./file/records.ts";
import type { LinkFault } from "./links.ts";
import { readOutlineLevel, type Task } from "./plan.ts";
import { problemsWords } from "./words.ts";

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
      remedy: problemsWords.wrongValueRemedy,
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
        message: problemsWords.unknownStepMessage(name, value),
        remedy: problemsWords.unknownStepRemedy,
      },
      getPlace,
    );
  if (about === "too-many")
    return createProblem(
      "too-long",
      {
        path: [],
        message: problemsWords.tooLongMessage,
        remedy: problemsWords.tooLongRemedy,
      },
      getPlace,
    );
  return createProblem(
    "wrong-value",
    {
      path: [],
      message: problemsWords.wrongValueMessage(name, about, value),
      remedy: about === "Type" ? problemsWords.linkProblemRemedy : problemsWords.wrongValueLinkProblemRemedy,
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
    const remedy = problemsWords.outlineLevelsRemedy;
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
    const message = uid === "" ? problemsWords.uidsMessage(shortenText(name)) : problemsWords.uidsUidsMessage(shortenText(uid));
    const remedy = problemsWords.uidsRemedy;
    problems.push(createProblem(uid === "" ? "missing-key" : "duplicate-id", { path: [], message, remedy }, () => element.place));
  }
  return problems;
}
