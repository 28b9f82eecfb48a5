import { type Bilingual, type Place, type Problem, type ProblemCode, problem } from "../../model/index.ts";

/** Ends the reading of a log from inside; never leaves the readers. */
export class Stop extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, words: { readonly message: Bilingual; readonly remedy: Bilingual }, place?: Place) {
    super(words.message.en);
    this.problem = problem(code, { path: [], ...words }, () => place);
  }
}
