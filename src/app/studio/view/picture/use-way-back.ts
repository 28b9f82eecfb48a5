import { useEffect } from "preact/hooks";

/** Escape in the part with the step's days goes back to where it was chosen. */
export function useWayBack(goBack: () => void): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const isThere = event.target instanceof Element && event.target.closest("section.step") !== null;
      if (event.key !== "Escape" || !isThere || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      goBack();
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  });
}
