import { type Schedule, schedule } from "../../../process/schedule/index.ts";
import { answerQuestions } from "../work/answer-questions.ts";
import { loadCaseStart } from "../work/case-start.ts";
import type { DatesAnswer, DatesQuestion, Finish } from "../work/questions.ts";

answerQuestions<DatesQuestion, DatesAnswer>(async ({ process, measures, changes, route, start: date }) => {
  const start = await loadCaseStart(process, date);
  const now = schedule(process, { measures, changes, route, start });
  return { start: date, before: createFinish(schedule(process, { route, start })), now: createFinish(now) };
});

function createFinish({ finishDate = "", provisional = false, days }: Schedule): Finish {
  return { date: finishDate, provisional, days };
}
