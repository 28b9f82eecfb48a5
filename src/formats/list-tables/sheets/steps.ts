import { clockKinds, getValueWord, specialReasons, stepKinds } from "../../../model/index.ts";
import { idCodec, idsCodec, textCodec } from "../codecs/codec.ts";
import { linksCodec, outcomesCodec } from "../codecs/links-codec.ts";
import { createTermCodec } from "../codecs/terms-codec.ts";
import { createColumn, createForeignColumn, createTextColumn, type SheetKind } from "../column.ts";
import { legalBasisColumn, lengthUnitColumn, moreColumn, noteColumn } from "./common-columns.ts";

const stepKindTerms = Object.fromEntries(stepKinds.map((kind) => [kind, getValueWord(kind)]));
const clockTerms = Object.fromEntries(clockKinds.map((clock) => [clock, getValueWord(clock)]));
const specialTerms = Object.fromEntries(specialReasons.map((special) => [special, getValueWord(special)]));

/** The flat table of steps as portals have it: no branches, no links. */
export const stepsSheet: SheetKind = {
  name: { zh: "环节", en: "steps" },
  aliases: ["环节表", "办理流程", "流程环节", "办理环节", "流程表", "运行流程", "step", "flowsheet", "audit item flowsheet"],
  needs: [["name", "id"]],
  columns: [
    createColumn("process", ["流程编号", "Process", "流程", "process id"], idCodec),
    createForeignColumn(
      "item",
      ["事项编码", "Item code", "业务办理项编码", "实施编码", "事项编号", "职权编码", "编码", "code", "task code"],
      textCodec,
    ),
    createForeignColumn("item", ["事项名称", "Item name", "职权名称", "权力名称", "事项", "task name", "item"], textCodec),
    createForeignColumn("number", ["序号", "No.", "环节序号", "顺序"], textCodec),
    createColumn("id", ["环节编号", "Step id", "环节代码", "id"], idCodec),
    createTextColumn(
      "name",
      ["环节", "Step", "环节名称", "步骤", "办理步骤", "步骤名称", "流程环节", "办理环节", "step name", "name"],
      textCodec,
    ),
    createColumn("kind", ["环节类型", "Kind", "类型"], createTermCodec(stepKindTerms)),
    createColumn(
      "unit",
      ["办理单位", "Unit", "单位", "责任单位", "承办单位", "办理部门", "部门", "实施机构", "承办机构", "department"],
      idCodec,
    ),
    createTextColumn(
      "post",
      ["办理人员", "Post", "岗位", "办理岗位", "责任岗位", "岗位名称", "办理人", "经办岗位", "transactor", "officer"],
      textCodec,
    ),
    createColumn("phase", ["阶段", "Phase", "所属阶段", "unit link", "unti link"], idCodec),
    createColumn(
      "length",
      ["办理时限", "Time", "时限", "环节时限", "办理时间", "用时", "天数", "days", "limit", "transact time limit"],
      "length",
    ),
    lengthUnitColumn,
    createColumn(
      "clock",
      ["计时", "Clock", "是否计入时限"],
      createTermCodec(clockTerms, { counted: ["是", "计入"], excluded: ["否", "不计入"], applicant: ["申请人"] }),
    ),
    createColumn("special", ["特别程序", "Special procedure", "特殊环节"], createTermCodec(specialTerms)),
    createColumn("after", ["前置环节", "After", "前序环节", "上一环节"], linksCodec),
    createColumn("outcomes", ["结果分支", "Outcomes", "分支", "判断结果"], outcomesCodec),
    createColumn("uses", ["所需材料", "Uses", "使用材料", "输入材料"], idsCodec),
    createColumn("produces", ["产生文书", "Produces", "输出文书", "产生材料"], idsCodec),
    createForeignColumn("standard", ["审查标准", "Standard", "审查要求", "办理标准", "check standard"], textCodec),
    createForeignColumn("result", ["办理结果", "Result", "结果", "环节结果", "transact result"], textCodec),
    legalBasisColumn,
    noteColumn,
    moreColumn,
  ],
};
