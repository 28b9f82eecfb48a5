import { type Bilingual, formatDays } from "../../model/index.ts";
import type { AttributedMeasure, Attribution, ClockSavings, MeasurePair } from "./types.ts";
import { notesWords } from "./words.ts";

/** Pairs of measures beyond which a text only counts them. */
const maxToldPairs = 10;

/** What an attribution says besides its table, a sentence each. */
export function formatAttributionNotes({ experienced, counted, measures, pairs, wasted, orders }: Attribution): readonly Bilingual[] {
  const isAllCounted = counted.before === experienced.before && counted.after === experienced.after;
  const more = pairs.length - maxToldPairs;
  return [
    ...(isAllCounted ? [] : [formatClocksNote(counted, experienced)]),
    ...measures.filter((each) => each.onlyMovesOut).map(formatMovesOutNote),
    ...pairs.slice(0, maxToldPairs).map(formatPairNote),
    ...(more > 0 ? [notesWords.attributionNotesText(more)] : []),
    ...(wasted.decisions.length > 0 ? [formatWasteNote(wasted)] : []),
    ...(orders === undefined ? [] : [formatOrdersNote(orders)]),
  ];
}

function formatClocksNote(counted: ClockSavings, experienced: ClockSavings): Bilingual {
  const formatChange = ({ before, after }: ClockSavings) => `${formatDays(before)} → ${formatDays(after)}`;
  const [ofCounted, ofExperienced] = [counted, experienced].map(({ saved }) => formatDays(saved));
  return notesWords.clocksNoteText(formatChange(counted), ofCounted, formatChange(experienced), ofExperienced);
}

function formatMovesOutNote({ id, counted }: AttributedMeasure): Bilingual {
  const days = formatDays(counted.share);
  return notesWords.movesOutNoteText(id, days);
}

function formatPairNote({ measures: [one, other], kind, days, interval }: MeasurePair): Bilingual {
  const amount = formatDaysInterval(days, interval);
  const unit = amount === "1" ? "day" : "days";
  return kind === "overlap" ? notesWords.pairNoteText(one, other, amount, unit) : notesWords.pairNotePairNoteText(one, other, amount, unit);
}

function formatWasteNote({ before, after, decisions }: Attribution["wasted"]): Bilingual {
  const ids = decisions.map(({ decision }) => decision).join(", ");
  const formatValue = (value: number | null) => (value === null ? "?" : formatDays(value));
  const unknown = before === null || after === null ? notesWords.wasteNoteUnknown : { zh: "", en: "" };
  return notesWords.wasteNoteText(ids, formatValue(before), formatValue(after), unknown.zh, unknown.en);
}

function formatOrdersNote(orders: number): Bilingual {
  return notesWords.ordersNoteText(orders);
}

/** Days as they are printed, with the interval where there is one. */
export function formatDaysInterval(days: number, interval: number | null): string {
  return interval === null || interval === 0 ? formatDays(days) : `${formatDays(days)} ± ${formatDays(interval)}`;
}
