import { useState } from "preact/hooks";
import { useLanguage } from "../hooks/language.ts";
import { pictureWords } from "./picture-words.ts";

type ColumnName = "left" | "right";

/** Folds a column beside the picture, and has the browser remember that; the page's sheet hides what is folded. */
export function ColumnFold({ column }: { column: ColumnName }) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(() => readMemory(column) !== "folded");
  return (
    <button
      type="button"
      id={`fold-${column}`}
      class="fold"
      aria-expanded={isOpen}
      aria-label={say(pictureWords.columns[column])}
      title={say(pictureWords.columns[column])}
      onClick={() => {
        setOpen(!isOpen);
        writeMemory(column, isOpen ? "folded" : "open");
      }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
        <rect x="1.5" y="2.5" width="13" height="11" rx="1.5" />
        <path d={column === "left" ? "M 6 2.5 V 13.5" : "M 10 2.5 V 13.5"} />
        {isOpen && <path d={column === "left" ? "M 3.8 5 V 11" : "M 12.2 5 V 11"} stroke-width="2" />}
      </svg>
    </button>
  );
}

/** A browser may keep nothing, as for a page in a folder or for a guest: then columns are open at first. */
function readMemory(column: ColumnName): string | null {
  try {
    return localStorage.getItem(`leadpath ${column} column`);
  } catch {
    return null;
  }
}

function writeMemory(column: ColumnName, state: string): void {
  try {
    localStorage.setItem(`leadpath ${column} column`, state);
  } catch {
    // What is not remembered is folded again by hand.
  }
}
