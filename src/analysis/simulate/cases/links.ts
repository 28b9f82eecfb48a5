import { type Link, toMinutes } from "../../../model/index.ts";
import { linkTypeNumbers, type ProcessNetwork } from "../../../process/graph/index.ts";

/** The links of a network by position. Those into a position are entries `start[position]` to `start[position + 1]`. */
export interface CaseLinks {
  /** The step number at each position. */
  readonly order: Int32Array;
  readonly start: Int32Array;
  /** The position that a link leaves. */
  readonly source: Int32Array;
  readonly from: readonly Link[];
  /** 0 FS, 1 SS, 2 FF, 3 SF, and minutes; absent where all are FS without lag. */
  readonly kinds: { readonly type: Uint8Array; readonly lag: Float64Array } | undefined;
}

export function buildCaseLinks({ steps, links }: ProcessNetwork): CaseLinks {
  const into: (typeof links)[number][][] = steps.map(() => []);
  for (const link of links) into[link.to]?.push(link);
  const order = computeDeclaredOrder(into.map((each) => each.map(({ from }) => from)));
  const position = new Int32Array(steps.length);
  for (let p = 0; p < order.length; p++) position[order[p] as number] = p;
  const start = new Int32Array(steps.length + 1);
  const sorted = [...order].flatMap((number, p) => {
    const own = into[number] ?? [];
    start[p + 1] = (start[p] as number) + own.length;
    return own;
  });
  const isPlain = sorted.every(({ link }) => link.link === "FS" && link.lag === 0);
  return {
    order,
    start,
    source: Int32Array.from(sorted, ({ from }) => position[from] as number),
    from: sorted.map(({ link }) => link),
    kinds: isPlain
      ? undefined
      : {
          type: Uint8Array.from(sorted, ({ link }) => linkTypeNumbers[link.link]),
          lag: Float64Array.from(sorted, ({ link }) => toMinutes(link.lag)),
        },
  };
}

/**
 * The numbers in ascending order, but each after those before it: so of decisions side by side, the one that is
 * declared first is looked at first. There must be no cycle.
 */
function computeDeclaredOrder(before: readonly (readonly number[])[]): Int32Array {
  const order = new Int32Array(before.length);
  const next = new Int32Array(before.length);
  const isKnown = new Uint8Array(before.length);
  let known = 0;
  for (let first = 0; first < before.length; first++) {
    const path = isKnown[first] === 1 ? [] : [first];
    for (let number = path.at(-1); number !== undefined; number = path.at(-1)) {
      const awaited = before[number]?.[next[number] as number];
      next[number] = (next[number] as number) + 1;
      if (awaited === undefined) {
        if (isKnown[number] === 0) order[known++] = number;
        isKnown[number] = 1;
        path.pop();
      } else if (isKnown[awaited] === 0) path.push(awaited);
    }
  }
  return order;
}
