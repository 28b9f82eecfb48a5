import type { Attribute } from "./serialize.ts";
import { type Colours, colourNames, type Theme } from "./theme.ts";

// A drawing is painted with the names of colours. When it is done they give way to the theme's colours, so that a dark set can stand beside
// the light one: the same colour may have two names, and each name its own colour in the dark.

const sign = "@";
const properties = ["fill", "stroke"] as const;
/** Colours by what stands for them in a drawing. */
const byValue = new Map<string, keyof Colours>(colourNames.map((name) => [sign + name, name]));

/** The theme with the name of each colour in its place. */
export function named(theme: Theme): Theme {
  const names = Object.fromEntries(colourNames.map((name) => [name, sign + name])) as unknown as Colours;
  return { ...theme, ...names };
}

/**
 * Gives an element's attributes with the colours of a theme where they have names of colours, and with classes for those that differ in the
 * dark.
 */
export function colouring(theme: Theme, prefix: string): (attributes: readonly Attribute[]) => readonly Attribute[] {
  return (attributes) => {
    const classes: string[] = [];
    const coloured = attributes.map((attribute): Attribute => {
      const [property, value] = attribute;
      const name = isProperty(property) ? byValue.get(value) : undefined;
      if (name === undefined) return attribute;
      if (theme.dark && theme.dark[name] !== theme[name]) classes.push(className(prefix, property, name));
      return [property, theme[name]];
    });
    // DOMs list attributes in different orders.
    return classes.length === 0 ? coloured : [...coloured, ["class", classes.sort().join(" ")]];
  };
}

/** Texts may look like a name of a colour; what is painted with one is never text. */
function isProperty(name: string): boolean {
  return name === "fill" || name === "stroke";
}

function className(prefix: string, property: string, name: keyof Colours): string {
  return `${prefix}${property}-${name}`;
}

/**
 * The style that a theme with a dark set needs on a screen (paper is white): empty without one. It consists of validated colours and of names that begin with the prefix,
 * which has letters, digits, `_` and `-` only; selectors are of attributes, so that a prefix may begin with a digit.
 */
export function darkStyle({ dark, ...light }: Theme, prefix: string): string {
  if (!dark) return "";
  const rules = colourNames.flatMap((name) =>
    dark[name] === light[name]
      ? []
      : properties.map((property) => `[class~="${className(prefix, property, name)}"]{${property}:${dark[name]}}`),
  );
  return `@media screen and (prefers-color-scheme:dark){${rules.join("")}}`;
}
