import { useEffect, useRef, useState } from "preact/hooks";

/** Takes files that are dropped on the page; whether one is held above it. */
export function useDrop(open: (files: readonly File[]) => void): boolean {
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
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
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
