import type { Problem, SourceLocation } from "../../model/index.ts";
import { maxActivities, maxLogCases, maxLogEntries } from "../bounds.ts";
import { createLogEntries } from "./entries.ts";
import { createLogFindings } from "./findings.ts";
import { type Instant, parseInstant } from "./instant.ts";
import { LogStop } from "./log-stop.ts";
import { createNumbering } from "./numbering.ts";
import type { EventText, ReadEventLog } from "./types.ts";
import { logGathererWords } from "./words.ts";

/** Takes events as they are read, and makes a log of them. */
export interface LogGatherer {
  /** A case of its own, even if another has the same id. */
  readonly newCase: (id: string, line: number) => number;
  /** The case of that id, wherever its events stand. */
  readonly caseNamed: (id: string) => number;
  readonly event: (caseNumber: number, event: EventText) => void;
  /** The text was read in an encoding that it does not name. */
  readonly guessed: (encoding: string) => void;
  /** What was found to be wrong so far. */
  readonly found: () => readonly Problem[];
  readonly finish: () => ReadEventLog;
}

export function createLogGatherer(file: string | undefined): LogGatherer {
  const cases: string[] = [];
  const byId = new Map<string, number>();
  const [activities, resources, entries, findings] = [createNumbering(), createNumbering(), createLogEntries(), createLogFindings(file)];
  /** Work that has begun, by case and activity; what began first ends first. */
  const open = new Map<string, { readonly begun: Instant[]; ended: number }>();
  let [zoned, unzoned, firstUnzoned, started] = [0, 0, "", 0];
  const createPlace = (line: number): SourceLocation => ({ file, line, column: 1 });
  const addCase = (id: string) => {
    if (cases.length >= maxLogCases) throw new LogStop("file-too-large", entryCountWords, createPlace(1));
    const number = cases.push(id) - 1;
    if (!byId.has(id)) byId.set(id, number);
    return number;
  };
  const openCase = (id: string, line: number) => {
    if (byId.has(id)) findings.note("twice", id, line);
    return addCase(id);
  };
  const addEvent = (caseNumber: number, { activity: name = "", time = "", transition, resource, line }: EventText) => {
    const step = findLifecycleStep(transition);
    if (step === undefined) return;
    if (name.trim() === "") return findings.note("no-activity", cases[caseNumber] ?? "", line);
    const instant = parseInstant(time);
    if (!instant) return findings.note("no-time", time === "" ? (cases[caseNumber] ?? "") : time, line);
    if (instant.offset === undefined && unzoned++ === 0) firstUnzoned = time;
    if (instant.offset !== undefined) zoned++;
    const activity = activities.numberOf(name.trim());
    if (activities.names.length > maxActivities) throw new LogStop("too-long", activityCountWords, createPlace(line));
    if (entries.size() >= maxLogEntries) throw new LogStop("file-too-large", entryCountWords, createPlace(line));
    const key = `${caseNumber} ${activity}`;
    const waiting = open.get(key);
    if (step === "start") {
      if (++started > maxLogEntries) throw new LogStop("file-too-large", entryCountWords, createPlace(line));
      if (waiting) waiting.begun.push(instant);
      else open.set(key, { begun: [instant], ended: 0 });
      return;
    }
    const begun = waiting?.begun[waiting.ended++]?.utc ?? Number.NaN;
    if (waiting?.ended === waiting?.begun.length) open.delete(key);
    if (begun > instant.utc) findings.note("negative", cases[caseNumber] ?? "", line);
    entries.add({
      case: caseNumber,
      activity,
      finished: instant.utc,
      begun: begun > instant.utc ? Number.NaN : begun,
      offset: instant.offset ?? 0,
      resource: resource === undefined || resource === "" ? -1 : resources.numberOf(resource),
    });
  };
  const finish = (): ReadEventLog => {
    if (entries.size() === 0) throw new LogStop("empty-file", noEventsWords, createPlace(1));
    for (const [key, { begun, ended }] of open)
      for (let at = ended; at < begun.length; at++) findings.note("unfinished", cases[Number(key.split(" ")[0])] ?? "");
    if (zoned > 0) for (let count = 0; count < unzoned; count++) findings.note("zones", firstUnzoned);
    const { unsorted, ...columns } = entries.sorted(cases.length);
    for (const number of unsorted) findings.note("unsorted", cases[number] ?? "");
    return { log: { cases, activities: activities.names, resources: resources.names, ...columns }, problems: findings.problems() };
  };
  return {
    newCase: openCase,
    caseNamed: (id) => byId.get(id) ?? addCase(id),
    event: addEvent,
    guessed: (encoding) => findings.note("encoding", encoding, 1),
    found: findings.problems,
    finish,
  };
}

/** Transitions at which nothing begins or ends. Source: IEEE 1849-2016, extension "lifecycle". */
const neutralTransitions = new Set([
  "schedule",
  "assign",
  "reassign",
  "suspend",
  "resume",
  "withdraw",
  "autoskip",
  "manualskip",
  "pi_abort",
  "ate_abort",
]);

function findLifecycleStep(transition: string | undefined): "start" | "complete" | undefined {
  const name = transition?.trim().toLowerCase() ?? "";
  if (neutralTransitions.has(name)) return undefined;
  return name === "start" ? "start" : "complete";
}

const activityCountWords = {
  message: logGathererWords.activityCountWordsMessage(maxActivities),
  remedy: logGathererWords.activityCountWordsRemedy,
};

const entryCountWords = {
  message: logGathererWords.entryCountWordsMessage,
  remedy: logGathererWords.entryCountWordsRemedy,
};

const noEventsWords = {
  message: logGathererWords.noEventsWordsMessage,
  remedy: logGathererWords.noEventsWordsRemedy,
};
