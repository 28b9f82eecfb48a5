import type { DataPath, Item, Material } from "../model/index.ts";

/** The materials of an item, then those that its variants have instead. */
export function* walkMaterials(
  item: Item,
  path: DataPath,
): Generator<{ readonly material: Material; readonly path: DataPath; readonly variant?: string }> {
  for (const [at, material] of (item.materials ?? []).entries()) yield { material, path: [...path, "materials", at] };
  for (const [v, variant] of (item.variants ?? []).entries()) {
    for (const [at, material] of (variant.materials ?? []).entries()) {
      yield { material, path: [...path, "variants", v, "materials", at], variant: variant.id };
    }
  }
}
