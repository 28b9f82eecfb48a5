import type { Estimate, LimitRisk, Risk } from "../../analysis/simulate/index.ts";
import { capital, formatChance, formatPoints, type Language, type Process, terms } from "../../model/index.ts";
import { html, type Markup } from "../html.ts";
import { limitInFull } from "../limit-name.ts";
import { words } from "../words.ts";
import { numberHeadings, numbers } from "./cells.ts";

type Found = Pick<Risk, "measures"> & { readonly limits: readonly Pick<LimitRisk, "kind" | "written" | "from" | "to" | "chance">[] };

/** What keeps limits: as it stands, or before and after with how much more often each is kept then. */
export type Kept = Found | { readonly baseline: Found; readonly reformed: Found; readonly gained: readonly (Estimate | null)[] };

/** Limits with how often each is kept; after a reform also before, and by how much more often; nothing without any. */
export function keptTable(process: Process, found: Kept, lang: Language): Markup | undefined {
  const pair = "baseline" in found ? found : undefined;
  const now = "baseline" in found ? found.reformed : found;
  if (now.limits.length === 0) return undefined;
  const headings = pair ? [words.keptBefore, words.keptAfter, words.pointsGained] : [words.keptShare];
  const row = (limit: Found["limits"][number], number: number) => {
    const share = formatChance(limit.chance);
    const values = pair
      ? [formatChance(pair.baseline.limits[number]?.chance ?? null), share, formatPoints(pair.gained[number] ?? null)]
      : [share];
    return html`<tr><th scope="row">${limitInFull(process, now, limit)[lang]}</th>${numbers(values)}</tr>\n`;
  };
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${capital(terms.limit[lang])}</th>${numberHeadings(headings, lang)}</tr></thead>
<tbody>
${now.limits.map(row)}</tbody>
</table></div>
`;
}
