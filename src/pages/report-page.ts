import { capital, type Language, nameOf, terms, textIn } from "../model/index.ts";
import type { Schedule } from "../process/schedule/index.ts";
import { html, type Markup, trusted } from "./html.ts";
import type { ReportData } from "./report-data.ts";
import { picturesIn, type ReportPictures } from "./report-pictures.ts";
import { charts } from "./sections/charts.ts";
import { least } from "./sections/least.ts";
import { limits } from "./sections/limits.ts";
import { load } from "./sections/load.ts";
import { measures } from "./sections/measures.ts";
import { paths } from "./sections/paths.ts";
import { phases } from "./sections/phases.ts";
import { risk } from "./sections/risk.ts";
import { steps } from "./sections/steps.ts";
import { summary } from "./sections/summary.ts";
import { timetable } from "./sections/timetable.ts";
import { reportStyle } from "./style.ts";
import { words } from "./words.ts";

type Section = keyof typeof words.sections;

/** The page as one HTML document that fetches nothing and runs nothing. */
export function reportPage(data: ReportData): string {
  const { process, comparison, lang } = data;
  const { route, approximate } = comparison.reformed;
  const title = nameOf(process, lang);
  const scenario = process.scenarios.find((each) => each.id === comparison.scenario);
  const sections = sectionsOf(data);
  const page = html`<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<title>${title} – ${words.report[lang]}</title>
<style>${trusted(reportStyle)}</style>
</head>
<body>
<a class="skip" href="#summary">${words.skip[lang]}</a>
<header>
<h1>${title}</h1>
${scenario && html`<p class="sub">${nameOf(scenario, lang)}</p>`}
${route !== "main" && html`<p class="sub">${words.route[lang]}${routeText(route, lang)}</p>`}
${process.illustrative && html`<p class="warn">${capital(terms.illustrative[lang])}</p>`}
${process.source !== undefined && html`<p class="note">${words.source[lang]}${textIn(process.source, lang)}</p>`}
<nav aria-label="${words.contents[lang]}"><ul>
${sections.map(([id]) => html`<li><a href="#${id}">${words.sections[id][lang]}</a></li>\n`)}</ul></nav>
</header>
<main>
${sections.map(
  ([id, content]) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${words.sections[id][lang]}</h2>
${content}
</section>
`,
)}</main>
<footer>
<p>${words.footer[lang]}${(approximate || comparison.baseline.approximate) && capital(terms.approximate[lang])}${[comparison.baseline, comparison.reformed].some(hasProvisional) && html` ${terms.provisional[lang]}`}</p>
<p>${words.pictures[lang]} ${pictureFiles(data.pictures)}</p>
</footer>
</body>
</html>
`;
  return page.markup;
}

function routeText(route: Schedule["route"], lang: Language): string {
  if (typeof route === "string") return capital(terms.routes[route][lang]);
  return Object.entries(route)
    .map((entry) => entry.join("="))
    .join(", ");
}

function sectionsOf(data: ReportData): [Section, Markup][] {
  const all: [Section, Markup | undefined][] = [
    ["summary", summary(data)],
    ["measures", data.isReform ? measures(data) : undefined],
    ["least", least(data)],
    ["path", paths(data)],
    ["phases", phases(data)],
    ["limits", limits(data)],
    ["risk", risk(data)],
    ["load", load(data)],
    ["steps", steps(data)],
    ["timetable", timetable(data)],
    ["flowcharts", charts(data)],
  ];
  return all.filter((section): section is [Section, Markup] => section[1] !== undefined);
}

function pictureFiles(pictures: ReportPictures): Markup[] {
  return picturesIn(pictures).map(({ file }) => html`<a href="${file}">${file}</a> `);
}

/** Whether a date of a schedule may be marked as provisional. */
function hasProvisional({ provisional, limits: bounds }: Schedule): boolean {
  return provisional === true || bounds.some(({ dates }) => (dates?.provisional.length ?? 0) > 0);
}
