import { capitalizeText, type Language, localizeName, localizeText, punctuation, terms } from "../../model/index.ts";
import { formatHandChanges } from "../../process/reform/index.ts";
import type { Schedule } from "../../process/schedule/index.ts";
import { html, type Markup, trustMarkup } from "../html/index.ts";
import type { ReportData } from "./data.ts";
import { listPictures, type ReportPictures } from "./pictures.ts";
import { renderFlowcharts } from "./sections/charts.ts";
import { renderLeastEffort } from "./sections/least-effort.ts";
import { renderReportLimits } from "./sections/limits.ts";
import { renderLoad } from "./sections/load.ts";
import { renderMeasures } from "./sections/measures.ts";
import { renderPaths } from "./sections/paths.ts";
import { renderPhases } from "./sections/phases.ts";
import { renderRisk } from "./sections/risk.ts";
import { renderReportSteps } from "./sections/steps.ts";
import { renderReportSummary } from "./sections/summary.ts";
import { renderTimetable } from "./sections/timetable.ts";
import { reportStyle } from "./style.ts";
import { reportWords } from "./words.ts";

type ReportSection = keyof typeof reportWords.sections;

/** The page as one HTML document that fetches nothing and runs nothing. */
export function renderReportPage(data: ReportData): string {
  const { process, comparison, lang } = data;
  const { route, approximate } = comparison.reformed;
  const title = localizeName(process, lang);
  const scenario = process.scenarios.find((each) => each.id === comparison.scenario);
  const sections = listReportSections(data);
  const page = html`<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<title>${title} – ${reportWords.report[lang]}</title>
<style>${trustMarkup(reportStyle)}</style>
</head>
<body>
<a class="skip" href="#summary">${reportWords.skip[lang]}</a>
<header>
<h1>${title}</h1>
${scenario && html`<p class="sub">${localizeName(scenario, lang)}</p>`}
${scenario?.changes && html`<p class="sub">${terms.changesByHand[lang]}${punctuation.colon[lang]}${formatHandChanges(scenario.changes, lang)}</p>`}
${route !== "main" && html`<p class="sub">${reportWords.route[lang]}${formatReportRoute(route, lang)}</p>`}
${process.illustrative && html`<p class="warn">${capitalizeText(terms.illustrative[lang])}</p>`}
${process.source !== undefined && html`<p class="note">${reportWords.source[lang]}${localizeText(process.source, lang)}</p>`}
<nav aria-label="${reportWords.contents[lang]}"><ul>
${sections.map(([id]) => html`<li><a href="#${id}">${reportWords.sections[id][lang]}</a></li>\n`)}</ul></nav>
</header>
<main>
${sections.map(
  ([id, content]) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${reportWords.sections[id][lang]}</h2>
${content}
</section>
`,
)}</main>
<footer>
<p>${reportWords.footer[lang]}${(approximate || comparison.baseline.approximate) && capitalizeText(terms.approximate[lang])}${[comparison.baseline, comparison.reformed].some(hasProvisionalDate) && html` ${terms.provisional[lang]}`}</p>
<p>${reportWords.pictures[lang]} ${renderPictureLinks(data.pictures)}</p>
</footer>
</body>
</html>
`;
  return page.markup;
}

function formatReportRoute(route: Schedule["route"], lang: Language): string {
  if (typeof route === "string") return capitalizeText(terms.routes[route][lang]);
  return Object.entries(route)
    .map((entry) => entry.join("="))
    .join(", ");
}

function listReportSections(data: ReportData): [ReportSection, Markup][] {
  const all: [ReportSection, Markup | undefined][] = [
    ["summary", renderReportSummary(data)],
    ["measures", data.isReform ? renderMeasures(data) : undefined],
    ["least", renderLeastEffort(data)],
    ["path", renderPaths(data)],
    ["phases", renderPhases(data)],
    ["limits", renderReportLimits(data)],
    ["risk", renderRisk(data)],
    ["load", renderLoad(data)],
    ["steps", renderReportSteps(data)],
    ["timetable", renderTimetable(data)],
    ["flowcharts", renderFlowcharts(data)],
  ];
  return all.filter((section): section is [ReportSection, Markup] => section[1] !== undefined);
}

function renderPictureLinks(pictures: ReportPictures): Markup[] {
  return listPictures(pictures).map(({ file }) => html`<a href="${file}">${file}</a> `);
}

/** Whether a date of a schedule may be marked as provisional. */
function hasProvisionalDate({ provisional, limits: bounds }: Schedule): boolean {
  return provisional === true || bounds.some(({ dates }) => (dates?.provisional.length ?? 0) > 0);
}
