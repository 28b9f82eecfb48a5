import { type Attribution, formatAttributionNotes, formatDaysInterval } from "../../../analysis/attribute/index.ts";
import { type Bilingual, formatDaysOrDash, localizeName, type Process, type Screen, terms } from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import { formatTable, type TextTableRow } from "../text/table.ts";

/** What each measure of a set saves, on both clocks, and how they bear on each other. */
export function formatAttribution(process: Process, attribution: Attribution, screen: Screen): string {
  const { lang } = screen;
  const { measures, experienced, counted } = attribution;
  const names = new Map(process.measures.map((measure) => [measure.id, localizeName(measure, lang)]));
  const inTurn = new Map(attribution.waterfall.map(({ id, saved }) => [id, saved]));
  const rows = measures.map(
    (each): TextTableRow => ({
      cells: [
        each.id,
        names.get(each.id) ?? "",
        formatDaysOrDash(each.alone),
        formatDaysOrDash(each.last),
        formatDaysOrDash(inTurn.get(each.id) ?? null),
        formatDaysInterval(each.share, each.interval),
        formatDaysInterval(each.counted.share, each.counted.interval),
      ],
    }),
  );
  const total: TextTableRow = {
    cells: [
      terms.total[lang],
      "",
      "",
      "",
      formatDaysOrDash(experienced.saved),
      formatDaysOrDash(experienced.saved),
      formatDaysOrDash(counted.saved),
    ],
    looks: ["bold"],
  };
  const body = formatTable(
    screen,
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
  return `${body}\n${formatAttributionFoot(attribution, screen, [terms.countedShares])}`;
}

/** What the columns mean, those that every table has and more, and the sentences. */
export function formatAttributionFoot(attribution: Attribution, { lang, width, style }: Screen, more: readonly Bilingual[] = []): string {
  const meanings = [terms.savings, terms.fairShares, ...more]
    .flatMap((text) => wrapColumns(text[lang], width))
    .map((line) => style(line, "dim"));
  const notes = formatAttributionNotes(attribution).flatMap((note) => wrapColumns(note[lang], width));
  return [meanings.join("\n"), notes.join("\n")].filter((block) => block !== "").join("\n\n");
}
