import { dateCodec, idCodec, textCodec } from "../list-tables/codecs/codec.ts";
import { createTermCodec } from "../list-tables/codecs/terms-codec.ts";
import { createColumn, type SheetKind } from "../list-tables/column.ts";

/** What became of a comment. */
export const adoptions = {
  yes: { zh: "采纳", en: "adopted" },
  partly: { zh: "部分采纳", en: "partly adopted" },
  no: { zh: "不采纳", en: "not adopted" },
} as const;

/** The register of comments. It has no column for who a comment is from: such columns are not read. */
export const commentSheetKind: SheetKind = {
  name: { zh: "意见", en: "comments" },
  aliases: ["意见登记", "公众意见", "意见台账", "comment"],
  columns: [
    createColumn("item", ["事项编码", "Item", "编码", "实施编码", "事项", "code"], idCodec),
    createColumn("received", ["收到日期", "Received", "日期", "提出日期", "date"], dateCodec),
    createColumn("text", ["意见内容", "Text", "意见", "意见建议", "内容", "comment"], textCodec),
    createColumn("reply", ["答复", "Reply", "回复", "答复内容", "处理意见"], textCodec),
    createColumn(
      "adopted",
      ["是否采纳", "Adopted", "采纳情况", "采纳"],
      createTermCodec(adoptions, { yes: ["是", "已采纳", "y", "true"], partly: ["部分"], no: ["否", "未采纳", "n", "false"] }),
    ),
    createColumn("reason", ["理由", "Reason", "采纳理由", "不采纳理由", "原因"], textCodec),
  ],
  needs: [["item"], ["text"]],
};
