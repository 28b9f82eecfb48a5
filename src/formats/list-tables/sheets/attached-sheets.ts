import { itemTerms, terms } from "../../../model/index.ts";
import { idCodec, idsCodec, numberCodec, textCodec } from "../codecs/codec.ts";
import { createTermCodec } from "../codecs/terms-codec.ts";
import { createColumn, createTextColumn, type SheetKind } from "../column.ts";
import { legalBasisColumn, lengthUnitColumn, moreColumn, noteColumn } from "./common-columns.ts";
import { termCodes } from "./term-codes.ts";

// What belongs to items, processes and bundles, a row each.

export const materialsSheet: SheetKind = {
  name: { zh: "材料", en: "materials" },
  aliases: ["申请材料", "材料清单", "材料表", "material"],
  needs: [["item"], ["document"]],
  columns: [
    createColumn(
      "item",
      ["事项编码", "Item code", "业务办理项编码", "实施编码", "事项编号", "编码", "事项名称", "item", "code", "task code"],
      textCodec,
    ),
    createColumn("variant", ["情形编号", "Variant", "情形"], idCodec),
    createColumn("document", ["材料名称", "Document", "材料", "申请材料", "材料编号", "material", "material name"], idCodec),
    createColumn(
      "source",
      ["来源渠道", "Source", "材料来源", "来源", "source type"],
      createTermCodec(itemTerms.materialSources, termCodes.sources),
    ),
    createColumn("form", ["材料形式", "Form", "形式"], createTermCodec(itemTerms.materialForms)),
    createColumn("copies", ["份数", "Copies", "材料份数", "page num"], numberCodec),
    createColumn(
      "need",
      ["必要性", "Need", "材料必要性", "是否必要", "is need"],
      createTermCodec(itemTerms.materialNeeds, termCodes.needs),
    ),
    legalBasisColumn,
    noteColumn,
    moreColumn,
  ],
};

export const limitsSheet: SheetKind = {
  name: { zh: "时限", en: "limits" },
  aliases: ["时限表", "limit"],
  needs: [["kind"], ["length"]],
  columns: [
    createColumn("process", ["流程编号", "Process", "流程"], idCodec),
    createColumn("item", ["事项编码", "Item code"], idCodec),
    createColumn("variant", ["情形编号", "Variant", "情形"], idCodec),
    createColumn("bundle", ["一件事编号", "Bundle"], idCodec),
    createColumn("kind", ["时限种类", "Kind", "种类"], createTermCodec(terms.limitKinds)),
    createColumn("length", ["时限", "Limit", "时长"], "length"),
    lengthUnitColumn,
    createColumn("from", ["起", "From", "起始环节"], idCodec),
    createColumn("to", ["止", "To", "截止环节"], idCodec),
    legalBasisColumn,
    noteColumn,
    moreColumn,
  ],
};

export const variantsSheet: SheetKind = {
  name: { zh: "情形", en: "variants" },
  aliases: ["情形表", "variant"],
  needs: [["item"], ["id"]],
  columns: [
    createColumn("item", ["事项编码", "Item code"], idCodec),
    createColumn("id", ["情形编号", "Variant"], idCodec),
    createTextColumn("name", ["情形名称", "Variant name", "名称", "name"], textCodec),
    createTextColumn("conditions", ["适用条件", "Conditions"], textCodec),
    noteColumn,
    moreColumn,
  ],
};

export const bundlesSheet: SheetKind = {
  name: { zh: "一件事", en: "bundles" },
  aliases: ["一件事清单", "主题集成服务", "bundle"],
  needs: [["id"], ["items"]],
  columns: [
    createColumn("id", ["一件事编号", "Bundle id", "id"], idCodec),
    createTextColumn("name", ["一件事名称", "Bundle name", "名称", "name"], textCodec),
    createColumn("items", ["所含事项", "Items", "事项编码"], idsCodec),
    noteColumn,
    moreColumn,
  ],
};
