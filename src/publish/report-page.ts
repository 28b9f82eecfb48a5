import type { Comparison } from "../compare/index.ts";
import { formatDays, type Language, nameOf, type Process, plannedMinutes, type Step, textIn } from "../model/index.ts";
import type { Schedule, ScheduledStep } from "../schedule/index.ts";
import { html, type Markup, trusted } from "./html.ts";
import type { ReportPicture, ReportPictures } from "./report-pictures.ts";
import { reportStyle } from "./style.ts";
import { words } from "./words.ts";

/** What a report page is made from. */
export interface ReportData {
  readonly process: Process;
  /** The process after the choice, with removed steps as pass-throughs. */
  readonly after: Process;
  readonly comparison: Comparison;
  readonly pictures: ReportPictures;
  /** Something is chosen, so that there is a before and an after. */
  readonly isReform: boolean;
  readonly lang: Language;
}

type Section = keyof typeof words.sections;

/** The page as one HTML document that fetches nothing and runs nothing. */
export function reportPage(data: ReportData): string {
  const { process, comparison, lang } = data;
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
${process.illustrative && html`<p class="warn">${words.illustrative[lang]}</p>`}
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
<p>${words.footer[lang]}</p>
<p>${words.pictures[lang]} ${pictureFiles(data.pictures)}</p>
</footer>
</body>
</html>
`;
  return page.markup;
}

function sectionsOf(data: ReportData): [Section, Markup][] {
  const all: [Section, Markup | undefined][] = [
    ["summary", summary(data)],
    ["measures", data.isReform ? measures(data) : undefined],
    ["path", paths(data)],
    ["phases", phases(data)],
    ["limits", limits(data)],
    ["steps", steps(data)],
    ["flowcharts", charts(data)],
  ];
  return all.filter((section): section is [Section, Markup] => section[1] !== undefined);
}

function pictureFiles(pictures: ReportPictures): Markup[] {
  return (Object.values(pictures) as ReportPicture[]).map(({ file }) => html`<a href="${file}">${file}</a> `);
}

const clocks = ["counted", "excluded", "applicant", "lag"] as const;

function summary({ comparison, isReform, lang }: ReportData): Markup {
  const { before, after, saved, effort, baseline, reformed } = comparison;
  if (!isReform) return html`<div class="figures">${figure(words.total[lang], baseline, baseline.days, lang)}</div>`;
  const share = before === 0 ? "" : ` (${(Math.round((saved / before) * 1000) / 10).toFixed(1)} %)`;
  const count = comparison.measures.filter((measure) => measure.chosen).length;
  return html`<div class="figures">
${figure(words.before[lang], baseline, before, lang)}
${figure(words.after[lang], reformed, before, lang)}
<div class="figure ${saved < 0 ? "loss" : "gain"}">${(saved < 0 ? words.longer : words.saved)[lang]}
<b>${formatDays(Math.abs(saved))}</b>${words.workingDays[lang]}${share}
<p class="note">${words.measuresCount(count)[lang]} · ${words.effort[lang]} ${formatDays(effort)} · ${formatDays(before)} → ${formatDays(after)}</p></div>
</div>`;
}

/** A total with what it is made of; bars of one page share their scale. */
function figure(label: string, schedule: Schedule, scale: number, lang: Language): Markup {
  const parts = clocks.filter((clock) => schedule[clock] > 0);
  const width = (days: number) => (scale === 0 ? "0" : ((Math.min(days, scale) / scale) * 100).toFixed(2));
  return html`<div class="figure">${label}
<b>${formatDays(schedule.days)}</b>${words.workingDays[lang]}
<div class="bar" aria-hidden="true">${parts.map((clock) => html`<span class="${clock}" style="width:${width(schedule[clock])}%"></span>`)}</div>
<ul class="key">${parts.map((clock) => html`<li><i class="${clock}"></i>${words.clocks[clock][lang]} ${formatDays(schedule[clock])}</li>`)}</ul></div>`;
}

function measures({ process, comparison, pictures, lang }: ReportData): Markup {
  const head = words.headings;
  const names = new Map(process.measures.map((measure) => [measure.id, nameOf(measure, lang)]));
  const days = (value: number | null) => (value === null ? "–" : formatDays(value));
  const ordered = [...comparison.measures.filter((each) => each.chosen), ...comparison.measures.filter((each) => !each.chosen)];
  return html`${pictures.waterfall && chart(pictures.waterfall)}
${
  ordered.length > 0 &&
  html`<div class="scroll"><table>
<caption>${words.measuresNote[lang]}</caption>
<thead><tr><th scope="col">${head.id[lang]}</th><th scope="col">${head.measure[lang]}</th>${numberHeadings([words.effort, head.alone, head.last, head.inTurn], lang)}</tr></thead>
<tbody>
${ordered.map(
  (
    each,
  ) => html`<tr${trusted(each.chosen ? "" : ' class="rest"')}><th scope="row">${each.id}</th><td>${names.get(each.id) ?? ""}</td>${numbers([formatDays(each.effort), days(each.alone), days(each.last), days(each.step)])}</tr>
`,
)}</tbody>
<tfoot><tr><td></td><th scope="row">${words.saved[lang]}</th>${numbers([formatDays(comparison.effort), "", "", formatDays(comparison.saved)])}</tr></tfoot>
</table></div>`
}`;
}

function paths({ process, after, comparison, isReform, lang }: ReportData): Markup {
  const path = (title: string | undefined, schedule: Schedule, source: Process) => {
    const byId = new Map(source.steps.map((step) => [step.id, step]));
    return html`${title !== undefined && html`<h3>${title}: ${formatDays(schedule.days)} ${words.workingDays[lang]}</h3>`}
<p class="note">${words.pathNote(String(schedule.criticalPathCount))[lang]}</p>
<ol class="path">${schedule.path.map((id) => html`<li><span><b>${id}</b>${nameOf(byId.get(id) ?? { id }, lang)}</span></li>`)}</ol>`;
  };
  if (!isReform) return path(undefined, comparison.baseline, process);
  return html`${path(words.before[lang], comparison.baseline, process)}
${path(words.after[lang], comparison.reformed, after)}`;
}

function phases({ process, comparison, isReform, lang }: ReportData): Markup | undefined {
  const { baseline, reformed } = comparison;
  if (process.phases.length === 0) return undefined;
  const head = words.headings;
  const row = (phase: Process["phases"][number]) => {
    const before = baseline.daysByPhase[phase.id] ?? 0;
    const after = reformed.daysByPhase[phase.id] ?? 0;
    const values = isReform ? [before, after, before - after] : [before];
    return html`<tr><th scope="row">${phase.id}</th><td>${nameOf(phase, lang)}</td>${numbers(values.map(formatDays))}</tr>\n`;
  };
  const columns = isReform ? [words.before, words.after, words.saved] : [head.days];
  const totals = isReform ? [baseline.days, reformed.days, comparison.saved] : [baseline.days];
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${head.id[lang]}</th><th scope="col">${head.phase[lang]}</th>${numberHeadings(columns, lang)}</tr></thead>
<tbody>
${process.phases.map(row)}</tbody>
<tfoot><tr><td></td><th scope="row">${words.total[lang]}</th>${numbers(totals.map(formatDays))}</tr></tfoot>
</table></div>`;
}

