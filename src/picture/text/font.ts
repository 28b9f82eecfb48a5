/**
 * The font stack of every picture. The first family is the one that `measure` knows; those after it have the same
 * Chinese widths (1 em) and nearly the same Latin ones.
 */
export const fontFamily = '"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/**
 * Style that belongs to the root of a picture: without it a browser tightens pairs of letters and of full-width signs,
 * which `measure` does not know.
 */
export const textStyle = "font-kerning:none;text-spacing-trim:space-all";
