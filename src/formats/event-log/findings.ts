import { type Bilingual, createProblem, type Problem, type ProblemCode } from "../../model/index.ts";
import { shortenText } from "../text/label.ts";

/** What may be wrong with single events or cases. Each kind is told once, with how often it occurs and where first. */
export type LogFault = "no-activity" | "no-time" | "unsorted" | "negative" | "unfinished" | "zones" | "twice" | "encoding";

export interface LogFindings {
  readonly note: (fault: LogFault, example: string, line?: number) => void;
  readonly problems: () => Problem[];
}

export function createLogFindings(file: string | undefined): LogFindings {
  const found = new Map<LogFault, { count: number; readonly example: string; readonly line: number | undefined }>();
  const note = (fault: LogFault, example: string, line?: number) => {
    const known = found.get(fault);
    if (known) known.count++;
    else found.set(fault, { count: 1, example, line });
  };
  const listProblems = () =>
    [...found].map(([fault, { count, example, line }]) => {
      const { code, message, remedy } = logFaultWords[fault];
      const finding = { path: [], message: message(count, shortenText(example)), remedy };
      return createProblem(code, finding, () => (line === undefined ? { file, line: 1, column: 1 } : { file, line, column: 1 }));
    });
  return { note, problems: listProblems };
}

interface FaultWords {
  readonly code: ProblemCode;
  readonly message: (count: number, example: string) => Bilingual;
  readonly remedy: Bilingual;
}

const logFaultWords: Readonly<Record<LogFault, FaultWords>> = {
  "no-activity": {
    code: "log-event",
    message: (count, example) => ({
      zh: `${count} 个事件没有活动名称，已略去；第一个在案件“${example}”`,
      en: `Events without the name of an activity: ${count}, left out. The first is in case "${example}"`,
    }),
    remedy: { zh: "补上活动名称", en: "Give them the name of their activity" },
  },
  "no-time": {
    code: "log-event",
    message: (count, example) => ({
      zh: `${count} 个事件没有可读的时间，已略去；第一个：“${example}”`,
      en: `Events without a time that can be read: ${count}, left out. The first: "${example}"`,
    }),
    remedy: { zh: "写成 2026-03-02T09:30:00+08:00 的样子", en: "Write times like 2026-03-02T09:30:00+08:00" },
  },
  unsorted: {
    code: "log-order",
    message: (count, example) => ({
      zh: `${count} 个案件的事件未按时间排列，已排好；第一个是“${example}”`,
      en: `Cases whose events do not stand in the order of time: ${count}, put in order. The first is "${example}"`,
    }),
    remedy: { zh: "如时间有误，请更正", en: "If times are wrong, correct them" },
  },
  negative: {
    code: "log-interval",
    message: (count, example) => ({
      zh: `${count} 次工作的结束早于开始，开始时间不予采用；第一次在案件“${example}”`,
      en: `Work that ends before it begins: ${count}, its begin is left out. The first is in case "${example}"`,
    }),
    remedy: { zh: "核对这些事件的时间与时区", en: "Check the times and zones of these events" },
  },
  unfinished: {
    code: "log-interval",
    message: (count, example) => ({
      zh: `${count} 次工作只有开始，没有结束，已略去；第一次在案件“${example}”`,
      en: `Work that begins and never ends: ${count}, left out. The first is in case "${example}"`,
    }),
    remedy: { zh: "多为尚未办结的案件，可以不改", en: "These are mostly cases still open: nothing needs to be done" },
  },
  zones: {
    code: "log-zones",
    message: (count, example) => ({
      zh: `有的时间写了时区，有的没有；${count} 个没有时区的按 UTC 读取，第一个：“${example}”`,
      en: `Some times have a zone and others have none: ${count} without one are read as UTC. The first: "${example}"`,
    }),
    remedy: { zh: "所有时间都写时区，或都不写", en: "Give all of them a zone, or none" },
  },
  twice: {
    code: "log-case",
    message: (count, example) => ({
      zh: `${count} 个案件的编号已经用过，按不同的案件读取；第一个是“${example}”`,
      en: `Cases whose id another case has: ${count}, read as cases of their own. The first is "${example}"`,
    }),
    remedy: { zh: "每个案件用一个不同的编号", en: "Give every case an id of its own" },
  },
  encoding: {
    code: "log-encoding",
    message: (_, encoding) => ({
      zh: `日志不是 UTF-8 编码，已按 ${encoding.toUpperCase()}（含 GBK）读取`,
      en: `The log is not encoded as UTF-8; it was read as ${encoding.toUpperCase()}, which GBK is part of`,
    }),
    remedy: { zh: "文字若有误，请另存为 UTF-8（Excel：CSV UTF-8）", en: "If its words are wrong, save it as UTF-8 (in Excel: CSV UTF-8)" },
  },
};
