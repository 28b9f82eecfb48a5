import { html } from "../../html/index.ts";
import { getHtmlLang, getSiteName } from "../page.ts";
import type { EntrancePart } from "../parts/parts.ts";
import { siteWords } from "../words.ts";

/** The page at the root: it leads on by itself, and has a link for each language. */
export function renderEntrancePage({ frame }: EntrancePart): string {
  const [first = "en"] = frame.languages;
  return html`<!doctype html>
<html lang="${getHtmlLang(first)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${first}/index.html">
<meta name="color-scheme" content="light dark">
<title>${getSiteName(frame, first)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/site.css">
</head>
<body>
<main>
<h1>${getSiteName(frame, first)}</h1>
<ul>
${frame.languages.map((lang) => html`<li lang="${getHtmlLang(lang)}"><a href="${lang}/index.html">${siteWords.goOn[lang]} (${siteWords.languageName[lang]})</a></li>\n`)}</ul>
</main>
</body>
</html>
`.markup;
}
