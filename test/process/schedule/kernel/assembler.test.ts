import { describe, expect, test } from "vitest";
import { assembledFunction, assembledModule, i32, loopWhile, select } from "../../../../src/process/schedule/kernel/assembler.ts";

type Numbers = (...values: readonly number[]) => number;

function exportsOf(...functions: Parameters<typeof assembledModule>[0]): Record<string, Numbers> {
  const memory = new WebAssembly.Memory({ initial: 1 });
  new Int32Array(memory.buffer).set([7, -8, 9]);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assembledModule(functions)), { host: { memory } });
  return exports as Record<string, Numbers>;
}

describe("what is assembled", () => {
  test.each([0, 1, -1, 63, 64, -64, -65, 127, 128, 8_191, 8_192, -8_193, 2 ** 31 - 1, -(2 ** 31)])("the constant %i is itself", (value) => {
    const constant = assembledFunction({ name: "constant", parameters: [], locals: {}, body: () => [i32.const(value)] });
    expect(exportsOf(constant).constant?.()).toBe(value);
  });

  test("each function stands under its name, with its own parameters and locals", () => {
    const difference = assembledFunction({
      name: "difference",
      parameters: ["one", "other"],
      locals: {},
      body: ({ one, other }) => [i32.subtract(one.value, other.value)],
    });
    const sumTo = assembledFunction({
      name: "sumTo",
      parameters: ["last"],
      locals: { number: "i32", sum: "i32" },
      body: ({ last, number, sum }) => [
        loopWhile(i32.isBelow(number.value, last.value), [number.add(1), sum.set(i32.add(sum.value, number.value))]),
        sum.value,
      ],
    });
    const { difference: subtract, sumTo: sum } = exportsOf(difference, sumTo);
    expect([subtract?.(3, 5), sum?.(10), sum?.(0), sum?.(-3)]).toEqual([-2, 55, 0, 0]);
  });

  test("memory is read at an address and beside it, and the first of two values is taken where a condition holds", () => {
    const larger = assembledFunction({
      name: "larger",
      parameters: ["address"],
      locals: { here: "i32", beside: "i32" },
      body: ({ address, here, beside }) => [
        here.set(i32.load(address.value)),
        beside.set(i32.load(address.value, 4)),
        select(here.value, beside.value, i32.isBelow(beside.value, here.value)),
      ],
    });
    expect([0, 4].map((address) => exportsOf(larger).larger?.(address))).toEqual([7, 9]);
  });
});
