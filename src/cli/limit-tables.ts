import { formatDays, type Language, markedDate, terms } from "../model/index.ts";
import type { LimitDates, LimitResult } from "../schedule/index.ts";
import { type Column, type Row, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** The limits between the same two steps side by side, beside the time that they bound. */
export function limitTable(limits: readonly LimitResult[], terminal: Terminal): string {
  if (limits.length === 0) return "";
  const { lang, style } = terminal;
  const body = table(
    terminal,
    [
      { heading: terms.between[lang], flexible: true },
      { heading: terms.limitKinds.statutory[lang], align: "right" },
      { heading: terms.limitKinds.promised[lang], align: "right" },
      { heading: terms.clocks.counted[lang], align: "right" },
      { heading: terms.experienced[lang], align: "right" },
      { heading: terms.result[lang] },
    ],
    limitsByPair(limits).map((pair): Row => {
      const [first] = pair as [LimitResult];
      const bound = (kind: LimitResult["kind"]) =>
        pair
          .filter((each) => each.kind === kind)
          .map(boundInWords)
          .join("/") || "–";
      // Limits with stops of their own may count differently.
      const counted = [...new Set(pair.map(({ longest }) => daysOrDash(longest)))].join("/");
      return {
        cells: [between(first, lang), bound("statutory"), bound("promised"), counted, daysOrDash(first.experienced), result(pair, lang)],
        looks: pair.every(({ met }) => met) ? [] : ["red"],
      };
    }),
  );
  return `${style(words.limits[lang], "bold")}\n${body}`;
}

/** When each limit runs out on the route, and what follows; nothing where there are no dates. */
export function dueTable(limits: readonly LimitResult[], terminal: Terminal): string {
  const dated = limits.flatMap((limit) => (limit.dates ? [{ ...limit, dates: limit.dates }] : []));
  if (dated.length === 0) return "";
  const { lang, style } = terminal;
  const hasExtension = dated.some(({ extension }) => extension);
  const hasExpiry = dated.some(({ onExpiry }) => onExpiry);
  const columns: Column[] = [
    { heading: terms.limit[lang] },
    { heading: terms.between[lang], flexible: true },
    { heading: terms.due[lang] },
    ...(hasExtension ? [{ heading: terms.extendedDue[lang] }] : []),
    { heading: terms.finish[lang] },
    { heading: terms.result[lang] },
    ...(hasExpiry ? [{ heading: terms.onExpiry[lang] }] : []),
  ];
  const rows = dated.map(
    (limit): Row => ({
      cells: [
        terms.limitKinds[limit.kind][lang],
        between(limit, lang),
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

/** In the order in which a pair of steps first occurs. */
function limitsByPair(limits: readonly LimitResult[]): LimitResult[][] {
  const pairs = new Map<string, LimitResult[]>();
  for (const limit of limits) {
    const key = JSON.stringify([limit.from ?? null, limit.to ?? null]);
    pairs.set(key, [...(pairs.get(key) ?? []), limit]);
  }
  return [...pairs.values()];
}

function between({ from, to }: LimitResult, lang: Language): string {
  return from === undefined && to === undefined ? terms.wholeProcess[lang] : `${from ?? "…"} → ${to ?? "…"}`;
}

/** A limit in working days, with its extension. */
function boundInWords({ approximate, days, extension }: LimitResult): string {
  const most = extension ? `+${formatDays(extension.days - days)}` : "";
  return `${approximate ? "≈" : ""}${formatDays(days)}${most}`;
}

/** Kept, or which kinds of limit are exceeded or kept with an extension only. */
function result(pair: readonly LimitResult[], lang: Language): string {
  const kindsOf = (some: readonly LimitResult[]) => [...new Set(some.map(({ kind }) => terms.limitKinds[kind][lang]))];
  const exceeded = pair.filter(({ met, extension }) => !met && !extension?.met);
  if (exceeded.length > 0) return exceeded.length === pair.length ? terms.exceeded[lang] : words.exceeds(kindsOf(exceeded))[lang];
  return (pair.every(({ met }) => met) ? terms.kept : terms.ifExtended)[lang];
}

function daysOrDash(days: number | null): string {
  return days === null ? "–" : formatDays(days);
}
