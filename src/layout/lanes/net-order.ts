/** What shares one track: a leg along a channel, or several that run into one trunk. */
export interface Net {
  readonly legs: readonly (readonly [edge: number, leg: number])[];
  /** Its reach along the channel, and where lines leave it. */
  low: number;
  high: number;
  pins: readonly NetPin[];
  track: number;
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
const coincidence = 200;
const crossing = 2;
/** Pins that are less than this apart coincide. */
const near = 6;
const mostRounds = 20;

/** Two lines that fall on each other: one that leaves a net downwards (to the right), and one that leaves a lower net upwards. */
export type Coincidence = readonly [down: NetPin, up: NetPin];

/** The nets of a channel from above (from the left) so that few lines cross; and which lines fall on each other all the same. */
export function orderNets(nets: readonly Net[]): { readonly order: readonly Net[]; readonly coincidences: readonly Coincidence[] } {
  const count = nets.length;
  if (count < 2) return { order: nets, coincidences: [] };
  const cost = new Float64Array(count * count);
  nets.forEach((one, i) => {
    nets.forEach((other, j) => {
      if (i !== j && one.low <= other.high + near && other.low <= one.high + near) cost[i * count + j] = costInOrder(one, other);
    });
  });
  const order = [...nets.keys()];
  for (let round = 0, moved = true; moved && round < mostRounds; round++) {
    moved = false;
    for (let at = 0; at < count; at++) moved = reinsert(order, at, cost) || moved;
  }
  const coincidences = order.flatMap((one, index) =>
    order
      .slice(index + 1)
      .flatMap((other) => ((cost[one * count + other] as number) < coincidence ? [] : coinciding(nets[one] as Net, nets[other] as Net))),
  );
  return { order: order.map((index) => nets[index] as Net), coincidences };
}

/** Moves one net to where it costs least. */
function reinsert(order: number[], at: number, cost: Float64Array): boolean {
  const count = order.length;
  const net = order[at] as number;
  let [best, place] = [-1e-9, at];
  for (const step of [1, -1]) {
    let change = 0;
    for (let to = at + step; to >= 0 && to < count; to += step) {
      const other = order[to] as number;
      change += step * ((cost[other * count + net] as number) - (cost[net * count + other] as number));
      if (change < best) [best, place] = [change, to];
    }
  }
  if (place === at) return false;
  order.splice(at, 1);
  order.splice(place, 0, net);
  return true;
}

/** What it costs that `one` lies above (left of) `other`. */
function costInOrder(one: Net, other: Net): number {
  let cost = 0;
  for (const pin of other.pins) {
    if (pin.side > 0) continue;
    if (pin.at > one.low && pin.at < one.high) cost += crossing;
    if (!pin.isLoose) for (const facing of one.pins) if (coincide(facing, pin)) cost += coincidence;
  }
  for (const pin of one.pins) if (pin.side > 0 && pin.at > other.low && pin.at < other.high) cost += crossing;
  return cost;
}

function coincide(down: NetPin, up: NetPin): boolean {
  return down.side > 0 && Math.abs(down.at - up.at) < near;
}

function coinciding(one: Net, other: Net): readonly Coincidence[] {
  const ups = other.pins.filter((pin) => pin.side < 0 && !pin.isLoose);
  return ups.flatMap((up) => one.pins.filter((down) => coincide(down, up)).map((down) => [down, up] as const));
}

/** Gives each net, in order, the first track behind all earlier ones that it touches; answers how many tracks there are. */
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
  return tracks;
}
