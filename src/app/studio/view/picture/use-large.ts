import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * Whether a part of the page fills the screen, for a projector, and what switches that. Where the browser gives it no
 * screen it fills the window. Escape leaves.
 */
export function useLarge(part: RefObject<HTMLElement | null>): readonly [boolean, (isLarge: boolean) => void] {
  const [isLarge, setLarge] = useState(false);
  const change = (next: boolean) => {
    setLarge(next);
    if (next) part.current?.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement) void document.exitFullscreen();
  };
  useEffect(() => {
    if (!isLarge) return;
    const leave = ({ key }: KeyboardEvent) => key === "Escape" && !document.querySelector("dialog[open]") && change(false);
    const follow = () => !document.fullscreenElement && setLarge(false);
    addEventListener("keydown", leave);
    document.addEventListener("fullscreenchange", follow);
    return () => {
      removeEventListener("keydown", leave);
      document.removeEventListener("fullscreenchange", follow);
    };
  }, [isLarge]);
  return [isLarge, change];
}
