import type { Language } from "../../../model/index.ts";
import type { SourceFile } from "../source/open-files.ts";
import { studioPageWords } from "../words.ts";
import { loadScriptText } from "./texts.ts";

declare global {
  /** In a page that is one file: the state with which it was shared, as in an address. */
  var leadpathShared: { readonly address: string } | undefined;
}

/** What is shared: files and the state of the page, as the address has it. */
export interface SharedWork {
  readonly title: string;
  readonly lang: Language;
  readonly files: readonly SourceFile[];
  readonly address: string;
}

/** All that the page is made of. */
export interface SharedParts {
  readonly script: string;
  readonly style: string;
  /** What the page needs to be shared again. */
  readonly sharing: string;
  /** Allows the page's own scripts and style, and is not known to what stands in the files. */
  readonly nonce: string;
}

/** Whether this page is one file, which has no other to ask for. */
export function isShared(): boolean {
  return globalThis.leadpathShared !== undefined;
}

/** The studio with this work in it, as one HTML file. */
export async function createSharedPage(work: SharedWork): Promise<string> {
  const sharing = await loadScriptText("sharing");
  const { style, modules } = JSON.parse(sharing) as { style: string; modules: readonly string[] };
  const script = await leadpathModules.writeScript(modules);
  const nonce = formatBase64(crypto.getRandomValues(new Uint8Array(18)));
  return writeSharedPage(work, { script, style, sharing, nonce });
}

/**
 * Scripts, files and state are deflated and in base64, which is small and in which no text can end a script; what else
 * stands in the page is its title, escaped.
 */
async function writeSharedPage(
  { title, lang, files, address }: SharedWork,
  { script, style, sharing, nonce }: SharedParts,
): Promise<string> {
  const content = { script, sharing, address, files: files.map(({ file, text }) => ({ file, text })) };
  const packed = formatBase64(await deflateText(JSON.stringify(content)));
  const own = `'nonce-${nonce}'`;
  const policy = `default-src 'none'; script-src ${own} 'wasm-unsafe-eval'; style-src ${own}; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escapeTitle(title)}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">
${style}
</style>
</head>
<body>
<div id="studio"></div>
<noscript><p>${studioPageWords.sharing.needsScript.en} ${studioPageWords.sharing.needsScript.zh}</p></noscript>
<script type="application/octet-stream" id="packed">${packed}</script>
<script nonce="${nonce}">(${startSharedPage})()</script>
</body>
</html>
`;
}

/** Runs in the shared page, before anything else: it uses nothing from outside. */
async function startSharedPage(): Promise<void> {
  const nonce = document.currentScript?.nonce ?? "";
  const packed = document.getElementById("packed")?.textContent ?? "";
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const { script, sharing, address, files } = JSON.parse(await new Response(unpacked).text());
  Object.assign(globalThis, { leadpathShared: { address }, leadpathCatalog: { files }, leadpathTexts: { sharing } });
  const element = document.createElement("script");
  element.nonce = nonce;
  element.textContent = script;
  document.head.append(element);
  await globalThis.leadpathModules.run("studio");
}

async function deflateText(text: string): Promise<Uint8Array> {
  const deflated = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(deflated).arrayBuffer());
}

function formatBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // So many arguments a function takes everywhere.
  for (let at = 0; at < bytes.length; at += 8_192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return btoa(parts.join(""));
}

function escapeTitle(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
