import type { EventLog } from "../../formats/index.ts";
import {
  createProblem,
  findNearestName,
  formatSuggestion,
  hasName,
  InputError,
  listTexts,
  type Problem,
  type Process,
  type Step,
} from "../../model/index.ts";
import { mappingWords } from "./words.ts";

/** Which step an activity of the log is. */
export interface MappedActivity {
  readonly activity: string;
  /** Entries of the log. */
  readonly count: number;
  /** The id of its step; absent when no step has that id or name. */
  readonly step?: string;
  /** Of an activity without a step: the step whose id or name it nearly is. Never taken by itself. */
  readonly suggestion?: string;
}

/**
 * Activities by the step whose id, or whose name in any language, is the same; `given` says it for others, by their
 * names.
 * @throws InputError when `given` names an activity or a step that is not there
 */
export function mapActivities({ steps }: Process, log: EventLog, given: Readonly<Record<string, string>>): MappedActivity[] {
  const problems = checkGivenMap(steps, log, given);
  if (problems.length > 0) throw new InputError(problems);
  const counts = countActivities(log);
  return log.activities.map((activity, number) => {
    const count = counts[number] as number;
    const step = Object.hasOwn(given, activity) ? given[activity] : findActivityStep(steps, activity);
    if (step !== undefined) return { activity, count, step };
    const near = findNearStep(steps, activity);
    return { activity, count, ...(near !== undefined && { suggestion: near }) };
  });
}

/** The step with this id, else the only one with this name. */
function findActivityStep(steps: readonly Step[], activity: string): string | undefined {
  const byId = steps.find(({ id }) => id === activity);
  if (byId) return byId.id;
  const [called, another] = steps.filter((step) => hasName(step, activity));
  return another ? undefined : called?.id;
}

function findNearStep(steps: readonly Step[], activity: string): string | undefined {
  const byName = new Map<string, string>();
  for (const { id, name } of steps) {
    for (const text of [id, ...listTexts(name)]) byName.set(text.toLowerCase(), id);
  }
  const near = findNearestName(activity, byName.keys());
  return near === undefined ? undefined : byName.get(near);
}

function checkGivenMap(steps: readonly Step[], { activities }: EventLog, given: Readonly<Record<string, string>>): Problem[] {
  return Object.entries(given).flatMap(([activity, step]) => {
    const problems: Problem[] = [];
    if (!activities.includes(activity)) {
      const message = mappingWords.message(activity);
      const otherwise = mappingWords.otherwise;
      problems.push(createProblem("unknown-activity", { path: [], message, remedy: formatSuggestion(activity, activities, otherwise) }));
    }
    if (!steps.some(({ id }) => id === step)) {
      const message = mappingWords.givenMapMessage(step);
      const otherwise = mappingWords.givenMapOtherwise;
      problems.push(createProblem("unknown-step", { path: [], message, remedy: formatSuggestion(step, steps, otherwise) }));
    }
    return problems;
  });
}

/** How often each activity occurs, by its number. */
export function countActivities(log: EventLog): number[] {
  const counts = log.activities.map(() => 0);
  for (const activity of log.activity) counts[activity] = (counts[activity] as number) + 1;
  return counts;
}