function limits({ process, after, comparison, lang }: ReportData): Markup | undefined {
  const results = comparison.reformed.limits;
  if (results.length === 0) return undefined;
  const head = words.headings;
  const names = new Map([...process.steps, ...after.steps].map((step) => [step.id, nameOf(step, lang)]));
  const days = (value: number | null) => (value === null ? "–" : formatDays(value));
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${head.kind[lang]}</th><th scope="col">${head.between[lang]}</th>${numberHeadings([head.limitDays, head.longest, head.main], lang)}<th scope="col">${head.result[lang]}</th></tr></thead>
<tbody>
${results.map((limit) => {
  const between =
    limit.from === undefined && limit.to === undefined
      ? words.wholeProcess[lang]
      : `${names.get(limit.from ?? "") ?? "…"} → ${names.get(limit.to ?? "") ?? "…"}`;
  const values = [`${limit.approximate ? "≈ " : ""}${formatDays(limit.days)}`, days(limit.longest), days(limit.main)];
  return html`<tr><th scope="row">${words.limitKinds[limit.kind][lang]}</th><td>${between}</td>${numbers(values)}<td>${(limit.met ? words.kept : words.exceeded)[lang]}</td></tr>\n`;
})}</tbody>
</table></div>
${results.some((limit) => limit.approximate) && html`<p class="note">${words.approximate[lang]}</p>`}`;
}

function steps({ process, after, comparison, lang }: ReportData): Markup {
  const head = words.headings;
  const baseline = new Map(process.steps.map((step) => [step.id, step]));
  const times = new Map(comparison.reformed.steps.map((step) => [step.id, step]));
  const units = new Map(after.units.map((unit) => [unit.id, nameOf(unit, lang)]));
  const shown = after.steps.filter((step) => step.passThrough || times.has(step.id));
  return html`<div class="scroll"><table>
<caption>${words.stepsNote[lang]}</caption>
<thead><tr><th scope="col">${head.id[lang]}</th><th scope="col">${head.step[lang]}</th><th scope="col">${head.unit[lang]}</th>${numberHeadings([head.days, head.start, head.finish, head.float], lang)}</tr></thead>
<tbody>
${shown.map((step) => stepRow(step, baseline.get(step.id), times.get(step.id), units.get(step.unit ?? "") ?? "", lang))}</tbody>
</table></div>`;
}

function stepRow(step: Step, before: Step | undefined, times: ScheduledStep | undefined, unit: string, lang: Language): Markup {
  const state = step.passThrough ? "removed" : times?.critical ? "critical" : "";
  const old = before && plannedMinutes(before) !== plannedMinutes(step) ? plannedMinutes(before) / 480 : undefined;
  const tag = step.passThrough ? words.removed : before ? undefined : words.added;
  const values = times ? [times.earlyStart, times.earlyFinish, times.totalFloat].map(formatDays) : ["", "", ""];
  return html`<tr${state !== "" && html` class="${state}"`}><th scope="row">${step.id}</th><td><span class="name">${nameOf(step, lang)}</span>${state === "critical" && html` <span class="mark" title="${words.critical[lang]}">●</span>`}${tag && html`<span class="tag">${tag[lang]}</span>`}</td><td>${unit}</td><td class="n">${old !== undefined && html`<del>${formatDays(old)}</del> `}${times && formatDays(times.days)}</td>${numbers(values)}</tr>
`;
}

function charts({ pictures }: ReportData): Markup {
  return html`<div class="charts">${chart(pictures.before)}${pictures.after && chart(pictures.after)}</div>`;
}

function chart({ title, svg, id, sheets }: ReportPicture): Markup {
  const whole = html`<div class="${sheets.length > 0 ? "scroll whole" : "scroll"}">${trusted(svg)}</div>`;
  const onPaper = sheets.map(({ x, y, width, height }, index) => {
    const view = [x, y, width, height].map(formatDays).join(" ");
    const count = sheets.length > 1 ? ` (${index + 1}/${sheets.length})` : "";
    return html`<div class="sheet" aria-hidden="true"><p>${title}${count}</p><svg viewBox="${view}" width="${formatDays(width)}"><use href="#${id}"/></svg></div>\n`;
  });
  return html`<figure><figcaption>${title}</figcaption>${whole}${onPaper}</figure>`;
}

function numbers(values: readonly string[]): Markup[] {
  return values.map((value) => html`<td class="n">${value}</td>`);
}

function numberHeadings(headings: readonly { readonly zh: string; readonly en: string }[], lang: Language): Markup[] {
  return headings.map((heading) => html`<th scope="col" class="n">${heading[lang]}</th>`);
}
