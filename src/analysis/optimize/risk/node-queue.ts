/** A part of a choice: one option of each of the first groups. */
export interface ChoiceNode {
  /** Places of the options. */
  readonly options: readonly number[];
  /** In units. */
  readonly effort: number;
  /** No choice that goes on from here takes less. */
  readonly bound: number;
  /** Nodes are told apart by the order in which they were made. */
  readonly number: number;
}

/**
 * Nodes of which that of the least bound comes first, then the one with the most groups chosen, then the one that was
 * made first: a binary heap.
 */
export class NodeQueue {
  readonly #nodes: ChoiceNode[] = [];

  get first(): ChoiceNode | undefined {
    return this.#nodes[0];
  }

  push(node: ChoiceNode): void {
    const nodes = this.#nodes;
    let at = nodes.length;
    for (let parent = (at - 1) >> 1; at > 0 && compareNodes(node, nodes[parent] as ChoiceNode) < 0; parent = (at - 1) >> 1) {
      nodes[at] = nodes[parent] as ChoiceNode;
      at = parent;
    }
    nodes[at] = node;
  }

  pop(): ChoiceNode | undefined {
    const nodes = this.#nodes;
    const [first, last] = [nodes[0], nodes.pop()];
    if (!last || nodes.length === 0) return first;
    let at = 0;
    for (let child = 1; child < nodes.length; child = 2 * at + 1) {
      if (child + 1 < nodes.length && compareNodes(nodes[child + 1] as ChoiceNode, nodes[child] as ChoiceNode) < 0) child++;
      if (compareNodes(last, nodes[child] as ChoiceNode) <= 0) break;
      nodes[at] = nodes[child] as ChoiceNode;
      at = child;
    }
    nodes[at] = last;
    return first;
  }
}

function compareNodes(one: ChoiceNode, other: ChoiceNode): number {
  return one.bound - other.bound || other.options.length - one.options.length || one.number - other.number;
}
