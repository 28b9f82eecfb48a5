import fc from "fast-check";
import { expect, test } from "vitest";
import { createCaseStream, writeCaseNumbers } from "../../../../src/analysis/simulate/random/streams.ts";

test("the numbers of a case are those of its stream, at their places and nowhere else", () => {
  const whole = fc.integer({ min: 0, max: 4_294_967_295 });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 }), (seed, number, count, stride) => {
      const numbers = new Float64Array(count * stride + 1).fill(-1);
      writeCaseNumbers(seed, number, count, numbers, 1, stride);
      const stream = createCaseStream(seed, number);
      const expected = numbers.map((_, at) => (at >= 1 && (at - 1) % stride === 0 && at < 1 + count * stride ? stream() : -1));
      expect(numbers).toEqual(expected);
    }),
  );
});
