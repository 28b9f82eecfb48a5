import { useEffect, useRef } from "preact/hooks";
import { type ViewName, viewNames } from "../../work/questions.ts";

interface KeyActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly keys: () => void;
  readonly view: (view: ViewName) => void;
}

/** What a key presses. */
const keyButtons: Readonly<Record<string, string>> = {
  "+": '[data-zoom="in"]',
  "=": '[data-zoom="in"]',
  "-": '[data-zoom="out"]',
  "0": '[data-zoom="fit"]',
  "[": "#fold-left",
  "]": "#fold-right",
  f: "#large",
};

/** The keys of the whole page; single characters only where nothing is typed. */
export function useKeys(keys: KeyActions): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const action = findKeyAction(event, latest.current);
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", handleKey);
    return () => removeEventListener("keydown", handleKey);
  }, []);
}

function findKeyAction(event: KeyboardEvent, keys: KeyActions): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (document.querySelector("dialog[open]")) return undefined;
  if (event.ctrlKey || event.metaKey) {
    // A field of text has an undo of its own.
    if (isTextField(event.target)) return key === "s" ? keys.save : undefined;
    if (key === "z") return event.shiftKey ? keys.redo : keys.undo;
    return key === "y" ? keys.redo : key === "s" ? keys.save : undefined;
  }
  if (event.altKey || isTextField(event.target) || event.target instanceof HTMLSelectElement) return undefined;
  const view = viewNames[Number(key) - 1];
  if (view) return () => keys.view(view);
  if (key === "?") return keys.keys;
  if (key === "/") return () => document.getElementById("find-step")?.focus();
  const button = keyButtons[key];
  return button ? () => document.querySelector<HTMLButtonElement>(button)?.click() : undefined;
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !["range", "checkbox", "radio", "file"].includes(target.type);
}
