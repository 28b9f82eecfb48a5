import { type Bilingual, createProblem, type DataPath, type Problem, type ProblemCode, type SourceLocation } from "../../../model/index.ts";

/** Where a value of a table stands. */
export interface CellPlace {
  readonly name: string;
  readonly place: SourceLocation;
}

/** A problem of a cell; its message begins with where that is: `steps!C7: …`. */
export function createCellProblem(
  code: ProblemCode,
  { name, place }: CellPlace,
  message: Bilingual,
  remedy: Bilingual,
  path: DataPath = [],
): Problem {
  return createProblem(code, { path, message: { zh: `${name}：${message.zh}`, en: `${name}: ${message.en}` }, remedy }, () => place);
}
