/** Colours of a picture, as `#rrggbb`. Nothing else gets into a drawing. */
export interface Theme {
  readonly paper: string;
  /** Inside of symbols. */
  readonly box: string;
  /** Text and ordinary lines. */
  readonly ink: string;
  /** Secondary text and lines. */
  readonly quiet: string;
  /** The critical path. */
  readonly critical: string;
  /** What a reform adds or changes. */
  readonly change: string;
  readonly changeFill: string;
  /** What a reform removes. */
  readonly removed: string;
  /** Inside of decisions, bands of a chart. */
  readonly tint: string;
  readonly grid: string;
}

/** For paper and white screens. */
export const paper: Theme = {
  paper: "#ffffff",
  box: "#ffffff",
  ink: "#1f2328",
  quiet: "#57606a",
  critical: "#b3261e",
  change: "#0b5c8a",
  changeFill: "#eef5fa",
  removed: "#6b7280",
  tint: "#f6f7f9",
  grid: "#d0d5dc",
};

const keys = Object.keys(paper) as readonly (keyof Theme)[];

/**
 * The theme itself, when each of its colours is six hexadecimal digits.
 * @throws RangeError otherwise: a theme may come from a file, and no other CSS gets through it
 */
export function validTheme(theme: Theme): Theme {
  for (const key of keys) {
    if (!/^#[0-9a-f]{6}$/i.test(String(theme[key]))) throw new RangeError(`Theme colour "${key}" is not of the form #rrggbb`);
  }
  return theme;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
