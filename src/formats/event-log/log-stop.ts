import { type Bilingual, createProblem, type Problem, type ProblemCode, type SourceLocation } from "../../model/index.ts";

/** Ends the reading of a log from inside; never leaves the readers. */
export class LogStop extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, words: { readonly message: Bilingual; readonly remedy: Bilingual }, place?: SourceLocation) {
    super(words.message.en);
    this.problem = createProblem(code, { path: [], ...words }, () => place);
  }
}
