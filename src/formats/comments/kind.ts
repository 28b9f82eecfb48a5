import { date, id, text } from "../list-tables/codec.ts";
import { column, type SheetKind } from "../list-tables/column.ts";
import { oneOf } from "../list-tables/terms-codec.ts";

/** What became of a comment. */
export const adoptions = {
  yes: { zh: "采纳", en: "adopted" },
  partly: { zh: "部分采纳", en: "partly adopted" },
  no: { zh: "不采纳", en: "not adopted" },
} as const;

/** The register of comments. It has no column for who a comment is from: such columns are not read. */
export const commentKind: SheetKind = {
  name: { zh: "意见", en: "comments" },
  aliases: ["意见登记", "公众意见", "意见台账", "comment"],
  columns: [
    column("item", ["事项编码", "Item", "编码", "实施编码", "事项", "code"], id),
    column("received", ["收到日期", "Received", "日期", "提出日期", "date"], date),
    column("text", ["意见内容", "Text", "意见", "意见建议", "内容", "comment"], text),
    column("reply", ["答复", "Reply", "回复", "答复内容", "处理意见"], text),
    column(
      "adopted",
      ["是否采纳", "Adopted", "采纳情况", "采纳"],
      oneOf(adoptions, { yes: ["是", "已采纳", "y", "true"], partly: ["部分"], no: ["否", "未采纳", "n", "false"] }),
    ),
    column("reason", ["理由", "Reason", "采纳理由", "不采纳理由", "原因"], text),
  ],
  needs: [["item"], ["text"]],
};
