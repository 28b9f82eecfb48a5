import type { IntervalEstimate, LimitRisk, Risk } from "../../../analysis/simulate/index.ts";
import { capitalizeText, formatChance, formatPoints, type Language, type Process, terms } from "../../../model/index.ts";
import { formatFullLimit } from "../../charts/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { reportWords } from "../words.ts";
import { renderNumberCells, renderNumberHeadings } from "./cells.ts";

type LimitChances = Pick<Risk, "measures"> & { readonly limits: readonly Pick<LimitRisk, "kind" | "written" | "from" | "to" | "chance">[] };

/** What keeps limits: as it stands, or before and after with how much more often each is kept then. */
export type LimitChanceChange =
  | LimitChances
  | { readonly baseline: LimitChances; readonly reformed: LimitChances; readonly gained: readonly (IntervalEstimate | null)[] };

/** Limits with how often each is kept; after a reform also before, and by how much more often; nothing without any. */
export function renderKeptTable(process: Process, found: LimitChanceChange, lang: Language): Markup | undefined {
  const pair = "baseline" in found ? found : undefined;
  const now = "baseline" in found ? found.reformed : found;
  if (now.limits.length === 0) return undefined;
  const headings = pair ? [reportWords.keptBefore, reportWords.keptAfter, reportWords.pointsGained] : [reportWords.keptShare];
  const renderRow = (limit: LimitChances["limits"][number], number: number) => {
    const share = formatChance(limit.chance);
    const values = pair
      ? [formatChance(pair.baseline.limits[number]?.chance ?? null), share, formatPoints(pair.gained[number] ?? null)]
      : [share];
    return html`<tr><th scope="row">${formatFullLimit(process, now, limit)[lang]}</th>${renderNumberCells(values)}</tr>\n`;
  };
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${capitalizeText(terms.limit[lang])}</th>${renderNumberHeadings(headings, lang)}</tr></thead>
<tbody>
${now.limits.map(renderRow)}</tbody>
</table></div>
`;
}
