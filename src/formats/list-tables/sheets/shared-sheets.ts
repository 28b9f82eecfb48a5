import { itemTerms } from "../../../model/index.ts";
import { dateCodec, flagCodec, idCodec, idsCodec, namesCodec, numberCodec, textCodec } from "../codecs/codec.ts";
import { createTermCodec } from "../codecs/terms-codec.ts";
import { createColumn, createTextColumn, type SheetKind } from "../column.ts";
import { moreColumn, noteColumn } from "./common-columns.ts";
import { termCodes } from "./term-codes.ts";

// What all items of a list share.

const calendarTerms = {
  cn: { zh: "国家节假日", en: "cn" },
  "mon-fri": { zh: "周一至周五", en: "mon-fri" },
  "every-day": { zh: "每天", en: "every-day" },
} as const;

export const catalogSheet: SheetKind = {
  name: { zh: "清单", en: "catalog" },
  aliases: ["清单说明", "list"],
  needs: [["illustrative", "source", "calendar", "more"]],
  columns: [
    createTextColumn("name", ["清单名称", "List name"], textCodec),
    createTextColumn("source", ["来源", "Source"], textCodec),
    createColumn("illustrative", ["示意数据", "Illustrative"], flagCodec),
    createColumn("calendar", ["日历", "Calendar", "工作日历"], createTermCodec(calendarTerms)),
    moreColumn,
  ],
};

export const unitsSheet: SheetKind = {
  name: { zh: "单位", en: "units" },
  aliases: ["单位表", "部门", "机构", "unit", "departments"],
  needs: [["id", "name"]],
  columns: [
    createColumn("id", ["单位编号", "Unit id", "部门编号", "编号", "id"], idCodec),
    createTextColumn("name", ["单位名称", "Unit name", "部门名称", "单位", "名称", "机构名称", "name"], textCodec),
    createColumn("aliases", ["别名", "Aliases", "简称", "曾用名"], namesCodec),
    createColumn("code", ["单位代码", "Unit code", "统一社会信用代码", "部门编码", "dept code"], textCodec),
    createColumn("level", ["层级", "Level"], createTermCodec(itemTerms.levels, termCodes.levels)),
    createColumn("party", ["党组织", "Party"], flagCodec),
    createColumn("staff", ["办理人数", "Staff", "人数"], numberCodec),
    noteColumn,
    moreColumn,
  ],
};

export const phasesSheet: SheetKind = {
  name: { zh: "阶段", en: "phases" },
  aliases: ["阶段表", "phase"],
  needs: [["id", "name"]],
  columns: [
    createColumn("id", ["阶段编号", "Phase id", "id"], idCodec),
    createTextColumn("name", ["阶段名称", "Phase name", "阶段", "名称", "name"], textCodec),
    noteColumn,
    moreColumn,
  ],
};

export const documentsSheet: SheetKind = {
  name: { zh: "文书材料", en: "documents" },
  aliases: ["材料目录", "文书目录", "文书", "document"],
  needs: [["id", "name"]],
  columns: [
    createColumn("id", ["文书编号", "Document id", "id"], idCodec),
    createTextColumn("name", ["文书名称", "Document name", "名称", "name"], textCodec),
    createColumn("aliases", ["别名", "Aliases"], namesCodec),
    noteColumn,
    moreColumn,
  ],
};

export const lawsSheet: SheetKind = {
  name: { zh: "法规", en: "laws" },
  aliases: ["法律法规", "法规库", "law"],
  needs: [["id", "name"]],
  columns: [
    createColumn("id", ["法规编号", "Law id", "id"], idCodec),
    createTextColumn("name", ["法规名称", "Law name", "名称", "name"], textCodec),
    createTextColumn("number", ["文号", "Number", "发文字号"], textCodec),
    createColumn("rank", ["效力层级", "Rank"], createTermCodec(itemTerms.ranks)),
    createColumn("amended", ["修订日期", "Amended"], idsCodec),
    createColumn("repealed", ["废止日期", "Repealed"], dateCodec),
    noteColumn,
    moreColumn,
  ],
};
