import { createProblem, type Problem } from "../../model/index.ts";
import { maxListedProblems } from "../bounds.ts";
import { problemListWords } from "./words.ts";

/** Problems as they are found. After some thousand no more are built; those that follow are counted. */
export interface ProblemList {
  readonly add: (build: () => Problem) => void;
  /** So many that are not looked at. */
  readonly count: (more: number) => void;
  /** All that were built, and one that tells how many more there are. */
  readonly list: () => readonly Problem[];
}

export function createProblemList(): ProblemList {
  const problems: Problem[] = [];
  let more = 0;
  return {
    add: (build) => {
      if (problems.length < maxListedProblems) problems.push(build());
      else more++;
    },
    count: (unseen) => {
      more += unseen;
    },
    list: () => {
      if (more === 0) return problems;
      const last: Partial<Problem> = problems.at(-1) ?? {};
      const { file, line = 1, column = 1, sheet } = last;
      const words = { path: [], message: problemListWords.more(more), remedy: problemListWords.moreRemedy };
      return [...problems, createProblem("more-problems", words, () => ({ file, line, column, sheet }))];
    },
  };
}
