import { capitalizeText, type Language, localizeText, punctuation, terms } from "../../model/index.ts";
import { html, type Markup } from "../html/index.ts";
import { encodePath } from "./address.ts";
import type { SiteFrame } from "./parts/parts.ts";
import { siteWords } from "./words.ts";

/** Nothing but the site's own files is loaded, nothing runs that stands in a page. */
const sitePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'";

export interface PageContent {
  readonly frame: SiteFrame;
  readonly lang: Language;
  /** Path below the folder of the language, without `.html`. */
  readonly page: string;
  readonly title: string;
  /** Pages above this one, with their paths below the folder of the language. */
  readonly above: readonly { readonly title: string; readonly page: string }[];
  readonly main: Markup;
  /** Besides the footer that every page has. */
  readonly foot?: Markup | undefined;
}

/** A page of the site as one HTML document. */
export function renderPage({ frame, lang, page, title, above, main, foot }: PageContent): string {
  const root = buildRootPath(`${lang}/${page}`);
  const name = getSiteName(frame, lang);
  const others = frame.languages.filter((other) => other !== lang);
  const links = others.map(
    (other) =>
      html`<a href="${root}${other}/${encodePath(page)}.html" lang="${getHtmlLang(other)}" hreflang="${getHtmlLang(other)}">${siteWords.languageName[other]}</a>`,
  );
  return html`<!doctype html>
<html lang="${getHtmlLang(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${sitePolicy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title === name ? name : `${title} – ${name}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}assets/site.css">
<script src="${root}assets/site.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${siteWords.skip[lang]}</a>
<header class="top">
<nav aria-label="${siteWords.whereYouAre[lang]}"><ol>
${above.map((each) => html`<li><a href="${root}${lang}/${encodePath(each.page)}.html">${each.title}</a></li>\n`)}<li aria-current="page">${title}</li>
</ol></nav>
${links.length > 0 && html`<nav class="languages" aria-label="${siteWords.language[lang]}">${links}</nav>\n`}</header>
<main id="main">
<h1>${title}</h1>
${frame.illustrative && html`<p class="warn">${capitalizeText(terms.illustrative[lang])}</p>\n`}${main}
</main>
<footer>
${foot}<p>${siteWords.madeBy[lang]}${frame.source !== undefined && html`${punctuation.sentence[lang]}${siteWords.source[lang]}${localizeText(frame.source, lang)}`}</p>
</footer>
</body>
</html>
`.markup;
}

export function getSiteName({ name }: SiteFrame, lang: Language): string {
  const text = name === undefined ? "" : localizeText(name, lang).trim();
  return text === "" ? siteWords.list[lang] : text;
}

/** How the root is reached from a page. */
export function buildRootPath(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

export function getHtmlLang(lang: Language): string {
  return lang === "zh" ? "zh-CN" : "en";
}
