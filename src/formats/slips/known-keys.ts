import { catalogSchema, nearest } from "../../model/index.ts";
import { isTextual, type Shape, shapeOf } from "../shape.ts";

interface Keys {
  readonly all: ReadonlySet<string>;
  /** Keys of lists that stand on one line, as `after: [a, b]`. */
  readonly lists: ReadonlySet<string>;
  /** Keys of ids and references. */
  readonly ids: ReadonlySet<string>;
}

let keys: Keys | undefined;

function known(): Keys {
  keys ??= collected();
  return keys;
}

/** Keys of the format, wherever they may stand, with the language tags of texts. */
function collected(): Keys {
  const all = new Set(["zh", "en"]);
  const lists = new Set<string>();
  const ids = new Set<string>();
  const visit = (shape: Shape): void => {
    if (shape.kind === "list") visit(shape.element);
    if (shape.kind === "choice") shape.options.forEach(visit);
    if (shape.kind !== "map") return;
    for (const [key, field] of shape.fields) {
      all.add(key);
      if (field.shape.kind === "list" && isShort(field.shape.element)) lists.add(key);
      if (field.shape.kind === "string" && field.shape.identifier) ids.add(key);
      visit(field.shape);
    }
  };
  visit(shapeOf(catalogSchema));
  return { all, lists, ids };
}

function isShort(shape: Shape): boolean {
  return isTextual(shape) || shape.kind === "number" || (shape.kind === "choice" && shape.options.some(isTextual));
}

export function isKey(word: string): boolean {
  return known().all.has(word);
}

/** Also a misspelt one. */
export function isLikeKey(word: string): boolean {
  return isKey(word) || nearest(word, known().all) !== undefined;
}

export function isListKey(key: string | undefined): boolean {
  return key !== undefined && known().lists.has(key);
}

export function isIdKey(key: string | undefined): boolean {
  return key !== undefined && known().ids.has(key);
}
