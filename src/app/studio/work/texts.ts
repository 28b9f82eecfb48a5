declare global {
  var leadpathTexts: Record<string, string> | undefined;
}

const loading = new Map<string, Promise<string>>();

/** A text that a script of the studio keeps under its name; the script is loaded when it is first asked for. */
export function textOf(name: string): Promise<string> {
  const known = loading.get(name);
  if (known) return known;
  const text = new Promise<string>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${name}.js`;
    script.onload = () => resolve(globalThis.leadpathTexts?.[name] ?? "");
    script.onerror = () => {
      loading.delete(name);
      reject(new Error(`${name}.js could not be loaded`));
    };
    document.head.append(script);
  });
  loading.set(name, text);
  return text;
}
