import { type Bilingual, formatSuggestion } from "../../../model/index.ts";
import { shortenText } from "../../text/label.ts";
import type { LogColumns } from "../types.ts";
import { columnsWords } from "./words.ts";

/** Where in a record what stands; resource and transition may be missing. */
export interface EventColumns {
  readonly case: number;
  readonly activity: number;
  readonly time: number;
  readonly start: number;
  readonly resource: number;
  readonly transition: number;
}

/**
 * Headings that are usual, in the order in which they are believed; compared without case, blanks, `_`, `-`, `:` and
 * `.`.
 */
const usualHeadings: Readonly<Record<keyof EventColumns, readonly string[]>> = {
  case: [
    "caseconceptname",
    "caseid",
    "case",
    "traceid",
    "办件编号",
    "办件号",
    "案件编号",
    "案件号",
    "案号",
    "业务流水号",
    "流水号",
    "受理编号",
    "案件",
    "办件",
  ],
  activity: [
    "activity",
    "conceptname",
    "activityname",
    "task",
    "event",
    "环节",
    "环节名称",
    "活动",
    "活动名称",
    "办理环节",
    "步骤",
    "任务",
  ],
  time: [
    "timestamp",
    "timetimestamp",
    "completetimestamp",
    "endtimestamp",
    "completetime",
    "endtime",
    "end",
    "time",
    "date",
    "办结时间",
    "完成时间",
    "结束时间",
    "时间戳",
    "时间",
    "办理时间",
  ],
  start: ["starttimestamp", "starttime", "start", "开始时间", "接收时间"],
  resource: ["orgresource", "resource", "user", "办理人", "经办人", "人员"],
  transition: ["lifecycletransition", "lifecycle", "transition", "状态"],
};

export interface ColumnFault {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** The columns by their headings, or what is missing. */
export function findEventColumns(headings: readonly string[], named: LogColumns): EventColumns | ColumnFault {
  const keys = headings.map(normalizeLogHeading);
  const found = {} as Record<keyof EventColumns, number>;
  for (const [role, names] of Object.entries(usualHeadings) as [keyof EventColumns, readonly string[]][]) {
    const wanted = named[role as keyof LogColumns];
    found[role] = wanted === undefined ? findFirstColumn(keys, names) : keys.indexOf(normalizeLogHeading(wanted));
    if (found[role] < 0 && (wanted !== undefined || requiredRoles.has(role)))
      return describeMissingColumn(role as keyof LogColumns, wanted, headings);
  }
  return found;
}

const requiredRoles: ReadonlySet<string> = new Set(["case", "activity", "time"]);

function normalizeLogHeading(heading: string): string {
  return heading.toLowerCase().replace(/[\s_:.-]/g, "");
}

function findFirstColumn(keys: readonly string[], names: readonly string[]): number {
  return names.map((name) => keys.indexOf(name)).find((index) => index >= 0) ?? -1;
}

const roleNames = {
  case: columnsWords.roleNamesCase,
  activity: columnsWords.roleNamesActivity,
  time: columnsWords.roleNamesTime,
} satisfies Record<keyof LogColumns, Bilingual>;

function describeMissingColumn(role: keyof LogColumns, wanted: string | undefined, headings: readonly string[]): ColumnFault {
  const known = shortenText(headings.join(", "));
  const message =
    wanted === undefined
      ? columnsWords.missingColumnMessage(roleNames[role].zh, roleNames[role].en)
      : columnsWords.missingColumnMissingColumnMessage(shortenText(wanted));
  const otherwise = columnsWords.missingColumnOtherwise(role, known);
  return { message, remedy: wanted === undefined ? otherwise : formatSuggestion(wanted, headings, otherwise) };
}
