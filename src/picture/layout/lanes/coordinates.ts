import type { Point, Rectangle } from "../picture.ts";
import { east, south, west } from "./directions.ts";
import type { LaneGrid } from "./grid.ts";
import { computeLabelCorner, type LabelRoom, measureLabelRoom } from "./labels.ts";
import type { LanePlacement } from "./lane-chart.ts";
import type { LaneFlow } from "./lane-flow.ts";
import { type LowerExits, placeLowerExits } from "./lower-exits.ts";
import { type GridPath, getEntryWay, getExitWay } from "./path.ts";
import type { Placement } from "./place.ts";
import type { Routes } from "./route.ts";
import { assignTracks, getTrack, type Tracks } from "./tracks.ts";

/** Pixels between tracks, and around them. */
const track = 12;
const corridor = { empty: 20, emptyAtBorder: 14, atBorder: 12, atNode: 15, atArrow: 22 };
const rowGap = { least: 32, top: 13, bottom: 18, outer: 16, behindLabels: 5, atBand: 32 };

/** Where the channels lie. */
interface Rulers {
  /** Middle of each slot, first track of each corridor. */
  readonly x: Float64Array;
  /** Middle of each row of nodes, first track of each gap. */
  readonly y: Float64Array;
  readonly laneBorders: readonly number[];
  readonly bandBorders: readonly number[];
  readonly height: number;
}

/** Places everything in pixels; also tells which lines fall on each other. */
export function placeInPixels(
  flow: LaneFlow,
  grid: LaneGrid,
  placement: Placement,
  routes: Routes,
): LanePlacement & Pick<Tracks, "clashes"> {
  const exits = placeLowerExits(flow, grid, routes);
  const tracks = assignTracks(flow, grid, routes, exits);
  const room = measureLabelRoom(flow, grid, placement, routes, exits);
  const across = placeColumns(flow, grid, routes, exits, tracks, room);
  const down = placeRows(flow, grid, placement, tracks, room);
  const rulers = { ...across, ...down };
  const boxes = flow.chart.nodes.map(({ height }, node): Rectangle => {
    const width = exits.width[node] as number;
    const [x, y] = [rulers.x[grid.column[node] as number] as number, rulers.y[grid.row[node] as number] as number];
    return { x: x - width / 2, y: y - height / 2, width, height };
  });
  const lines = routes.paths.map((path, edge) => traceLaneLine(path, edge, { flow, grid, exits, tracks, rulers, boxes }));
  return {
    boxes,
    routes: lines,
    labels: flow.chart.edges.map(({ label, from }, edge) => {
      const [start, box] = [lines[edge]?.[0], boxes[from]];
      if (label === undefined || start === undefined || box === undefined) return undefined;
      return computeLabelCorner(label, getExitWay(routes.paths[edge] as GridPath, grid), start, box, exits.isLabelLeft[edge] === 1);
    }),
    laneBorders: rulers.laneBorders,
    bandBorders: rulers.bandBorders,
    rows: placement.rows,
    width: rulers.laneBorders.at(-1) ?? 0,
    height: rulers.height,
    clashes: tracks.clashes,
  };
}

/** Columns from left to right; a lane whose title needs more has its columns in the middle. */
function placeColumns(flow: LaneFlow, grid: LaneGrid, { paths }: Routes, exits: LowerExits, tracks: Tracks, room: LabelRoom) {
  const { width, isCorridor, laneStarts } = grid;
  const [left, right] = [room.left.slice(), room.right.slice()];
  exits.width.forEach((each, node) => {
    const column = grid.column[node] as number;
    left[column] = Math.max(left[column] as number, each / 2);
    right[column] = Math.max(right[column] as number, each / 2);
  });
  const pads = computeCorridorPads(grid, paths);
  for (let column = 0; column < width; column++) {
    if (!isCorridor[column]) continue;
    const count = tracks.inCorridor[column] as number;
    const isBorder = pads.isFirst[column] || pads.isLast[column];
    const empty = isBorder ? corridor.emptyAtBorder : corridor.empty;
    left[column] = count === 0 ? empty / 2 : (pads.left[column] as number);
    right[column] = count === 0 ? empty / 2 : (count - 1) * track + (pads.right[column] as number);
  }
  const x = new Float64Array(width);
  const laneBorders = [0];
  flow.chart.lanes.forEach(({ least }, lane) => {
    const border = laneBorders.at(-1) as number;
    const [from, to] = [laneStarts[lane] as number, laneStarts[lane + 1] as number];
    let needed = 0;
    for (let column = from; column < to; column++) needed += (left[column] as number) + (right[column] as number);
    const wide = Math.max(2 * Math.ceil(needed / 2), 2 * Math.ceil(least / 2));
    let at = border + (wide - needed) / 2;
    for (let column = from; column < to; column++) {
      x[column] = at + (left[column] as number);
      at = (x[column] as number) + (right[column] as number);
    }
    laneBorders.push(border + wide);
  });
  return { x, laneBorders };
}

