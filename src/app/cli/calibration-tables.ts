import type { Calibration } from "../../analysis/calibrate/index.ts";
import { formatDays, terms } from "../../model/index.ts";
import { wrapColumns } from "./columns.ts";
import { plain } from "./plain.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

const { calibration: said } = words;

/** What a log says of a process, as text: steps, outcomes, activities that are no step, and how good it is. */
export function calibrationText(result: Calibration, terminal: Terminal): string {
  return textOf(result, unmappedText(result, terminal), terminal);
}

/** The same of a process that was made of the log: its rare activities are told apart, and none of them was meant as a step. */
export function discoveryText(result: Calibration, terminal: Terminal): string {
  return textOf(result, "", terminal);
}

function textOf(result: Calibration, unmapped: string, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const told = (text: string) => wrapColumns(text, width).join("\n");
  const { arrivals, outOfOrder } = result;
  const counts = [
    style(said.cases(result.cases, result.activities.length)[lang], "bold"),
    arrivals ? told(said.arrivals(formatDays(arrivals.perDay), formatDays(arrivals.variation))[lang]) : "",
  ];
  const blocks = [
    lines(counts),
    stepTable(result, terminal),
    result.outcomes.length > 0 ? outcomeTable(result, terminal) : "",
    unmapped,
    stepList(result, "within", terminal),
    stepList(result, "kept", terminal),
    outOfOrder > 0 ? told(said.outOfOrder(outOfOrder)[lang]) : "",
    qualityText(result, terminal),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

function stepTable({ steps }: Calibration, terminal: Terminal): string {
  const { lang } = terminal;
  const fitted = steps.filter(({ fit }) => fit !== undefined);
  const isTimed = fitted.some(({ work }) => work !== undefined);
  return table(
    terminal,
    [
      { heading: terms.step[lang], flexible: true },
      { heading: said.times[lang], align: "right" },
      { heading: said.mean[lang], align: "right" },
      ...(isTimed ? [{ heading: said.working[lang], align: "right" as const }] : []),
      { heading: said.family[lang] },
    ],
    fitted.flatMap(({ step, fit, work }) =>
      fit
        ? [
            {
              cells: [
                step,
                String(fit.count),
                formatDays(fit.mean),
                ...(isTimed ? [work === undefined ? "–" : formatDays(work)] : []),
                said.families[fit.family][lang],
              ],
            },
          ]
        : [],
    ),
  );
}

function outcomeTable({ outcomes }: Calibration, terminal: Terminal): string {
  const { lang } = terminal;
  return table(
    terminal,
    [
      { heading: `${terms.step[lang]} → ${said.outcome[lang]}`, flexible: true },
      { heading: said.seen[lang], align: "right" },
      { heading: said.interval[lang], align: "right" },
    ],
    outcomes.map(({ step, outcome, count, of, share, low, high }) => ({
      cells: [`${step} → ${outcome}`, `${count}/${of}`, `${share.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`],
    })),
  );
}

/** The most activities that are listed; a log of another process may have thousands. */
const mostListed = 30;

function unmappedText({ activities, unmapped }: Calibration, { lang, width }: Terminal): string {
  const others = activities.filter(({ step }) => step === undefined).sort((a, b) => b.count - a.count);
  if (others.length === 0) return "";
  const named = others
    .slice(0, mostListed)
    .map(({ activity, suggestion }) => plain(suggestion === undefined ? activity : said.meant(activity, suggestion)[lang]));
  const rest = others.length > mostListed ? [said.more(others.length - mostListed)[lang]] : [];
  const list = [...named, ...rest].flatMap((each) => wrapColumns(each, width - 2).map((line) => `  ${line}`));
  return [...wrapColumns(said.unmapped(unmapped)[lang], width), ...list].join("\n");
}

function stepList({ steps }: Calibration, status: "within" | "kept", { lang, width }: Terminal): string {
  const ids = steps.filter((each) => each.status === status).map(({ step }) => step);
  return ids.length === 0 ? "" : wrapColumns(said[status](ids.join(lang === "zh" ? "、" : ", "))[lang], width).join("\n");
}

function qualityText({ quality }: Calibration, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const { earlier, later, simulated, distance, between } = quality;
  const row = (name: string, { cases, mean, median }: typeof earlier, apart: string) => ({
    cells: [name, String(cases), formatDays(mean), formatDays(median), apart],
  });
  const figures = table(
    terminal,
    [
      { heading: "", flexible: true },
      { heading: said.count[lang], align: "right" },
      { heading: said.mean[lang], align: "right" },
      { heading: said.median[lang], align: "right" },
      { heading: said.distance[lang], align: "right" },
    ],
    [
      row(said.later[lang], later, ""),
      row(said.earlier[lang], earlier, formatDays(between)),
      row(said.simulated[lang], simulated, formatDays(distance)),
    ],
  );
  const verdict = between > 0 ? said.verdict((distance / between).toFixed(2)) : said.same;
  return [style(wrapColumns(said.quality[lang], width).join("\n"), "bold"), figures, ...wrapColumns(verdict[lang], width)].join("\n");
}
