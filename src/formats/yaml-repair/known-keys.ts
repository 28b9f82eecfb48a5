import { catalogSchema, findNearestName } from "../../model/index.ts";
import { getSchemaShape, isTextShape, type SchemaShape } from "../validate/shape.ts";

interface KnownKeys {
  readonly all: ReadonlySet<string>;
  /** Keys of lists that stand on one line, as `after: [a, b]`. */
  readonly lists: ReadonlySet<string>;
  /** Keys of ids and references. */
  readonly ids: ReadonlySet<string>;
}

let knownKeys: KnownKeys | undefined;

function getKnownKeys(): KnownKeys {
  knownKeys ??= collectKnownKeys();
  return knownKeys;
}

/** Keys of the format, wherever they may stand, with the language tags of texts. */
function collectKnownKeys(): KnownKeys {
  const all = new Set(["zh", "en"]);
  const lists = new Set<string>();
  const ids = new Set<string>();
  const visit = (shape: SchemaShape): void => {
    if (shape.kind === "list") visit(shape.element);
    if (shape.kind === "choice") shape.options.forEach(visit);
    if (shape.kind !== "map") return;
    for (const [key, field] of shape.fields) {
      all.add(key);
      if (field.shape.kind === "list" && isShortShape(field.shape.element)) lists.add(key);
      if (field.shape.kind === "string" && field.shape.identifier) ids.add(key);
      visit(field.shape);
    }
  };
  visit(getSchemaShape(catalogSchema));
  return { all, lists, ids };
}

function isShortShape(shape: SchemaShape): boolean {
  return isTextShape(shape) || shape.kind === "number" || (shape.kind === "choice" && shape.options.some(isTextShape));
}

export function isKnownKey(word: string): boolean {
  return getKnownKeys().all.has(word);
}

/** Also a misspelt one. */
export function isLikeKey(word: string): boolean {
  return isKnownKey(word) || findNearestName(word, getKnownKeys().all) !== undefined;
}

export function isListKey(key: string | undefined): boolean {
  return key !== undefined && getKnownKeys().lists.has(key);
}

export function isIdKey(key: string | undefined): boolean {
  return key !== undefined && getKnownKeys().ids.has(key);
}
