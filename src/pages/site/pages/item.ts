import { packText, writeCatalog } from "../../../formats/index.ts";
import { type Item, indexById, listTexts, localizeName } from "../../../model/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import { html, type Markup } from "../../html/index.ts";
import { getOwnProcess } from "../catalog/own-process.ts";
import { computeContentHash } from "../content-hash.ts";
import type { ItemView } from "../item-view.ts";
import { buildRootPath, getSiteName, renderPage } from "../page.ts";
import type { ItemPart } from "../parts/parts.ts";
import { renderBasis } from "../sections/basis.ts";
import { renderProcessChart } from "../sections/chart.ts";
import { renderComments } from "../sections/comments.ts";
import { renderDownloads } from "../sections/downloads.ts";
import { renderFacts } from "../sections/facts.ts";
import { renderItemFoot, renderItemHead } from "../sections/frame.ts";
import { renderItemLimits } from "../sections/limits.ts";
import { renderMaterials } from "../sections/materials.ts";
import { renderRelatedItems } from "../sections/related-items.ts";
import { renderItemSteps } from "../sections/steps.ts";
import { renderTotals } from "../sections/totals.ts";
import { renderVariants } from "../sections/variants.ts";
import { siteWords } from "../words.ts";
import { writeItemWorkbook } from "../workbook.ts";

type ItemSection = keyof typeof siteWords.sections;

/** The page of an item in each language, and the item as a file. */
export function renderItemFiles(part: ItemPart): Map<string, string | Uint8Array> {
  const { catalog, frame, page } = part;
  const process = getOwnProcess(catalog);
  const timetable = process && schedule(process);
  const hash = computeContentHash(catalog);
  const yaml = writeCatalog(catalog);
  const packed = frame.studio && process && packText(yaml);
  const workbook = writeItemWorkbook(catalog, frame.languages[0]);
  return new Map<string, string | Uint8Array>([
    ...frame.languages.map((lang): [string, string] => [
      `${lang}/${page}.html`,
      renderItemPage(createItemView(part, { process, schedule: timetable, lang, packed, hasWorkbook: workbook !== undefined }), hash),
    ]),
    [`${page}.yaml`, yaml],
    ...(workbook ? [[`${page}.xlsx`, workbook] as const] : []),
  ]);
}

function createItemView(
  part: ItemPart,
  { process, schedule: timetable, lang, packed, hasWorkbook }: Pick<ItemView, "process" | "schedule" | "lang" | "packed" | "hasWorkbook">,
): ItemView {
  const { catalog, page } = part;
  const { units, documents, laws } = catalog;
  return {
    part,
    item: catalog.items[0] as Item,
    lang,
    process,
    schedule: timetable,
    packed,
    hasWorkbook,
    units: indexById(units),
    documents: indexById(documents),
    laws: new Map([...laws.flatMap((law) => listTexts(law.name).map((name) => [name, law] as const)), ...indexById(laws)]),
    root: buildRootPath(`${lang}/${page}`),
  };
}

function renderItemPage(view: ItemView, hash: string): string {
  const { part, item, lang, units } = view;
  const { frame, page } = part;
  const unit = item.unit === undefined ? undefined : units.get(item.unit);
  const sections = listItemSections(view);
  return renderPage({
    frame,
    lang,
    page,
    title: localizeName({ id: item.code, name: item.name }, lang),
    above: [
      { title: getSiteName(frame, lang), page: "index" },
      ...(unit && part.unitPage !== undefined ? [{ title: localizeName(unit, lang), page: part.unitPage }] : []),
    ],
    main: html`${renderItemHead(view)}${renderTotals(view)}
<nav class="contents" aria-label="${siteWords.contents[lang]}"><ul>
${sections.map(([id]) => html`<li><a href="#${id}">${siteWords.sections[id][lang]}</a></li>\n`)}</ul></nav>
${sections.map(
  ([id, content]) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${siteWords.sections[id][lang]}</h2>
${content}</section>
`,
)}`,
    foot: renderItemFoot(view, hash),
  });
}

function listItemSections(view: ItemView): [ItemSection, Markup][] {
  const all: [ItemSection, Markup | undefined][] = [
    ["facts", renderFacts(view)],
    ["materials", renderMaterials(view)],
    ["chart", renderProcessChart(view)],
    ["steps", renderItemSteps(view)],
    ["limits", renderItemLimits(view)],
    ["variants", renderVariants(view)],
    ["basis", renderBasis(view)],
    ["related", renderRelatedItems(view)],
    ["comments", renderComments(view)],
    ["downloads", renderDownloads(view)],
  ];
  return all.filter((section): section is [ItemSection, Markup] => section[1] !== undefined);
}
