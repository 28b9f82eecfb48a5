import type { StaffPlan } from "../../analysis/simulate/index.ts";
import { formatChance, formatDays, nameOf, type Process, terms } from "../../model/index.ts";
import { wrapColumns } from "./columns.ts";
import { plain } from "./plain.ts";
import { type Row, table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const { load: said } = words;

/** The least officers by unit, how often the limits are kept with them, and what is proven of it. */
export function staffText(process: Process, plan: StaffPlan, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const { status, meet, chance: share, units, proven } = plan;
  const total = units.reduce((sum, { staff }) => sum + staff, 0);
  const [wanted, found] = [`${Math.round(meet * 1_000) / 10} %`, formatChance(share)];
  const sentence = status === "met" ? said.staffed(total, found, wanted) : said.unreachable(found, wanted);
  const wrapped = (text: string) => wrapColumns(text, width);
  const title = [plain(nameOf(process, lang)), ...wrapped(sentence[lang])].map((line) => style(line, "bold")).join("\n");
  if (status === "unreachable") return `${title}\n`;
  const notes = [
    proven ? said.proven : said.notProven,
    said.neededNote,
    ...(share.low < meet ? [said.unsure] : []),
    said.confidence,
    ...(plan.load.approximate ? [terms.approximate] : []),
    ...(process.illustrative ? [terms.illustrative] : []),
  ];
  return `${title}\n\n${unitTable(process, plan, terminal)}\n\n${notes
    .flatMap((note) => wrapped(note[lang]))
    .map((line) => style(line, "dim"))
    .join("\n")}\n`;
}

function unitTable(process: Process, { units, load }: StaffPlan, terminal: Terminal): string {
  const { lang } = terminal;
  const names = new Map(process.units.map((unit) => [unit.id, nameOf(unit, lang)]));
  return table(
    terminal,
    [
      { heading: said.unit[lang], flexible: true },
      { heading: said.now[lang], align: "right" },
      { heading: said.staff[lang], align: "right" },
      { heading: said.atLeast[lang], align: "right" },
      { heading: said.utilisation[lang], align: "right" },
      { heading: said.wait[lang], align: "right" },
    ],
    units.map(({ id, before, staff, needed }): Row => {
      const unit = load.units.find((each) => each.id === id);
      const figures = unit ? [formatChance(unit.utilisation), formatDays(unit.wait.value)] : ["–", "–"];
      return { cells: [names.get(id) ?? id, String(before), String(staff), String(needed), ...figures] };
    }),
  );
}
