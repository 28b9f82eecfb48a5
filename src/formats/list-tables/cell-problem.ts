import { type Bilingual, type Path, type Place, type Problem, type ProblemCode, problem } from "../../model/index.ts";

/** Where a value of a table stands. */
export interface CellPlace {
  readonly name: string;
  readonly place: Place;
}

/** A problem of a cell; its message begins with where that is: `steps!C7: …`. */
export function cellProblem(
  code: ProblemCode,
  { name, place }: CellPlace,
  message: Bilingual,
  remedy: Bilingual,
  path: Path = [],
): Problem {
  return problem(code, { path, message: { zh: `${name}：${message.zh}`, en: `${name}: ${message.en}` }, remedy }, () => place);
}
