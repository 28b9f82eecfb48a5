import { useEffect } from "preact/hooks";

/** Closes a menu by Escape, and by whatever is done elsewhere on the page. */
export function useLightDismiss(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const closeMenu = (event: Event) => {
      if (menu.current && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    const handleKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape" || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector("summary")?.focus();
    };
    addEventListener("pointerdown", closeMenu);
    addEventListener("focusin", closeMenu);
    addEventListener("keydown", handleKey);
    return () => {
      removeEventListener("pointerdown", closeMenu);
      removeEventListener("focusin", closeMenu);
      removeEventListener("keydown", handleKey);
    };
  }, []);
}
