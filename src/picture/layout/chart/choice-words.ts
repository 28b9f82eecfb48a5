import { type Change, type Language, localizeName, type Process, punctuation, type Step, terms } from "../../../model/index.ts";
import type { Route } from "../../../process/graph/index.ts";
import type { ReformChoice } from "../../../process/reform/index.ts";

/** More than this would be a second picture in words. */
const mostListedParts = 6;

/**
 * What a picture shows of a process, in words: the scenario, measures and changes by hand beside it, and the route.
 * Empty where it shows the process as it is, whole.
 */
export function formatChoice(
  process: Process,
  { scenario, measures = [], changes = [], route }: ReformChoice & { readonly route?: Route | undefined },
  lang: Language,
): string {
  const named = process.scenarios.find(({ id }) => id === scenario);
  const own = measures.filter((id) => named === undefined || !named.measures.includes(id));
  return [
    named ? localizeName(named, lang) : "",
    own.length === 0 ? "" : lang === "zh" ? `采用 ${formatLimitedList(own, lang)}` : `with ${formatLimitedList(own, lang)}`,
    formatLimitedList(
      changes.flatMap((change) => formatChoiceChange(change, lang)),
      lang,
    ),
    formatRouteChoice(route, lang),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function formatLimitedList(parts: readonly string[], lang: Language): string {
  const shown = parts.slice(0, mostListedParts);
  const rest = parts.length - shown.length;
  const more = rest === 0 ? [] : [lang === "zh" ? `等 ${parts.length} 项` : `${rest} more`];
  return [...shown, ...more].join(punctuation.list[lang]);
}

/** As on the command line: `B01.days=20`; a removed step as “without B01”. */
function formatChoiceChange(change: Change, lang: Language): readonly string[] {
  if ("add" in change) return [lang === "zh" ? `增加 ${change.add.id}` : `${change.add.id} added`];
  if (!("step" in change)) return [`${change.unit}.staff=${change.staff}`];
  const { step, remove, ...values } = change;
  return [
    ...(remove ? [lang === "zh" ? `取消 ${step}` : `without ${step}`] : []),
    ...Object.entries(values as Partial<Step>).map(([key, value]) =>
      typeof value === "object" ? `${step}.${key}` : `${step}.${key}=${String(value)}`,
    ),
  ];
}

function formatRouteChoice(route: Route | undefined, lang: Language): string {
  if (route === undefined) return "";
  if (typeof route === "string") return terms.routes[route][lang] + (lang === "en" ? " route" : "");
  const taken = Object.entries(route).map(([decision, outcome]) => `${decision}=${outcome}`);
  return lang === "zh" ? `路径 ${formatLimitedList(taken, lang)}` : `route ${formatLimitedList(taken, lang)}`;
}
