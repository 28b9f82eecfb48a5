import { maxTableCells, maxTableRows } from "../bounds.ts";
import { cellCountFault, rowCountFault, TableStop } from "./fault-words.ts";

/** What is left for the tables that are read together. */
export interface TableRoom {
  rows: number;
  cells: number;
}

export function createTableRoom(): TableRoom {
  return { rows: maxTableRows, cells: maxTableCells };
}

/**
 * Takes the room of a row with so many cells.
 * @throws TableStop when there is none left
 */
export function takeRow(room: TableRoom, cells: number): void {
  room.rows--;
  if (room.rows < 0) throw new TableStop(rowCountFault);
  takeCells(room, cells);
}

/** @throws TableStop when there is none left */
export function takeCells(room: TableRoom, cells: number): void {
  room.cells -= cells;
  if (room.cells < 0) throw new TableStop(cellCountFault);
}
