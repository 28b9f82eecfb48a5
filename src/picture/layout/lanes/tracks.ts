import { addGroupEntry } from "../../../model/index.ts";
import { south } from "./directions.ts";
import type { LaneGrid } from "./grid.ts";
import type { LaneFlow } from "./lane-flow.ts";
import type { LowerExits } from "./lower-exits.ts";
import { type Coincidence, type Net, orderNets, packTracks } from "./net-order.ts";
import { getTrunk, trunks } from "./pair-cost.ts";
import { type GridPath, getEntryWay } from "./path.ts";
import type { Routes } from "./route.ts";

/** Lines beside each other in gaps and corridors. */
export interface Tracks {
  /** By edge and leg: its track from above or from the left; -1 for legs on rows and in slots. */
  readonly trackOf: readonly Int32Array[];
  /** How many tracks each gap (by row) and each corridor (by column) has. */
  readonly inGap: Int32Array;
  readonly inCorridor: Int32Array;
  /** Pairs of edges whose lines fall on each other all the same. */
  readonly clashes: readonly LineClash[];
}

export type LineClash = readonly [one: number, other: number];

/** Distance of channels in the fine places that nets are compared by: more than any offset or number of tracks. */
const channelStep = 1 << 16;
const trackStep = 8;
/** Lines that leave one node on the same track in both directions are so far apart. */
const sameTrackGap = 14;
const orderRounds = { usual: 4, least: 2 };
/** So many pairs of lines in channels are compared, but in the least rounds whatever they take. */
const mostNetPairs = 4_000_000;
/** Pixels that a line moves aside, and how often. */
const asideShift = 9;
const asideAttempts = 2;

interface Channels {
  readonly grid: LaneGrid;
  readonly paths: readonly GridPath[];
  readonly exits: LowerExits;
  readonly trackOf: readonly Int32Array[];
}

/**
 * Orders gaps and corridors in turns, because the places in each depend on the tracks in the others. Three lines that
 * swap columns in a ring fall on each other in every order; then one of them moves aside, in `exits`, and all is
 * ordered again.
 */
export function assignTracks(flow: LaneFlow, grid: LaneGrid, { paths }: Routes, exits: LowerExits): Tracks {
  const trackOf = paths.map((path) => new Int32Array(path.length - 1).fill(-1));
  const channels: Channels = { grid, paths, exits, trackOf };
  const nets = collectNets(flow, channels);
  const counts = { inGap: new Int32Array(grid.height), inCorridor: new Int32Array(grid.width) };
  let state: ChannelOrder = { coincidences: [], changed: true };
  const pairs = [...nets.gaps.values(), ...nets.corridors.values()].reduce((sum, { length }) => sum + length * length, 0);
  const most = Math.max(orderRounds.least, Math.min(orderRounds.usual, Math.floor(mostNetPairs / pairs)));
  for (let round = 0; round < most && (round < orderRounds.least || state.changed); round++)
    state = orderChannels(nets, channels, counts, round === 0);
  for (let attempt = 0; state.coincidences.length > 0 && attempt < asideAttempts; attempt++) {
    for (const each of state.coincidences) shiftLine(each, flow, exits);
    state = orderChannels(nets, channels, counts, false);
  }
  return { trackOf, ...counts, clashes: state.coincidences.map(([one, other]) => [one.edge, other.edge]) };
}

interface ChannelOrder {
  readonly coincidences: readonly Coincidence[];
  /** Something lies elsewhere than before. */
  readonly changed: boolean;
}

/** Orders each channel once; answers the lines that fall on each other. */
function orderChannels(
  { gaps, corridors }: ReturnType<typeof collectNets>,
  channels: Channels,
  { inGap, inCorridor }: Pick<Tracks, "inGap" | "inCorridor">,
  corridorsAreLoose: boolean,
): ChannelOrder {
  const { grid, trackOf } = channels;
  const coincidences: Coincidence[] = [];
  let changed = false;
  const keep = (before: readonly Net[], after: readonly Net[]) => {
    const moved = keepTracks(after, trackOf);
    changed = changed || moved || before.some((net, index) => net !== after[index]);
  };
  for (const [row, nets] of gaps) {
    for (const net of nets) measureNet(net, channels, true, corridorsAreLoose);
    const ordered = orderNets(nets);
    gaps.set(row, ordered.order);
    coincidences.push(...ordered.coincidences);
    inGap[row] = packTracks(ordered.order, (one, other) => isTouchingNet(one, other, grid));
    keep(nets, ordered.order);
  }
  for (const [column, nets] of corridors) {
    for (const net of nets) measureNet(net, channels, false, false);
    const ordered = orderNets(nets);
    corridors.set(column, ordered.order);
    coincidences.push(...ordered.coincidences);
    inCorridor[column] = packTracks(ordered.order, (one, other) => one.low <= other.high && other.low <= one.high);
    keep(nets, ordered.order);
  }
  return { coincidences, changed };
}

/**
 * The line from above leaves its box beside the middle; a decision has a vertex there, so the other one arrives beside
 * the middle instead.
 */
function shiftLine([down, up]: Coincidence, flow: LaneFlow, { offset, entry }: LowerExits): void {
  if (!flow.isDecision[flow.from[up.edge] as number]) (offset[up.edge] as number) += asideShift;
  else (entry[down.edge] as number) += asideShift;
}

