import { schedule } from "../../../process/schedule/index.ts";
import { answerQuestions } from "../work/answer-questions.ts";
import { createFinish, loadCaseStart } from "../work/case-start.ts";
import { answerColumns } from "../work/column-figures.ts";
import type { ColumnsAnswer, ColumnsQuestion, DatesAnswer, DatesQuestion } from "../work/questions.ts";

answerQuestions<DatesQuestion | ColumnsQuestion, DatesAnswer | ColumnsAnswer>((question) =>
  question.kind === "columns" ? answerColumns(question) : computeDates(question),
);

async function computeDates({ process, measures, changes, route, start: date }: DatesQuestion): Promise<DatesAnswer> {
  const start = await loadCaseStart(process, date);
  const now = schedule(process, { measures, changes, route, start });
  return { start: date, before: createFinish(schedule(process, { route, start })), now: createFinish(now) };
}
