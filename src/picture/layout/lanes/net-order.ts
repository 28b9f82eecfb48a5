/** What shares one track: a leg along a channel, or several that run into one trunk. */
export interface Net {
  readonly legs: readonly (readonly [edge: number, leg: number])[];
  /** Its reach along the channel, and where lines leave it. */
  low: number;
  high: number;
  pins: readonly NetPin[];
  track: number;
  /** Lies as low as it can, so that it joins the line of another kind close to their arrowhead. */
  readonly sinks: boolean;
}

export interface NetPin {
  readonly edge: number;
  readonly at: number;
  /** -1 up or left, 1 down or right. */
  readonly side: number;
  /** Its place is not final: it may come to lie beside what it now coincides with. */
  readonly isLoose: boolean;
}

/** A coincidence of lines is worse than any number of crossings. */
const coincidenceCost = 200;
const crossingCost = 2;
/** That another net lies below one that should sink costs more than many crossings. */
const floatingCost = 30;
/** Pins that are less than this apart coincide. */
const nearPinDistance = 6;
const mostOrderRounds = 20;

/**
 * Two lines that fall on each other: one that leaves a net downwards (to the right), and one that leaves a lower net
 * upwards.
 */
export type Coincidence = readonly [down: NetPin, up: NetPin];

/**
 * The nets of a channel from above (from the left) so that few lines cross; and which lines fall on each other all the
 * same.
 */
export function orderNets(nets: readonly Net[]): { readonly order: readonly Net[]; readonly coincidences: readonly Coincidence[] } {
  const count = nets.length;
  if (count < 2) return { order: nets, coincidences: [] };
  const matters = computeNetCosts(nets);
  const order = [...nets.keys()];
  // Where nothing that a net meets has moved, its place is still the best.
  const isSettled = new Uint8Array(count);
  for (let round = 0, moved = true; moved && round < mostOrderRounds; round++) {
    moved = false;
    for (let at = 0; at < count; at++) {
      const net = order[at] as number;
      if (isSettled[net]) continue;
      isSettled[net] = 1;
      if (!reinsertNet(order, at, matters.gain)) continue;
      moved = true;
      for (const other of matters.met[net] as readonly number[]) isSettled[other] = 0;
    }
  }
  const rank = new Int32Array(count);
  order.forEach((net, index) => {
    rank[net] = index;
  });
  const coincidences = matters.dear
    .filter(([one, other]) => (rank[one] as number) < (rank[other] as number))
    .sort((a, b) => (rank[a[0]] as number) - (rank[b[0]] as number) || (rank[a[1]] as number) - (rank[b[1]] as number))
    .flatMap(([one, other]) => listCoincidences(nets[one] as Net, nets[other] as Net));
  return { order: order.map((index) => nets[index] as Net), coincidences };
}

/** What the order of nets is decided by. */
interface NetCosts {
  /** By net × count + other: what it costs less to have the other behind the net than before it. */
  readonly gain: Int32Array;
  /** The nets that each one meets at all. */
  readonly met: readonly (readonly number[])[];
  /** Pairs in an order in which lines fall on each other. */
  readonly dear: readonly (readonly [number, number])[];
}

function computeNetCosts(nets: readonly Net[]): NetCosts {
  const count = nets.length;
  const gain = new Int32Array(count * count);
  const met: number[][] = nets.map(() => []);
  const dear: (readonly [number, number])[] = [];
  const fromLeft = [...nets.keys()].sort((one, other) => (nets[one] as Net).low - (nets[other] as Net).low);
  fromLeft.forEach((i, index) => {
    const one = nets[i] as Net;
    for (let next = index + 1; next < count; next++) {
      const j = fromLeft[next] as number;
      const other = nets[j] as Net;
      if (other.low > one.high + nearPinDistance) break;
      const [before, behind] = [computeNetOrderCost(one, other), computeNetOrderCost(other, one)];
      if (before >= coincidenceCost) dear.push([i, j]);
      if (behind >= coincidenceCost) dear.push([j, i]);
      if (before === behind) continue;
      gain[i * count + j] = behind - before;
      gain[j * count + i] = before - behind;
      met[i]?.push(j);
      met[j]?.push(i);
    }
  });
  return { gain, met, dear };
}

/** Moves one net to where it costs least. */
function reinsertNet(order: number[], at: number, gain: Int32Array): boolean {
  const count = order.length;
  const net = order[at] as number;
  const own = net * count;
  let [best, place] = [0, at];
  for (const step of [1, -1]) {
    let change = 0;
    for (let to = at + step; to >= 0 && to < count; to += step) {
      change += step * (gain[own + (order[to] as number)] as number);
      if (change < best) [best, place] = [change, to];
    }
  }
  if (place === at) return false;
  order.splice(at, 1);
  order.splice(place, 0, net);
  return true;
}

/** What it costs that `one` lies above (left of) `other`. */
function computeNetOrderCost(one: Net, other: Net): number {
  let cost = one.sinks && !other.sinks ? floatingCost : 0;
  for (const pin of other.pins) {
    if (pin.side > 0) continue;
    if (pin.at > one.low && pin.at < one.high) cost += crossingCost;
    if (!pin.isLoose) for (const facing of one.pins) if (isCoincidentPin(facing, pin)) cost += coincidenceCost;
  }
  for (const pin of one.pins) if (pin.side > 0 && pin.at > other.low && pin.at < other.high) cost += crossingCost;
  return cost;
}

function isCoincidentPin(down: NetPin, up: NetPin): boolean {
  return down.side > 0 && Math.abs(down.at - up.at) < nearPinDistance;
}

function listCoincidences(one: Net, other: Net): readonly Coincidence[] {
  const ups = other.pins.filter((pin) => pin.side < 0 && !pin.isLoose);
  return ups.flatMap((up) => one.pins.filter((down) => isCoincidentPin(down, up)).map((down) => [down, up] as const));
}

/**
 * Gives each net, in order, the first track behind all earlier ones that it touches; answers how many tracks there are.
 */
export function packTracks(order: readonly Net[], touch: (one: Net, other: Net) => boolean): number {
  let tracks = 0;
  order.forEach((net, index) => {
    net.track = 0;
    for (let before = 0; before < index; before++) {
      const other = order[before] as Net;
      if (other.track >= net.track && touch(net, other)) net.track = other.track + 1;
    }
    tracks = Math.max(tracks, net.track + 1);
  });
  for (let at = order.length - 1; at >= 0; at--) {
    const net = order[at] as Net;
    if (!net.sinks) continue;
    net.track = tracks - 1;
    for (const later of order.slice(at + 1)) if (touch(net, later)) net.track = Math.min(net.track, later.track - 1);
  }
  return tracks;
}
