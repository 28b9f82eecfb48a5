import { itemTerms, terms } from "../../../model/index.ts";
import { id, ids, number, text } from "../codec.ts";
import { column, type SheetKind, textColumn } from "../column.ts";
import { oneOf } from "../terms-codec.ts";
import { codes } from "./codes.ts";
import { legalBasis, more, note, unitOfLength } from "./common.ts";

// What belongs to items, processes and bundles, a row each.

export const materials: SheetKind = {
  name: { zh: "材料", en: "materials" },
  aliases: ["申请材料", "材料清单", "材料表", "material"],
  needs: [["item"], ["document"]],
  columns: [
    column(
      "item",
      ["事项编码", "Item code", "业务办理项编码", "实施编码", "事项编号", "编码", "事项名称", "item", "code", "task code"],
      text,
    ),
    column("variant", ["情形编号", "Variant", "情形"], id),
    column("document", ["材料名称", "Document", "材料", "申请材料", "材料编号", "material", "material name"], id),
    column("source", ["来源渠道", "Source", "材料来源", "来源", "source type"], oneOf(itemTerms.materialSources, codes.sources)),
    column("form", ["材料形式", "Form", "形式"], oneOf(itemTerms.materialForms)),
    column("copies", ["份数", "Copies", "材料份数", "page num"], number),
    column("need", ["必要性", "Need", "材料必要性", "是否必要", "is need"], oneOf(itemTerms.materialNeeds, codes.needs)),
    legalBasis,
    note,
    more,
  ],
};

export const limits: SheetKind = {
  name: { zh: "时限", en: "limits" },
  aliases: ["时限表", "limit"],
  needs: [["kind"], ["length"]],
  columns: [
    column("process", ["流程编号", "Process", "流程"], id),
    column("item", ["事项编码", "Item code"], id),
    column("variant", ["情形编号", "Variant", "情形"], id),
    column("bundle", ["一件事编号", "Bundle"], id),
    column("kind", ["时限种类", "Kind", "种类"], oneOf(terms.limitKinds)),
    column("length", ["时限", "Limit", "时长"], "length"),
    unitOfLength,
    column("from", ["起", "From", "起始环节"], id),
    column("to", ["止", "To", "截止环节"], id),
    legalBasis,
    note,
    more,
  ],
};

export const variants: SheetKind = {
  name: { zh: "情形", en: "variants" },
  aliases: ["情形表", "variant"],
  needs: [["item"], ["id"]],
  columns: [
    column("item", ["事项编码", "Item code"], id),
    column("id", ["情形编号", "Variant"], id),
    textColumn("name", ["情形名称", "Variant name", "名称", "name"], text),
    textColumn("conditions", ["适用条件", "Conditions"], text),
    note,
    more,
  ],
};

export const bundles: SheetKind = {
  name: { zh: "一件事", en: "bundles" },
  aliases: ["一件事清单", "主题集成服务", "bundle"],
  needs: [["id"], ["items"]],
  columns: [
    column("id", ["一件事编号", "Bundle id", "id"], id),
    textColumn("name", ["一件事名称", "Bundle name", "名称", "name"], text),
    column("items", ["所含事项", "Items", "事项编码"], ids),
    note,
    more,
  ],
};
