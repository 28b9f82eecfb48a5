import { waitForServer } from "../source/live-server.ts";

declare global {
  var leadpathTexts: Record<string, string> | undefined;
}

const loadingScripts = new Map<string, Promise<string>>();

/** A text that a script of the studio keeps under its name; the script is loaded when it is first asked for. */
export function loadScriptText(name: string): Promise<string> {
  const known = loadingScripts.get(name);
  if (known) return known;
  const text = waitForServer().then(() => loadScript(name));
  loadingScripts.set(name, text);
  return text;
}

function loadScript(name: string): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${name}.js`;
    script.onload = () => resolve(globalThis.leadpathTexts?.[name] ?? "");
    script.onerror = () => {
      loadingScripts.delete(name);
      reject(new Error(`${name}.js could not be loaded`));
    };
    document.head.append(script);
  });
}
