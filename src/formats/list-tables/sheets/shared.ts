import { itemTerms } from "../../../model/index.ts";
import { date, flag, id, ids, names, number, text } from "../codec.ts";
import { column, type SheetKind, textColumn } from "../column.ts";
import { oneOf } from "../terms-codec.ts";
import { codes } from "./codes.ts";
import { more, note } from "./common.ts";

// What all items of a list share.

const calendars = {
  cn: { zh: "国家节假日", en: "cn" },
  "mon-fri": { zh: "周一至周五", en: "mon-fri" },
  "every-day": { zh: "每天", en: "every-day" },
} as const;

export const catalog: SheetKind = {
  name: { zh: "清单", en: "catalog" },
  aliases: ["清单说明", "list"],
  needs: [["illustrative", "source", "calendar", "more"]],
  columns: [
    textColumn("name", ["清单名称", "List name"], text),
    textColumn("source", ["来源", "Source"], text),
    column("illustrative", ["示意数据", "Illustrative"], flag),
    column("calendar", ["日历", "Calendar", "工作日历"], oneOf(calendars)),
    more,
  ],
};

export const units: SheetKind = {
  name: { zh: "单位", en: "units" },
  aliases: ["单位表", "部门", "机构", "unit", "departments"],
  needs: [["id", "name"]],
  columns: [
    column("id", ["单位编号", "Unit id", "部门编号", "编号", "id"], id),
    textColumn("name", ["单位名称", "Unit name", "部门名称", "单位", "名称", "机构名称", "name"], text),
    column("aliases", ["别名", "Aliases", "简称", "曾用名"], names),
    column("code", ["单位代码", "Unit code", "统一社会信用代码", "部门编码", "dept code"], text),
    column("level", ["层级", "Level"], oneOf(itemTerms.levels, codes.levels)),
    column("party", ["党组织", "Party"], flag),
    column("staff", ["办理人数", "Staff", "人数"], number),
    note,
    more,
  ],
};

export const phases: SheetKind = {
  name: { zh: "阶段", en: "phases" },
  aliases: ["阶段表", "phase"],
  needs: [["id", "name"]],
  columns: [
    column("id", ["阶段编号", "Phase id", "id"], id),
    textColumn("name", ["阶段名称", "Phase name", "阶段", "名称", "name"], text),
    note,
    more,
  ],
};

export const documents: SheetKind = {
  name: { zh: "文书材料", en: "documents" },
  aliases: ["材料目录", "文书目录", "文书", "document"],
  needs: [["id", "name"]],
  columns: [
    column("id", ["文书编号", "Document id", "id"], id),
    textColumn("name", ["文书名称", "Document name", "名称", "name"], text),
    column("aliases", ["别名", "Aliases"], names),
    note,
    more,
  ],
};

export const laws: SheetKind = {
  name: { zh: "法规", en: "laws" },
  aliases: ["法律法规", "法规库", "law"],
  needs: [["id", "name"]],
  columns: [
    column("id", ["法规编号", "Law id", "id"], id),
    textColumn("name", ["法规名称", "Law name", "名称", "name"], text),
    textColumn("number", ["文号", "Number", "发文字号"], text),
    column("rank", ["效力层级", "Rank"], oneOf(itemTerms.ranks)),
    column("amended", ["修订日期", "Amended"], ids),
    column("repealed", ["废止日期", "Repealed"], date),
    note,
    more,
  ],
};
