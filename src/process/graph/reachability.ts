/** The starts and all nodes that can be reached from them. Without recursion: a chain may have thousands of nodes. */
export function collectReachable<Node>(starts: Iterable<Node>, listNext: (node: Node) => Iterable<Node>): Set<Node> {
  const reached = new Set(starts);
  for (const node of reached) for (const next of listNext(node)) reached.add(next);
  return reached;
}

/**
 * The first nodes with a property on every way from the starts, which count themselves; depth first, the last start
 * first.
 */
export function collectNearest<Node>(
  starts: Iterable<Node>,
  isWanted: (node: Node) => boolean,
  listNext: (node: Node) => readonly Node[],
): Set<Node> {
  const [nearest, passed, waiting] = [new Set<Node>(), new Set<Node>(), [...starts]];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (passed.has(node)) continue;
    passed.add(node);
    if (isWanted(node)) nearest.add(node);
    else waiting.push(...listNext(node));
  }
  return nearest;
}
