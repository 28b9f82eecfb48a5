import { html } from "../../html.ts";
import { htmlLang, siteName } from "../page.ts";
import type { EntrancePart } from "../parts.ts";
import { words } from "../words.ts";

/** The page at the root: it leads on by itself, and has a link for each language. */
export function entrancePage({ frame }: EntrancePart): string {
  const [first = "en"] = frame.languages;
  return html`<!doctype html>
<html lang="${htmlLang(first)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${first}/index.html">
<meta name="color-scheme" content="light dark">
<title>${siteName(frame, first)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/site.css">
</head>
<body>
<main>
<h1>${siteName(frame, first)}</h1>
<ul>
${frame.languages.map((lang) => html`<li lang="${htmlLang(lang)}"><a href="${lang}/index.html">${words.goOn[lang]} (${words.languageName[lang]})</a></li>\n`)}</ul>
</main>
</body>
</html>
`.markup;
}
