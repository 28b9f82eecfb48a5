import { type Attribution, attributionNotes, withInterval } from "../../analysis/attribute/index.ts";
import { type Bilingual, formatDays, nameOf, type Process, terms } from "../../model/index.ts";
import { wrapColumns } from "./columns.ts";
import { type Row, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** What each measure of a set saves, on both clocks, and how they bear on each other. */
export function attributionText(process: Process, attribution: Attribution, terminal: Terminal): string {
  const { lang } = terminal;
  const { measures, experienced, counted } = attribution;
  const names = new Map(process.measures.map((measure) => [measure.id, nameOf(measure, lang)]));
  const days = (value: number | null) => (value === null ? "–" : formatDays(value));
  const inTurn = new Map(attribution.waterfall.map(({ id, saved }) => [id, saved]));
  const rows = measures.map(
    (each): Row => ({
      cells: [
        each.id,
        names.get(each.id) ?? "",
        days(each.alone),
        days(each.last),
        days(inTurn.get(each.id) ?? null),
        withInterval(each.share, each.interval),
        withInterval(each.counted.share, each.counted.interval),
      ],
    }),
  );
  const total: Row = {
    cells: [terms.total[lang], "", "", "", days(experienced.saved), days(experienced.saved), days(counted.saved)],
    looks: ["bold"],
  };
  const body = table(
    terminal,
    [
      { heading: terms.measure[lang] },
      { heading: terms.name[lang], flexible: true },
      { heading: terms.alone[lang], align: "right" },
      { heading: terms.last[lang], align: "right" },
      { heading: terms.inTurn[lang], align: "right" },
      { heading: terms.fairShare[lang], align: "right" },
      { heading: terms.clocks.counted[lang], align: "right" },
    ],
    [...rows, total],
  );
  return `${body}\n${attributionFoot(attribution, terminal, [terms.countedShares])}`;
}

/** What the columns mean, those that every table has and more, and the sentences. */
export function attributionFoot(attribution: Attribution, { lang, width, style }: Terminal, more: readonly Bilingual[] = []): string {
  const meanings = [terms.savings, terms.fairShares, ...more]
    .flatMap((text) => wrapColumns(text[lang], width))
    .map((line) => style(line, "dim"));
  const notes = attributionNotes(attribution).flatMap((note) => wrapColumns(note[lang], width));
  return [meanings.join("\n"), notes.join("\n")].filter((block) => block !== "").join("\n\n");
}
