import { type Bilingual, InputError } from "../../../../model/index.ts";
import { studioPageWords } from "../../words.ts";

/** What is told of an error: what is wrong with the choice, else that something could not be computed. */
export function formatFault(error: unknown): Bilingual {
  if (error instanceof InputError && error.problems[0]) return error.problems[0].message;
  return studioPageWords.notComputed(error instanceof Error ? error.message : String(error));
}
