import { itemTerms } from "../../../model/index.ts";
import { basisCodec, resultsCodec } from "../codecs/basis-codec.ts";
import { chargeCodec, dateCodec, idCodec, idsCodec, linesCodec, numberCodec, textCodec } from "../codecs/codec.ts";
import { createTermCodec, createTermsCodec } from "../codecs/terms-codec.ts";
import { createColumn, createForeignColumn, createTextColumn, type SheetKind } from "../column.ts";
import { lengthUnitColumn, moreColumn, noteColumn } from "./common-columns.ts";
import { termCodes } from "./term-codes.ts";

/**
 * Headings of offices: the fields of the national implementing list (GB/T 39554.2-2020), of provincial portals and of
 * older tables.
 */
export const itemsSheet: SheetKind = {
  name: { zh: "事项", en: "items" },
  aliases: ["事项清单", "事项表", "权责清单", "权力清单", "事项信息表", "实施清单", "职权清单", "item"],
  needs: [["code", "name"]],
  columns: [
    createColumn(
      "code",
      [
        "事项编码",
        "Item code",
        "业务办理项编码",
        "实施编码",
        "事项编号",
        "职权编码",
        "权力编码",
        "编码",
        "code",
        "task code",
        "implement code",
        "handling code",
      ],
      idCodec,
    ),
    createForeignColumn("number", ["序号", "No.", "顺序号"], textCodec),
    createColumn("basicCode", ["基本编码", "Basic code", "catalog code"], textCodec),
    createColumn("localCode", ["地方编码", "Local code", "地方实施编码", "local catalog code"], textCodec),
    createColumn("parent", ["主项编码", "Parent", "上级编码", "父项编码", "parent code"], idCodec),
    createTextColumn(
      "name",
      ["事项名称", "Item name", "职权名称", "权力名称", "办理项名称", "业务办理项名称", "名称", "name", "task name", "item"],
      textCodec,
    ),
    createColumn(
      "type",
      ["事项类型", "Item type", "职权类型", "权力类型", "职权类别", "权力类别", "类型", "type", "task type"],
      createTermCodec(itemTerms.types, termCodes.types),
    ),
    createColumn(
      "unit",
      [
        "实施主体",
        "Unit",
        "行使主体",
        "法定主体",
        "实施机关",
        "责任单位",
        "实施单位",
        "行使单位",
        "单位",
        "部门",
        "部门名称",
        "agency",
        "department",
        "dept name",
      ],
      idCodec,
    ),
    createColumn("joint", ["联办机构", "Joint units", "联办单位", "other dept", "joint agencies"], idsCodec),
    createColumn("entrusted", ["受托单位", "Entrusted unit", "委托部门", "受委托单位", "entrust name"], idCodec),
    createColumn("level", ["行使层级", "Level", "层级", "use level"], createTermCodec(itemTerms.levels, termCodes.levels)),
    createColumn("powerSource", ["权力来源", "Power source"], createTermCodec(itemTerms.powerSources, termCodes.powerSources)),
    createColumn("process", ["流程编号", "Process", "流程", "办理流程编号", "process id"], idCodec),
    createColumn(
      "statutory",
      ["法定办结时限", "Statutory limit", "法定时限", "法定期限", "法定办理时限", "legal limit", "anticipate day"],
      "length",
    ),
    createForeignColumn(
      "statutory.unit",
      ["法定办结时限单位", "Statutory limit unit", "法定时限单位", "法定期限单位", "legal limit unit", "anticipate type"],
      "unit-of-length",
    ),
    createColumn("promised", ["承诺办结时限", "Promised limit", "承诺时限", "承诺期限", "承诺办理时限", "promise day"], "length"),
    createForeignColumn(
      "promised.unit",
      ["承诺办结时限单位", "Promised limit unit", "承诺时限单位", "承诺期限单位", "promise type"],
      "unit-of-length",
    ),
    { ...lengthUnitColumn, key: "limits.unit" },
    createColumn("caseKind", ["办件类型", "Case kind", "project type"], createTermCodec(itemTerms.caseKinds, termCodes.caseKinds)),
    createColumn("basis", ["设定依据", "Basis", "法定依据", "实施依据", "依据", "法律依据", "by law", "laws", "legal basis"], basisCodec),
    createTextColumn("conditions", ["受理条件", "Conditions", "办理条件", "申请条件", "accept condition"], textCodec),
    createColumn("serves", ["服务对象", "Serves", "办理对象"], createTermsCodec(itemTerms.serves, termCodes.serves)),
    createColumn("channels", ["办理渠道", "Channels", "办理形式", "办理方式"], createTermsCodec(itemTerms.channels, termCodes.channels)),
    createColumn("online", ["网办深度", "Online depth", "网上办理深度"], createTermCodec(itemTerms.onlineDepths, termCodes.onlineDepths)),
    createColumn("visits", ["到办事现场次数", "Visits", "到现场次数", "跑动次数", "limit scene num"], numberCodec),
    createTextColumn("visitReason", ["必须现场办理原因", "Visit reason", "到现场原因", "limit scene explain"], textCodec),
    createColumn("charged", ["是否收费", "Fee", "收费", "is fee"], chargeCodec),
    createTextColumn("fee.basis", ["收费依据", "Fee basis"], textCodec),
    createTextColumn("fee.standard", ["收费标准", "Fee standard"], textCodec),
    createTextColumn("fee.reduction", ["收费减免", "Fee reduction", "减免情况"], textCodec),
    createTextColumn("fee.payment", ["缴费方式", "Fee payment", "支付方式"], textCodec),
    createForeignColumn("materials", ["材料", "Materials", "申请材料", "材料清单", "所需材料", "提交材料"], linesCodec),
    createColumn("results", ["办理结果", "Results", "结果名称", "审批结果", "result name"], resultsCodec),
    createColumn("duties.before", ["事前责任", "Duties before", "事前"], linesCodec),
    createColumn("duties.during", ["事中责任", "Duties during", "责任事项", "事中", "responsibility"], linesCodec),
    createColumn("duties.after", ["事后责任", "Duties after", "事后"], linesCodec),
    createColumn("liability", ["追责情形", "Liability", "追责情形及依据"], linesCodec),
    createTextColumn("remedies", ["救济渠道", "Remedies", "救济途径", "行政复议诉讼", "行政复议与诉讼"], textCodec),
    createTextColumn("contacts.consult", ["咨询方式", "Consult", "咨询电话", "咨询途径", "link way"], textCodec),
    createTextColumn(
      "contacts.complain",
      ["监督投诉方式", "Complain", "监督电话", "投诉电话", "监督方式", "supervise way", "监督投诉电话", "投诉监督电话", "监督投诉"],
      textCodec,
    ),
    createColumn("audience", ["公开范围", "Audience"], createTermCodec(itemTerms.audiences)),
    createColumn("state", ["状态", "State", "事项状态", "task state"], createTermCodec(itemTerms.states)),
    createColumn("heldBy", ["当前办理单位", "Held by"], idCodec),
    createColumn("version", ["版本", "Version", "版本号", "task version"], numberCodec),
    createColumn("effective", ["生效日期", "Effective", "计划生效日期", "plan effective date"], dateCodec),
    createColumn("cancelled", ["取消日期", "Cancelled", "计划取消日期", "plan cancel date"], dateCodec),
    createColumn("updated", ["更新日期", "Updated", "更新时间"], dateCodec),
    noteColumn,
    moreColumn,
  ],
};
