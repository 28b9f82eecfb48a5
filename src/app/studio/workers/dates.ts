import { schedule } from "../../../process/schedule/index.ts";
import { answerQuestions } from "../work/answer-questions.ts";
import { createFinish, loadCaseStart } from "../work/case-start.ts";
import type { DatesAnswer, DatesQuestion } from "../work/questions.ts";

answerQuestions<DatesQuestion, DatesAnswer>(async ({ process, measures, changes, route, start: date }) => {
  const start = await loadCaseStart(process, date);
  const now = schedule(process, { measures, changes, route, start });
  return { start: date, before: createFinish(schedule(process, { route, start })), now: createFinish(now) };
});