/** Writes the tracks down; answers whether one differs from before. */
function keepTracks(nets: readonly Net[], trackOf: readonly Int32Array[]): boolean {
  let changed = false;
  for (const { legs, track } of nets) {
    for (const [edge, leg] of legs) {
      const tracks = trackOf[edge] as Int32Array;
      changed = changed || tracks[leg] !== track;
      tracks[leg] = track;
    }
  }
  return changed;
}

/** The nets of each gap and corridor. Last but one legs of one stream to one side are one net. */
function collectNets(flow: LaneFlow, { grid, paths, trackOf }: Channels) {
  const gaps = new Map<number, Net[]>();
  const corridors = new Map<number, Net[]>();
  const trunkNets = new Map<string, Net>();
  const isMixed = (edge: number) =>
    flow.entries[flow.to[edge] as number]?.some(
      (other) => flow.stream[other] !== flow.stream[edge] && getEntryWay(paths[other] as GridPath, grid) === south,
    ) ?? false;
  paths.forEach((path, edge) => {
    for (let leg = 1; leg + 2 < path.length; leg++) {
      const getCorner = (index: number) => path[index] as number;
      const y = getCorner(leg) % grid.height;
      const horizontal = y === getCorner(leg + 1) % grid.height;
      const channel = horizontal ? y : Math.floor(getCorner(leg) / grid.height);
      if (horizontal ? channel % 2 === 1 : !grid.isCorridor[channel]) continue;
      (trackOf[edge] as Int32Array)[leg] = 0;
      const trunk = leg + 3 === path.length ? getTrunk(horizontal, Math.sign(getCorner(leg + 2) - getCorner(leg + 1))) : trunks.none;
      const key = `${flow.stream[edge]} ${trunk} ${channel}`;
      const joined = trunk === trunks.none ? undefined : trunkNets.get(key);
      if (joined) {
        (joined.legs as [number, number][]).push([edge, leg]);
        continue;
      }
      const net: Net = { legs: [[edge, leg]], low: 0, high: 0, pins: [], track: 0, sinks: trunk === trunks.above && isMixed(edge) };
      if (trunk !== trunks.none) trunkNets.set(key, net);
      const list = horizontal ? gaps : corridors;
      addGroupEntry(list, channel, net);
    }
  });
  return { gaps: new Map<number, readonly Net[]>(gaps), corridors: new Map<number, readonly Net[]>(corridors) };
}

/** Sets the reach and the pins of a net from what is known about the other channels. */
function measureNet(net: Net, channels: Channels, isGap: boolean, corridorsAreLoose: boolean): void {
  const { grid, paths } = channels;
  const place = isGap ? computeFineX : computeFineY;
  net.low = Number.POSITIVE_INFINITY;
  net.high = Number.NEGATIVE_INFINITY;
  net.pins = net.legs.flatMap(([edge, leg]) => {
    const path = paths[edge] as GridPath;
    return [leg, leg + 1].map((index) => {
      const at = place(channels, edge, index);
      net.low = Math.min(net.low, at);
      net.high = Math.max(net.high, at);
      const neighbour = path[index === leg ? leg - 1 : leg + 2] as number;
      const isLoose = isGap && corridorsAreLoose && grid.isCorridor[Math.floor((path[index] as number) / grid.height)] === 1;
      return { edge, at, side: Math.sign(neighbour - (path[index] as number)), isLoose };
    });
  });
}

/** Where a corner lies from left to right: channels first, then tracks or offsets. */
function computeFineX({ grid, paths, exits, trackOf }: Channels, edge: number, index: number): number {
  const path = paths[edge] as GridPath;
  const column = Math.floor((path[index] as number) / grid.height);
  if (grid.isCorridor[column]) return column * channelStep + trackStep * getTrack(trackOf[edge] as Int32Array, path, index, grid, false);
  const leavesBelow = index === 1 && Math.floor((path[0] as number) / grid.height) === column;
  const arrivesAbove = index === path.length - 2;
  const beside = leavesBelow ? exits.offset[edge] : arrivesAbove ? exits.entry[edge] : 0;
  return column * channelStep + (beside as number);
}

function computeFineY({ grid, paths, trackOf }: Channels, edge: number, index: number): number {
  const path = paths[edge] as GridPath;
  const row = (path[index] as number) % grid.height;
  const track = row % 2 === 1 ? 0 : getTrack(trackOf[edge] as Int32Array, path, index, grid, true);
  return row * channelStep + trackStep * track;
}

/** The track of the horizontal or vertical leg at a corner. */
export function getTrack(tracks: Int32Array, path: GridPath, index: number, { height }: LaneGrid, horizontal: boolean): number {
  const isHorizontal = (path[index] as number) % height === (path[index + 1] as number) % height;
  return Math.max(0, tracks[isHorizontal === horizontal ? index : index - 1] ?? 0);
}

/**
 * Nets that share a corridor touch, whatever its tracks will be; those that only meet in a slot touch when their ends
 * are close.
 */
function isTouchingNet(one: Net, other: Net, { isCorridor }: LaneGrid): boolean {
  const [left, right] = one.low <= other.low ? [one, other] : [other, one];
  const leftEnd = Math.round(left.high / channelStep);
  const rightStart = Math.round(right.low / channelStep);
  if (leftEnd !== rightStart) return leftEnd > rightStart;
  return isCorridor[leftEnd] === 1 || right.low - left.high < sameTrackGap;
}
