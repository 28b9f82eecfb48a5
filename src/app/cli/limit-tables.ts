import { formatDays, type Language, limitLength, markedDate, terms } from "../../model/index.ts";
import type { LimitDates, LimitResult } from "../../process/schedule/index.ts";
import { wrapColumns } from "./columns.ts";
import { type Column, type Row, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** Each limit as written, and in working days beside the other kind between the same two steps and the time that they bound. */
export function limitTable(limits: readonly LimitResult[], terminal: Terminal): string {
  if (limits.length === 0) return "";
  const { lang, style } = terminal;
  const body = table(
    terminal,
    [
      { heading: terms.limit[lang], flexible: true },
      { heading: terms.limitKinds.statutory[lang], align: "right" },
      { heading: terms.limitKinds.promised[lang], align: "right" },
      { heading: terms.clocks.counted[lang], align: "right" },
      { heading: terms.experienced[lang], align: "right" },
      { heading: terms.result[lang] },
    ],
    limits.map((limit): Row => {
      const bound = (kind: LimitResult["kind"]) => (limit.kind === kind ? boundInWords(limit) : daysOrDash(limit[kind]));
      const numbers = [bound("statutory"), bound("promised"), daysOrDash(limit.longest), daysOrDash(limit.experienced)];
      return { cells: [limitInWords(limit, lang), ...numbers, terms[resultOf(limit)][lang]], looks: limit.met ? [] : ["red"] };
    }),
  );
  return `${style(words.limits[lang], "bold")}\n${body}`;
}

/** When each limit runs out on the route, and what follows; nothing where there are no dates. */
export function dueTable(limits: readonly LimitResult[], terminal: Terminal): string {
  const { lang, width } = terminal;
  const undated = limits
    .filter((limit) => limit.undated)
    .flatMap((limit) => wrapColumns(words.undated(limitInWords(limit, lang))[lang], width));
  return [datedTable(limits, terminal), ...undated].filter((part) => part !== "").join("\n");
}

function datedTable(limits: readonly LimitResult[], terminal: Terminal): string {
  const dated = limits.flatMap((limit) => (limit.dates ? [{ ...limit, dates: limit.dates }] : []));
  if (dated.length === 0) return "";
  const { lang, style } = terminal;
  const hasExtension = dated.some(({ extension }) => extension);
  const hasExpiry = dated.some(({ onExpiry }) => onExpiry);
  const columns: Column[] = [
    { heading: terms.limit[lang], flexible: true },
    { heading: terms.due[lang] },
    ...(hasExtension ? [{ heading: terms.extendedDue[lang] }] : []),
    { heading: terms.finish[lang] },
    { heading: terms.result[lang] },
    ...(hasExpiry ? [{ heading: terms.onExpiry[lang] }] : []),
  ];
  const rows = dated.map(
    (limit): Row => ({
      cells: [
        limitInWords(limit, lang),
        dateIn(limit.dates, "due"),
        ...(hasExtension ? [dateIn(limit.dates, "extendedDue")] : []),
        dateIn(limit.dates, "finish"),
        (limit.dates.inTime ? terms.kept : limit.dates.inExtendedTime ? terms.ifExtended : terms.late)[lang],
        ...(hasExpiry ? [limit.onExpiry === undefined ? "–" : terms.expiries[limit.onExpiry][lang]] : []),
      ],
      looks: limit.dates.inTime ? [] : ["red"],
    }),
  );
  return `${style(words.dueDates[lang], "bold")}\n${table(terminal, columns, rows)}`;
}

/** Whether a date of these tables is marked as provisional. */
export function hasProvisionalDue(limits: readonly LimitResult[]): boolean {
  return limits.some(({ dates }) => dates?.provisional.some((name) => name !== "begin"));
}

function dateIn(dates: LimitDates, name: "due" | "extendedDue" | "finish"): string {
  const date = dates[name];
  return date === undefined ? "–" : markedDate(date, dates.provisional.includes(name));
}

/** `accept → decide, statutory 20 days`. */
export function limitInWords(limit: Pick<LimitResult, "kind" | "written" | "from" | "to">, lang: Language): string {
  const length = `${terms.limitKinds[limit.kind][lang]} ${limitLength(limit.written, lang)}`;
  return [between(limit, lang), length].join(lang === "zh" ? "，" : ", ");
}

function between({ from, to }: Pick<LimitResult, "from" | "to">, lang: Language): string {
  return from === undefined && to === undefined ? terms.wholeProcess[lang] : `${from ?? "…"} → ${to ?? "…"}`;
}

/** A limit in working days, with its extension. */
function boundInWords({ approximate, days, extension }: LimitResult): string {
  const most = extension ? `+${formatDays(extension.days - days)}` : "";
  return `${approximate ? "≈" : ""}${formatDays(days)}${most}`;
}

function resultOf({ met, extension }: LimitResult): "kept" | "ifExtended" | "exceeded" {
  return met ? "kept" : extension?.met ? "ifExtended" : "exceeded";
}

function daysOrDash(days: number | null): string {
  return days === null ? "–" : formatDays(days);
}
