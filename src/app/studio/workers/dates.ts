import { calendarOf, dayOf, type Schedule, schedule } from "../../../index.ts";
import { answering } from "../work/answering.ts";
import type { DatesAnswer, DatesQuestion, Finish } from "../work/questions.ts";

answering<DatesQuestion, DatesAnswer>(async ({ process, measures, changes, route, start: date }) => {
  const start = { day: dayOf(date), calendar: await calendarOf(process.calendar) };
  const now = schedule(process, { measures, changes, route, start });
  return { start: date, before: finishOf(schedule(process, { route, start })), now: finishOf(now) };
});

function finishOf({ finishDate = "", provisional = false, days }: Schedule): Finish {
  return { date: finishDate, provisional, days };
}
