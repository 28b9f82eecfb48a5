import type { Attribute } from "./serialize.ts";
import { type Colours, colourNames, type Theme } from "./theme.ts";

// A drawing is painted with the names of colours. When it is done they give way to the theme's colours, so that a dark
// set can stand beside the light one: the same colour may have two names, and each name its own colour in the dark.

const colourSign = "@";
const paintProperties = ["fill", "stroke"] as const;
/** Colours by what stands for them in a drawing. */
const colourNamesByValue = new Map<string, keyof Colours>(colourNames.map((name) => [colourSign + name, name]));

/** The theme with the name of each colour in its place. */
export function nameColours(theme: Theme): Theme {
  const names = Object.fromEntries(colourNames.map((name) => [name, colourSign + name])) as unknown as Colours;
  return { ...theme, ...names };
}

/**
 * Gives an element's attributes with the colours of a theme where they have names of colours, and with classes for
 * those that differ in the dark.
 */
export function createColouring(theme: Theme, prefix: string): (attributes: readonly Attribute[]) => readonly Attribute[] {
  return (attributes) => {
    const classes: string[] = [];
    const coloured = attributes.map((attribute): Attribute => {
      const [property, value] = attribute;
      const name = isPaintProperty(property) ? colourNamesByValue.get(value) : undefined;
      if (name === undefined) return attribute;
      if (theme.dark && theme.dark[name] !== theme[name]) classes.push(getColourClass(prefix, property, name));
      return [property, theme[name]];
    });
    // DOMs list attributes in different orders.
    return classes.length === 0 ? coloured : [...coloured, ["class", classes.sort().join(" ")]];
  };
}

/** Texts may look like a name of a colour; what is painted with one is never text. */
function isPaintProperty(name: string): boolean {
  return name === "fill" || name === "stroke";
}

function getColourClass(prefix: string, property: string, name: keyof Colours): string {
  return `${prefix}${property}-${name}`;
}

/**
 * The style that a theme with a dark set needs on a screen (paper is white): empty without one. It consists of
 * validated colours and of names that begin with the prefix, which has letters, digits, `_` and `-` only; selectors are
 * of attributes, so that a prefix may begin with a digit.
 */
export function writeDarkStyle({ dark, ...light }: Theme, prefix: string): string {
  if (!dark) return "";
  const rules = colourNames.flatMap((name) =>
    dark[name] === light[name]
      ? []
      : paintProperties.map((property) => `[class~="${getColourClass(prefix, property, name)}"]{${property}:${dark[name]}}`),
  );
  return `@media screen and (prefers-color-scheme:dark){${rules.join("")}}`;
}
