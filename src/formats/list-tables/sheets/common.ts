import { text } from "../codec.ts";
import { column, foreign, textColumn } from "../column.ts";

export const more = column("more", ["其他内容", "More"], "more");
export const note = textColumn("note", ["备注", "Note", "说明"], text);
export const legalBasis = textColumn("basis", ["依据", "Basis", "法律依据", "办理依据"], text);
export const unitOfLength = foreign("unit-of-length", ["时限单位", "Limit unit", "时间单位", "单位（时限）"], "unit-of-length");
