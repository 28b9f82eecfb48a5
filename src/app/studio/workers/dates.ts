import { parseDay } from "../../../model/index.ts";
import { loadCalendar } from "../../../process/calendar/index.ts";
import { type Schedule, schedule } from "../../../process/schedule/index.ts";
import { answerQuestions } from "../work/answer-questions.ts";
import type { DatesAnswer, DatesQuestion, Finish } from "../work/questions.ts";

answerQuestions<DatesQuestion, DatesAnswer>(async ({ process, measures, changes, route, start: date }) => {
  const start = { day: parseDay(date), calendar: await loadCalendar(process.calendar) };
  const now = schedule(process, { measures, changes, route, start });
  return { start: date, before: createFinish(schedule(process, { route, start })), now: createFinish(now) };
});

function createFinish({ finishDate = "", provisional = false, days }: Schedule): Finish {
  return { date: finishDate, provisional, days };
}
