import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rectangle } from "../../../../src/picture/layout/picture.ts";
import { listNearItemPairs, listNearPairs } from "../../../../src/picture/layout/quality/near-pairs.ts";

const side = fc.integer({ min: 0, max: 900 });
const rectangle = fc.record({ x: fc.integer({ min: -300, max: 900 }), y: fc.integer({ min: -300, max: 900 }), width: side, height: side });
const list = fc.array(rectangle, { maxLength: 12 });

function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x <= other.x + other.width + 5 &&
    other.x <= one.x + one.width + 5 &&
    one.y <= other.y + other.height + 5 &&
    other.y <= one.y + one.height + 5
  );
}

test("of two lists every pair that passes is found once, as when each is compared with each", () => {
  fc.assert(
    fc.property(list, list, (ones, others) => {
      const found = listNearPairs(ones, others, overlap);
      const expected = ones.flatMap((one) => others.filter((other) => overlap(one, other)).map((other) => [one, other]));
      expect(found).toHaveLength(expected.length);
      for (const [one, other] of expected) expect(found.some((pair) => pair[0] === one && pair[1] === other)).toBe(true);
    }),
  );
});

test("within one list every pair is found once, the earlier one first", () => {
  fc.assert(
    fc.property(list, (items) => {
      const found = listNearItemPairs(items, overlap);
      const expected = items.flatMap((one, index) => items.slice(index + 1).filter((other) => overlap(one, other)));
      expect(found).toHaveLength(expected.length);
      for (const [one, other] of found) expect(items.indexOf(one)).toBeLessThan(items.indexOf(other));
    }),
  );
});
