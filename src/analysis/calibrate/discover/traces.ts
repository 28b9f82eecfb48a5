import type { EventLog } from "../../../formats/index.ts";
import { countActivities } from "../mapping.ts";

/** The most activities that a process is made of; nobody reads a chart of more. */
const maxTraceActivities = 300;

/** The most frequent activities of each case in their order; one that follows itself at once is one. */
export function listTraces(log: EventLog): number[][] {
  const counts = countActivities(log);
  const byCount = [...counts.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const isShown = new Set(byCount.slice(0, maxTraceActivities));
  return log.cases.map((_, number) => {
    const trace: number[] = [];
    for (let entry = log.first[number] as number; entry < (log.first[number + 1] as number); entry++) {
      const activity = log.activity[entry] as number;
      if (isShown.has(activity) && trace.at(-1) !== activity) trace.push(activity);
    }
    return trace;
  });
}
