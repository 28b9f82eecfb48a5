import { render } from "preact";
import { unpackText } from "../../formats/index.ts";
import type { Language } from "../../model/index.ts";
import { isLive, waitForServer } from "./source/live-server.ts";
import { type OpenedCatalog, openTexts, type SourceFile } from "./source/open-files.ts";
import { findPackedText } from "./state/address.ts";
import { findKeptGoal } from "./state/kept-goal.ts";
import { App } from "./view/page/app.tsx";
import { loadScriptText } from "./work/texts.ts";

declare global {
  /** The files that a static build was made with. */
  var leadpathCatalog: { readonly process?: string; readonly files: readonly SourceFile[] } | undefined;
}

void renderStudio();

async function renderStudio(): Promise<void> {
  const place = document.getElementById("studio");
  if (!place) return;
  if (isLive()) globalThis.leadpathModules.waitForSource = waitForServer;
  const address = location.hash || (globalThis.leadpathShared?.address ?? "");
  const packed = findPackedText(address);
  const { opened, isReference } = await openFirstFiles(packed);
  // To show it is work of its own: between the two the page looks after other things.
  await new Promise((resolve) => setTimeout(resolve));
  const preferred = globalThis.leadpathCatalog?.process;
  const beginning = { first: opened, address, usual: detectLanguage(), packed, preferred };
  const shared = packed === undefined ? globalThis.leadpathShared : undefined;
  const keptGoal = shared && findKeptGoal(opened, shared);
  render(<App beginning={beginning} isReference={isReference} keptGoal={keptGoal} />, place);
}

/**
 * What is open at first: nothing yet where a server will tell, else what the address or the build brings, else the
 * reference case.
 */
async function openFirstFiles(packed: string | undefined): Promise<{ opened: OpenedCatalog | undefined; isReference: boolean }> {
  if (isLive()) return { opened: undefined, isReference: false };
  if (packed !== undefined) {
    const text = unpackText(packed);
    if (text !== undefined) return { opened: openTexts([{ file: "item.yaml", text }]), isReference: false };
  }
  if (globalThis.leadpathCatalog) return { opened: openTexts(globalThis.leadpathCatalog.files), isReference: false };
  return { opened: openTexts([{ file: "urban-renewal.yaml", text: await loadScriptText("reference") }]), isReference: true };
}

/** The one that the command was given, else that of the browser. */
function detectLanguage(): Language {
  if (document.querySelector('meta[name="leadpath-language"][content="zh"]')) return "zh";
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}
