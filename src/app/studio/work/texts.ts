declare global {
  var leadpathTexts: Record<string, string> | undefined;
}

/** A text that a script of the studio keeps under its name; the script is loaded when it is first asked for. */
export async function loadScriptText(name: string): Promise<string> {
  if (globalThis.leadpathTexts?.[name] === undefined) await globalThis.leadpathModules.loadScript(name);
  return globalThis.leadpathTexts?.[name] ?? "";
}
