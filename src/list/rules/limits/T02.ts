import { formatDays } from "../../../model/index.ts";
import type { CourseRule } from "../../rule.ts";
import { T02Words } from "./words.ts";

/** A promise against the statutory limit between the same two steps, both in working days. */
export const T02: CourseRule = {
  code: "T02",
  checkCourse({ limits, timetable }, report) {
    const results = timetable()?.limits ?? [];
    for (const [index, { kind, from, to, days, statutory }] of results.entries()) {
      const path = limits[index]?.path;
      if (kind !== "promised" || statutory === null || days <= statutory || !path) continue;
      const [promise, most] = [formatDays(days), formatDays(statutory)];
      const isConverted = results.some((each) => each.approximate && each.from === from && each.to === to);
      const note = isConverted ? T02Words.note : { zh: "", en: "" };
      report({
        path,
        message: T02Words.message(promise, most, note.zh, note.en),
        remedy: T02Words.remedy,
      });
    }
  },
};
