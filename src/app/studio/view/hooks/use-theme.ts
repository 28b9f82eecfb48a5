import type { PictureLook } from "../../work/questions.ts";
import { useMedia } from "./use-media.ts";

/** The theme of pictures on this screen; colours that a reader has set leave nothing to be told apart by colour. */
export function useTheme(): PictureLook["theme"] {
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const isForced = useMedia("(forced-colors: active)");
  if (isForced) return "print";
  return isDark ? "night" : "paper";
}
