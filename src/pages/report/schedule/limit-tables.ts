import {
  formatDays,
  formatDaysOrDash,
  formatLimitLength,
  formatMarkedDate,
  type Language,
  punctuation,
  type Screen,
  terms,
} from "../../../model/index.ts";
import { getLimitResult, type LimitDates, type LimitResult } from "../../../process/schedule/index.ts";
import { wrapColumns } from "../text/columns.ts";
import { formatTable, type TextTableColumn, type TextTableRow } from "../text/table.ts";
import { scheduleWords } from "./schedule-words.ts";

/**
 * Each limit as written, and in working days beside the other kind between the same two steps and the time that they
 * bound.
 */
export function formatLimitTable(limits: readonly LimitResult[], screen: Screen): string {
  if (limits.length === 0) return "";
  const { lang, style } = screen;
  const body = formatTable(
    screen,
    [
      { heading: terms.limit[lang], flexible: true },
      { heading: terms.limitKinds.statutory[lang], align: "right" },
      { heading: terms.limitKinds.promised[lang], align: "right" },
      { heading: terms.clocks.counted[lang], align: "right" },
      { heading: terms.experienced[lang], align: "right" },
      { heading: terms.result[lang] },
    ],
    limits.map((limit): TextTableRow => {
      const formatKindBound = (kind: LimitResult["kind"]) =>
        limit.kind === kind ? formatLimitBound(limit) : formatDaysOrDash(limit[kind]);
      const numbers = [
        formatKindBound("statutory"),
        formatKindBound("promised"),
        formatDaysOrDash(limit.longest),
        formatDaysOrDash(limit.experienced),
      ];
      return { cells: [formatLimit(limit, lang), ...numbers, terms[getLimitResult(limit)][lang]], looks: limit.met ? [] : ["red"] };
    }),
  );
  return `${style(scheduleWords.limits[lang], "bold")}\n${body}`;
}

/** When each limit runs out on the route, and what follows; nothing where there are no dates. */
export function formatDueTable(limits: readonly LimitResult[], screen: Screen): string {
  const { lang, width } = screen;
  const undated = limits
    .filter((limit) => limit.undated)
    .flatMap((limit) => wrapColumns(scheduleWords.undated(formatLimit(limit, lang))[lang], width));
  return [formatDatedLimits(limits, screen), ...undated].filter((part) => part !== "").join("\n");
}

function formatDatedLimits(limits: readonly LimitResult[], screen: Screen): string {
  const dated = limits.flatMap((limit) => (limit.dates ? [{ ...limit, dates: limit.dates }] : []));
  if (dated.length === 0) return "";
  const { lang, style } = screen;
  const hasExtension = dated.some(({ extension }) => extension);
  const hasExpiry = dated.some(({ onExpiry }) => onExpiry);
  const columns: TextTableColumn[] = [
    { heading: terms.limit[lang], flexible: true },
    { heading: terms.due[lang] },
    ...(hasExtension ? [{ heading: terms.extendedDue[lang] }] : []),
    { heading: terms.finish[lang] },
    { heading: terms.result[lang] },
    ...(hasExpiry ? [{ heading: terms.onExpiry[lang] }] : []),
  ];
  const rows = dated.map(
    (limit): TextTableRow => ({
      cells: [
        formatLimit(limit, lang),
        formatLimitDate(limit.dates, "due"),
        ...(hasExtension ? [formatLimitDate(limit.dates, "extendedDue")] : []),
        formatLimitDate(limit.dates, "finish"),
        (limit.dates.inTime ? terms.kept : limit.dates.inExtendedTime ? terms.ifExtended : terms.late)[lang],
        ...(hasExpiry ? [limit.onExpiry === undefined ? "–" : terms.expiries[limit.onExpiry][lang]] : []),
      ],
      looks: limit.dates.inTime ? [] : ["red"],
    }),
  );
  return `${style(scheduleWords.dueDates[lang], "bold")}\n${formatTable(screen, columns, rows)}`;
}

/** Whether a date of these tables is marked as provisional. */
export function hasProvisionalDue(limits: readonly LimitResult[]): boolean {
  return limits.some(({ dates }) => dates?.provisional.some((name) => name !== "begin"));
}

function formatLimitDate(dates: LimitDates, name: "due" | "extendedDue" | "finish"): string {
  const date = dates[name];
  return date === undefined ? "–" : formatMarkedDate(date, dates.provisional.includes(name));
}

/** `accept → decide, statutory 20 days`. */
export function formatLimit(limit: Pick<LimitResult, "kind" | "written" | "from" | "to">, lang: Language): string {
  const length = `${terms.limitKinds[limit.kind][lang]} ${formatLimitLength(limit.written, lang)}`;
  return [formatLimitEnds(limit, lang), length].join(punctuation.clause[lang]);
}

function formatLimitEnds({ from, to }: Pick<LimitResult, "from" | "to">, lang: Language): string {
  return from === undefined && to === undefined ? terms.wholeProcess[lang] : `${from ?? "…"} → ${to ?? "…"}`;
}

/** A limit in working days, with its extension. */
function formatLimitBound({ approximate, days, extension }: LimitResult): string {
  const most = extension ? `+${formatDays(extension.days - days)}` : "";
  return `${approximate ? "≈" : ""}${formatDays(days)}${most}`;
}
