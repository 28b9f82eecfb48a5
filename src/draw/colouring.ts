import { type Colours, colourNames, type Theme } from "./theme.ts";

// A drawing is painted with the names of colours. When it is done they give way to the theme's colours, so that a dark set can stand beside
// the light one: the same colour may have two names, and each name its own colour in the dark.

const sign = "@";
const painted = ["fill", "stroke"] as const;

/** The theme with the name of each colour in its place. */
export function named(theme: Theme): Theme {
  const names = Object.fromEntries(colourNames.map((name) => [name, sign + name])) as unknown as Colours;
  return { ...theme, ...names };
}

/** Puts the colours of a theme where a drawing has their names, and marks the elements whose colour differs in the dark with a class. */
export function applyColours(root: Element, theme: Theme, prefix: string): void {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    const classes: string[] = [];
    for (const attribute of painted) {
      const name = nameIn(element.getAttribute(attribute));
      if (name === undefined) continue;
      element.setAttribute(attribute, theme[name]);
      if (theme.dark && theme.dark[name] !== theme[name]) classes.push(className(prefix, attribute, name));
    }
    if (classes.length > 0) element.setAttribute("class", classes.join(" "));
  }
}

function nameIn(value: string | null): keyof Colours | undefined {
  return value?.startsWith(sign) ? colourNames.find((name) => sign + name === value) : undefined;
}

function className(prefix: string, attribute: (typeof painted)[number], name: keyof Colours): string {
  return `${prefix}${attribute}-${name}`;
}

/**
 * The style that a theme with a dark set needs: empty without one. It consists of validated colours and of names that begin with the prefix,
 * which has letters, digits, `_` and `-` only; selectors are of attributes, so that a prefix may begin with a digit.
 */
export function darkStyle({ dark, ...light }: Theme, prefix: string): string {
  if (!dark) return "";
  const rules = colourNames.flatMap((name) =>
    dark[name] === light[name]
      ? []
      : painted.map((attribute) => `[class~="${className(prefix, attribute, name)}"]{${attribute}:${dark[name]}}`),
  );
  return `@media (prefers-color-scheme:dark){${rules.join("")}}`;
}
