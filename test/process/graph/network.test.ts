import { describe, expect, test } from "vitest";
import { buildNetwork, copyStepMinutes, linkTypeNumbers, replaceMinutes } from "../../../src/process/graph/index.ts";

describe("buildNetwork", () => {
  test("orders steps so that each comes after what it waits for", () => {
    const network = buildNetwork({ minutes: [1, 2, 3, 4], from: [3, 1, 2], to: [1, 0, 0] });
    const position = [...network.order.keys()].sort((a, b) => (network.order[a] as number) - (network.order[b] as number));
    for (const [from, to] of [
      [3, 1],
      [1, 0],
      [2, 0],
    ] as const)
      expect(position[from]).toBeLessThan(position[to] as number);
    expect([...network.minutes]).toEqual([...network.order].map((step) => [1, 2, 3, 4][step]));
  });

  test("an empty network has no steps", () => {
    expect(buildNetwork({ minutes: [], from: [], to: [] }).size).toBe(0);
  });

  test("takes typed arrays", () => {
    const network = buildNetwork({
      minutes: Float64Array.of(480, 960),
      from: Int32Array.of(0),
      to: Int32Array.of(1),
      type: Uint8Array.of(linkTypeNumbers.SS),
      lag: Float64Array.of(-480),
    });
    expect([...network.weight]).toEqual([-480]);
  });

  const two = { minutes: [1, 1], from: [0], to: [1] };
  test.each([
    ["from and to of different lengths", { ...two, from: [0, 0] }],
    ["a type for no link", { ...two, type: [] }],
    ["more lags than links", { ...two, lag: [0, 0] }],
    ["a step number out of range", { ...two, to: [2] }],
    ["a negative step number", { ...two, from: [-1] }],
    ["half a step number", { ...two, from: [0.5] }],
    ["a negative duration", { ...two, minutes: [1, -1] }],
    ["a duration that is not a number", { ...two, minutes: [1, Number.NaN] }],
    ["an endless duration", { ...two, minutes: [1, Number.POSITIVE_INFINITY] }],
    ["a lag that is not a number", { ...two, lag: [Number.NaN] }],
    ["an endless lag", { ...two, lag: [Number.NEGATIVE_INFINITY] }],
    ["an unknown type", { ...two, type: Uint8Array.of(4) }],
    ["numbers for types, which other programs number otherwise", { ...two, type: [1] as never }],
    ["a type that is misspelt", { ...two, type: ["fs"] as never }],
    ["no list of steps", { from: [0], to: [1] } as never],
    ["nothing", undefined as never],
    ["a step that waits for itself", { ...two, to: [0] }],
    [
      "a cycle of SS and FF that a lag makes longer",
      { minutes: [5, 1], from: [0, 1], to: [1, 0], type: ["SS", "FF"] as const, lag: [2, 3] },
    ],
    ["a cycle", { minutes: [1, 1, 1], from: [0, 1, 2], to: [1, 2, 1] }],
  ])("refuses %s", (_, input) => {
    expect(() => buildNetwork(input)).toThrow(RangeError);
  });
});

describe("withMinutes", () => {
  const links = { from: [3, 1, 2, 3], to: [1, 0, 0, 0], type: ["FS", "SS", "FF", "SF"], lag: [0, 60, -30, 480] } as const;
  const network = buildNetwork({ minutes: [1, 2, 3, 4], ...links });

  test("gives the network that new durations would have built, and leaves the old one as it is", () => {
    const before = structuredClone(network);
    expect(replaceMinutes(network, [480, 0, 960, 7])).toEqual(buildNetwork({ minutes: [480, 0, 960, 7], ...links }));
    expect(network).toEqual(before);
  });

  test("takes what minutesOfSteps gives", () => {
    expect([...copyStepMinutes(network)]).toEqual([1, 2, 3, 4]);
    expect(replaceMinutes(network, copyStepMinutes(network))).toEqual(network);
  });

  test.each([
    ["fewer durations than steps", [1, 2, 3]],
    ["more durations than steps", [1, 2, 3, 4, 5]],
    ["a negative duration", [1, 2, 3, -4]],
    ["a duration that is not a number", [1, 2, Number.NaN, 4]],
  ])("refuses %s", (_, minutes) => {
    expect(() => replaceMinutes(network, minutes)).toThrow(RangeError);
  });
});
