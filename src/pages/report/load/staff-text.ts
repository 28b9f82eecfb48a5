import type { StaffPlan } from "../../../analysis/simulate/index.ts";
import { formatChance, formatDays, localizeName, type Process, type Screen, terms } from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable, type TextTableRow } from "../text/table.ts";
import { loadTextWords } from "./load-words.ts";

/** The least officers by unit, how often the limits are kept with them, and what is proven of it. */
export function formatStaffPlan(process: Process, plan: StaffPlan, screen: Screen): string {
  const { lang, style, width } = screen;
  const { status, meet, chance: share, units, proven } = plan;
  const total = units.reduce((sum, { staff }) => sum + staff, 0);
  const [wanted, found] = [`${Math.round(meet * 1_000) / 10} %`, formatChance(share)];
  const sentence = status === "met" ? loadTextWords.staffed(total, found, wanted) : loadTextWords.unreachable(found, wanted);
  const wrapLines = (text: string) => wrapColumns(text, width);
  const title = [sanitizeText(localizeName(process, lang)), ...wrapLines(sentence[lang])].map((line) => style(line, "bold")).join("\n");
  if (status === "unreachable") return `${title}\n`;
  const notes = [
    proven ? loadTextWords.proven : loadTextWords.notProven,
    loadTextWords.neededNote,
    ...(share.low < meet ? [loadTextWords.unsure] : []),
    loadTextWords.confidence,
    ...(plan.load.approximate ? [terms.approximate] : []),
    ...(process.illustrative ? [terms.illustrative] : []),
  ];
  return `${title}\n\n${formatStaffUnits(process, plan, screen)}\n\n${notes
    .flatMap((note) => wrapLines(note[lang]))
    .map((line) => style(line, "dim"))
    .join("\n")}\n`;
}

function formatStaffUnits(process: Process, { units, load }: StaffPlan, screen: Screen): string {
  const { lang } = screen;
  const names = new Map(process.units.map((unit) => [unit.id, localizeName(unit, lang)]));
  return formatTable(
    screen,
    [
      { heading: loadTextWords.unit[lang], flexible: true },
      { heading: loadTextWords.now[lang], align: "right" },
      { heading: loadTextWords.staff[lang], align: "right" },
      { heading: loadTextWords.atLeast[lang], align: "right" },
      { heading: loadTextWords.utilisation[lang], align: "right" },
      { heading: loadTextWords.wait[lang], align: "right" },
    ],
    units.map(({ id, before, staff, needed }): TextTableRow => {
      const unit = load.units.find((each) => each.id === id);
      const figures = unit ? [formatChance(unit.utilisation), formatDays(unit.wait.value)] : ["–", "–"];
      return { cells: [names.get(id) ?? id, String(before), String(staff), String(needed), ...figures] };
    }),
  );
}