/** What lines in a corridor keep from its sides: more where an arrowhead stands, less at the border of a lane. */
function computeCorridorPads({ width, height, laneOf }: LaneGrid, paths: readonly GridPath[]) {
  const isFirst = Uint8Array.from(laneOf, (lane, column) => Number(lane !== laneOf[column - 1]));
  const isLast = Uint8Array.from(laneOf, (lane, column) => Number(lane !== laneOf[column + 1]));
  const hasArrow = { left: new Uint8Array(width), right: new Uint8Array(width) };
  for (const path of paths) {
    const [before, last] = path.slice(-2) as [number, number];
    const column = Math.floor(last / height);
    const across = column - Math.floor(before / height);
    if (across > 0) hasArrow.right[column - 1] = 1;
    if (across < 0) hasArrow.left[column + 1] = 1;
  }
  const buildPads = (isBorder: Uint8Array, arrow: Uint8Array) =>
    Float64Array.from(isBorder, (border, column) => (border ? corridor.atBorder : arrow[column] ? corridor.atArrow : corridor.atNode));
  return { isFirst, isLast, left: buildPads(isFirst, hasArrow.left), right: buildPads(isLast, hasArrow.right) };
}

/** Rows from above. */
function placeRows({ chart }: LaneFlow, grid: LaneGrid, placement: Placement, { inGap }: Tracks, room: LabelRoom) {
  const rowHeight = room.height.slice();
  placement.row.forEach((row, node) => {
    rowHeight[row] = Math.max(rowHeight[row] as number, chart.nodes[node]?.height ?? 0);
  });
  const y = new Float64Array(grid.height);
  const bandBorders: number[] = [];
  let at = 0;
  for (let row = 0; row <= placement.rows; row++) {
    const tracks = inGap[2 * row] as number;
    const strip = row === 0 ? 0 : (room.strip[row - 1] as number);
    const isOuter = row === 0 || row === placement.rows;
    const top = Math.max(rowGap.top, strip === 0 ? 0 : strip + rowGap.behindLabels);
    const bottom = isOuter ? rowGap.outer : placement.bandStarts.includes(row) ? rowGap.atBand : rowGap.bottom;
    const lines = tracks === 0 ? 0 : top + (tracks - 1) * track + bottom;
    const height = Math.max(isOuter ? rowGap.outer : rowGap.least, lines, strip === 0 ? 0 : strip + bottom);
    y[2 * row] = at + top + (tracks > 0 && !isOuter ? (height - lines) / 2 : 0);
    at = startBands(chart.bands, placement, row, at, height, bandBorders);
    at += height;
    if (row === placement.rows) break;
    y[2 * row + 1] = at + (rowHeight[row] as number) / 2;
    at += rowHeight[row] as number;
  }
  if (bandBorders.length > 0) {
    at = Math.max(at, (bandBorders.at(-1) as number) + (chart.bands.at(-1)?.least ?? 0));
    bandBorders.push(at);
  }
  return { y, bandBorders, height: at };
}

/**
 * Draws the borders of the bands that start in a gap, where no line runs along it; the band before grows if its title
 * needs it.
 */
function startBands(
  bands: readonly { readonly least: number }[],
  { bandStarts }: Placement,
  row: number,
  at: number,
  height: number,
  borders: number[],
): number {
  let from = at;
  while (borders.length < bands.length && bandStarts[borders.length] === row) {
    const before = borders.at(-1);
    const border = row === 0 ? 0 : from + height - rowGap.atBand / 2;
    const short = before === undefined ? 0 : Math.max(0, before + (bands[borders.length - 1]?.least ?? 0) - border);
    from += short;
    borders.push(border + short);
  }
  return from;
}

interface LineContext {
  readonly flow: LaneFlow;
  readonly grid: LaneGrid;
  readonly exits: LowerExits;
  readonly tracks: Tracks;
  readonly rulers: Rulers;
  readonly boxes: readonly Rectangle[];
}

/** The corners of a line, from border to border. */
function traceLaneLine(path: GridPath, edge: number, drafting: LineContext): readonly Point[] {
  const { flow, grid, exits, tracks, rulers, boxes } = drafting;
  const trackOf = tracks.trackOf[edge] as Int32Array;
  const source = Math.floor((path[0] as number) / grid.height);
  const target = Math.floor((path.at(-1) as number) / grid.height);
  const shift = getExitWay(path, grid) === south ? (exits.offset[edge] as number) : 0;
  const last = path.length - 1;
  return path.map((cell, index): Point => {
    const row = cell % grid.height;
    const column = (cell - row) / grid.height;
    let x = rulers.x[column] as number;
    let y = rulers.y[row] as number;
    if (grid.isCorridor[column]) x += track * getTrack(trackOf, path, index, grid, false);
    else if (index <= 1 && column === source) x += shift;
    else if (index >= last - 1 && column === target) x += exits.entry[edge] as number;
    if (row % 2 === 0) y += track * getTrack(trackOf, path, index, grid, true);
    if (index === 0) return getBorderPoint(x, y, boxes[flow.from[edge] as number] as Rectangle, getExitWay(path, grid));
    // A line arrives on the side from which it comes.
    return index === last ? getBorderPoint(x, y, boxes[flow.to[edge] as number] as Rectangle, getEntryWay(path, grid) ^ 1) : { x, y };
  });
}

/** The point at which a line meets the side of a box. */
function getBorderPoint(x: number, y: number, box: Rectangle, side: number): Point {
  if (side === east) return { x: box.x + box.width, y };
  if (side === west) return { x: box.x, y };
  return { x, y: side === south ? box.y + box.height : box.y };
}
