import { isObject, type OwnKind } from "../../../model/index.ts";

/** Colours of a picture, as `#rrggbb`. Nothing else gets into a drawing. */
export interface Colours {
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
  /** Rules, scales, and lines between lanes. */
  readonly grid: string;
  /** Bars of units, which take turns; they stay apart in every colour vision. */
  readonly unit1: string;
  readonly unit2: string;
  readonly unit3: string;
  readonly unit4: string;
  readonly unit5: string;
  readonly unit6: string;
  /** Grounds of measures that share days, from few to many, and of steps that are critical ever more often. */
  readonly overlap1: string;
  readonly overlap2: string;
  readonly overlap3: string;
  /** Grounds of measures that save more together, from few to many; far from the others in every colour vision. */
  readonly synergy1: string;
  readonly synergy2: string;
  readonly synergy3: string;
}

/** The look of a picture, as data. */
export interface Theme extends Colours {
  /**
   * Tells everything apart by weight and pattern alone: what a reform changes is drawn double, what is critical far
   * heavier.
   */
  readonly monochrome?: true | undefined;
  /** Colours instead, where the reader's screen is set to dark: both stand in one SVG. */
  readonly dark?: Colours | undefined;
}

/** For white paper and screens. */
export const paperTheme: Theme = {
  paper: "#ffffff",
  box: "#ffffff",
  ink: "#1f2328",
  quiet: "#57606a",
  critical: "#a51212",
  change: "#0062f5",
  changeFill: "#eef5ff",
  removed: "#666666",
  tint: "#f6f7f9",
  grid: "#848d97",
  unit1: "#4f49b9",
  unit2: "#31bc8d",
  unit3: "#9c891a",
  unit4: "#784557",
  unit5: "#f571ff",
  unit6: "#818697",
  overlap1: "#ffe9cf",
  overlap2: "#fdc587",
  overlap3: "#f5993a",
  synergy1: "#dcebfb",
  synergy2: "#a5cdf3",
  synergy3: "#6aa9e4",
};

/** For functions that are called from plain JavaScript. */
export const themeKind: OwnKind = {
  words: "a theme with all its colours, such as themes.paper",
  takes: (value) => isObject(value) && Object.keys(paperTheme).every((name) => typeof Reflect.get(value, name) === "string"),
};

/** For black toner and photocopiers: white, black, and no grey that a copy loses. */
const printTheme: Theme = {
  paper: "#ffffff",
  box: "#ffffff",
  ink: "#000000",
  quiet: "#333333",
  critical: "#000000",
  change: "#000000",
  changeFill: "#ffffff",
  removed: "#333333",
  tint: "#ffffff",
  grid: "#4d4d4d",
  unit1: "#ffffff",
  unit2: "#ffffff",
  unit3: "#ffffff",
  unit4: "#ffffff",
  unit5: "#ffffff",
  unit6: "#ffffff",
  overlap1: "#ffffff",
  overlap2: "#ffffff",
  overlap3: "#ffffff",
  synergy1: "#ffffff",
  synergy2: "#ffffff",
  synergy3: "#ffffff",
  monochrome: true,
};

/** For dark screens. */
const nightTheme: Theme = {
  paper: "#14181d",
  box: "#1b2027",
  ink: "#e6edf3",
  quiet: "#a9b3be",
  critical: "#ff6a3d",
  change: "#14a3ff",
  changeFill: "#16293a",
  removed: "#949494",
  tint: "#20262e",
  grid: "#6f7a86",
  unit1: "#8b7afc",
  unit2: "#6ec896",
  unit3: "#a04d14",
  unit4: "#c6afd6",
  unit5: "#7d5a8e",
  unit6: "#556e61",
  overlap1: "#3b2a16",
  overlap2: "#5e3d13",
  overlap3: "#85520b",
  synergy1: "#16293f",
  synergy2: "#1d4066",
  synergy3: "#255a90",
};

/** Every theme by its name. */
export const themes = {
  paper: paperTheme,
  print: printTheme,
  night: nightTheme,
  auto: { ...paperTheme, dark: nightTheme },
} as const satisfies Record<string, Theme>;

/** The colours of units, in the order in which units get them. */
export const unitColours = ["unit1", "unit2", "unit3", "unit4", "unit5", "unit6"] as const satisfies readonly (keyof Colours)[];

/** Grounds of overlaps and synergies, from few days to many; the first also of steps by how often they are critical. */
export const overlapColours = ["overlap1", "overlap2", "overlap3"] as const satisfies readonly (keyof Colours)[];
export const synergyColours = ["synergy1", "synergy2", "synergy3"] as const satisfies readonly (keyof Colours)[];

/** What a theme has a colour for, in the order of `Colours`. */
export const colourNames = [
  "paper",
  "box",
  "ink",
  "quiet",
  "critical",
  "change",
  "changeFill",
  "removed",
  "tint",
  "grid",
  ...unitColours,
  ...overlapColours,
  ...synergyColours,
] as const satisfies readonly (keyof Colours)[];

/**
 * The theme with nothing in it but its colours, when each of them is six hexadecimal digits.
 * @throws RangeError otherwise: a theme may come from a file, and no other CSS gets through it
 */
export function validateTheme({ dark, monochrome, ...colours }: Theme): Theme {
  return {
    ...validateColours(colours),
    ...(monochrome === true && { monochrome }),
    ...(dark && { dark: validateColours(dark) }),
  };
}

function validateColours(colours: Colours): Colours {
  for (const name of colourNames) {
    if (!/^#[0-9a-f]{6}$/i.test(String(colours[name]))) throw new RangeError(`Theme colour "${name}" is not of the form #rrggbb`);
  }
  return Object.fromEntries(colourNames.map((name) => [name, colours[name].toLowerCase()])) as unknown as Colours;
}
