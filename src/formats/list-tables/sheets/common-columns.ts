import { textCodec } from "../codecs/codec.ts";
import { createColumn, createForeignColumn, createTextColumn } from "../column.ts";

export const moreColumn = createColumn("more", ["其他内容", "More"], "more");
export const noteColumn = createTextColumn("note", ["备注", "Note", "说明"], textCodec);
export const legalBasisColumn = createTextColumn("basis", ["依据", "Basis", "法律依据", "办理依据"], textCodec);
export const lengthUnitColumn = createForeignColumn(
  "unit-of-length",
  ["时限单位", "Limit unit", "时间单位", "单位（时限）"],
  "unit-of-length",
);
