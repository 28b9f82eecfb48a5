import { shortenFileNames } from "../../../formats/index.ts";
import type { Bilingual, Language } from "../../../model/index.ts";
import type { SourceFile } from "../source/open-files.ts";
import { studioPageWords } from "../words.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import { loadScriptText } from "./texts.ts";

/** What a shared file brings: its state as an address, and the answer to its goal, which anybody may have edited. */
export interface SharedState {
  readonly address: string;
  readonly answer?: unknown;
}

declare global {
  /** In a page that is one file: the state with which it was shared. */
  var leadpathShared: SharedState | undefined;
}

const { needsScript, damaged } = studioPageWords.sharing;

/** Bytes of unpacked content: more than any files that can be opened, less than would fill a memory. */
const maxContentLength = 2 ** 27;

/** What a shared file brings: its state as an address, and the answer to its goal, which anybody may have edited. */
export interface SharedState {
  readonly address: string;
  readonly answer?: unknown;
}

/** What is shared: files and the state of the page, as the address has it. */
export interface SharedWork {
  readonly title: string;
  readonly lang: Language;
  readonly files: readonly SourceFile[];
  readonly address: string;
  /** To the goal, if it is found. */
  readonly answer: KeptAnswer | undefined;
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
  { title, lang, files, address, answer }: SharedWork,
  { script, style, sharing, nonce }: SharedParts,
): Promise<string> {
  const content = { script, sharing, address, answer, files: shortenPaths(files) };
  const packed = formatBase64(await deflateText(JSON.stringify(content)));
  const own = `'nonce-${nonce}'`;
  const policy = `default-src 'none'; script-src ${own}; style-src ${own}; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'`;
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
<noscript><p>${formatBothLanguages(needsScript)}</p></noscript>
<script type="application/octet-stream" id="packed">${packed}</script>
<script nonce="${nonce}">(${startSharedPage})(${JSON.stringify(formatBothLanguages(damaged))},${maxContentLength})</script>
</body>
</html>
`;
}

/** Whoever gets it need not know where the files are here. */
function shortenPaths(files: SharedWork["files"]): SharedWork["files"] {
  const names = shortenFileNames(files.map(({ file }) => file));
  return files.map(({ file, text }, at) => ({ file: names[at] ?? file, text }));
}

/**
 * Runs in the shared page, before anything else: it uses nothing from outside. `damaged` is told where it cannot open
 * what is packed, of which it unpacks no more than `maxLength` bytes.
 */
async function startSharedPage(damaged: string, maxLength: number): Promise<void> {
  const nonce = document.currentScript?.nonce ?? "";
  const unpack = async (packed: string) => {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder();
    const texts: string[] = [];
    let length = 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      if (length > maxLength) throw new Error("it is too large");
      texts.push(decoder.decode(piece.value, { stream: true }));
    }
    return texts.join("");
  };
  const isText = (value: unknown) => typeof value === "string";
  try {
    const content = JSON.parse(await unpack(document.getElementById("packed")?.textContent ?? ""));
    const { script, sharing, address, answer, files } = content;
    const areFiles = Array.isArray(files) && files.every((each) => isText(each?.file) && isText(each.text));
    if (!areFiles || ![script, sharing, address].every(isText)) throw new Error("it has other keys");
    Object.assign(globalThis, { leadpathShared: { address, answer }, leadpathCatalog: { files }, leadpathTexts: { sharing } });
    const element = document.createElement("script");
    element.nonce = nonce;
    element.textContent = script;
    document.head.append(element);
    await globalThis.leadpathModules.run("studio");
  } catch (error) {
    console.error(error);
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.textContent = damaged;
    document.getElementById("studio")?.replaceChildren(sentence);
  }
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

/** Before the page knows in which language it is read. */
function formatBothLanguages({ en, zh }: Bilingual): string {
  return `${en} ${zh}`;
}

function escapeTitle(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
