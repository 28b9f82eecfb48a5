import { useEffect, useRef, useState } from "preact/hooks";
import type { GivenFiles } from "./use-open-files.ts";

/** Takes files that are dropped on the page; whether one is held above it. */
export function useDrop(open: (given: GivenFiles) => void): boolean {
  const [isDropping, setDropping] = useState(false);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const acceptDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setDropping(false);
    const drop = (event: DragEvent) => {
      setDropping(false);
      const { dataTransfer } = event;
      // Marked text and links are no matter of this.
      if (!dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      const entries = [...dataTransfer.items].map((each) => each.webkitGetAsEntry());
      const folders = entries.flatMap((each) => (each?.isDirectory ? [each.name] : []));
      latest.current({ files: [...dataTransfer.files], folders });
    };
    addEventListener("dragover", acceptDrag);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", acceptDrag);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return isDropping;
}
