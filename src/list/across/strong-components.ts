/**
 * The strongly connected components of more than one node (Tarjan 1972, without recursion), each with its nodes
 * ascending, in the order of their first nodes. Nodes go by number; `after[node]` are those that it leads to.
 */
export function listStrongComponents(after: readonly (readonly number[])[]): number[][] {
  const index = new Int32Array(after.length).fill(-1);
  const low = new Int32Array(after.length);
  const isOpen = new Uint8Array(after.length);
  const open: number[] = [];
  const found: number[][] = [];
  let count = 0;
  const enter = (node: number) => {
    index[node] = low[node] = count++;
    isOpen[node] = 1;
    open.push(node);
    return { node, edge: 0 };
  };
  for (let start = 0; start < after.length; start++) {
    if (index[start] !== -1) continue;
    const calls = [enter(start)];
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const { node } = call;
      const next = after[node]?.[call.edge++];
      if (next !== undefined) {
        if (index[next] === -1) calls.push(enter(next));
        else if (isOpen[next]) low[node] = Math.min(low[node] as number, index[next] as number);
        continue;
      }
      calls.pop();
      const caller = calls.at(-1);
      if (caller) low[caller.node] = Math.min(low[caller.node] as number, low[node] as number);
      if (low[node] !== index[node]) continue;
      const component = open.splice(open.lastIndexOf(node));
      for (const each of component) isOpen[each] = 0;
      if (component.length > 1) found.push(component.sort((a, b) => a - b));
    }
  }
  return found.sort(([a = 0], [b = 0]) => a - b);
}
