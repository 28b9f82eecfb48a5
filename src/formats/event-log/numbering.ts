/** Names as dense numbers, in the order in which they come. */
export interface Numbering {
  readonly names: readonly string[];
  readonly numberOf: (name: string) => number;
}

export function createNumbering(): Numbering {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const getNumber = (name: string) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  return { names, numberOf: getNumber };
}
