import { id, ids, number, text } from "../codec.ts";
import { column, type SheetKind, textColumn } from "../column.ts";
import { legalBasis, more, note } from "./common.ts";

export const processes: SheetKind = {
  name: { zh: "流程", en: "processes" },
  aliases: ["流程清单", "process"],
  needs: [["id"]],
  columns: [
    column("id", ["流程编号", "Process", "process id"], id),
    textColumn("name", ["流程名称", "Process name", "名称", "name"], text),
    legalBasis,
    note,
    more,
  ],
};

export const measures: SheetKind = {
  name: { zh: "举措", en: "measures" },
  aliases: ["改革举措", "measure"],
  needs: [["process"], ["id"]],
  columns: [
    column("process", ["流程编号", "Process", "流程"], id),
    column("id", ["举措编号", "Measure", "measure id"], id),
    textColumn("name", ["举措名称", "Measure name", "名称", "name"], text),
    column("effort", ["投入", "Effort"], number),
    column("requires", ["依赖", "Requires"], ids),
    column("excludes", ["互斥", "Excludes"], ids),
    legalBasis,
    note,
    more,
  ],
};

export const scenarios: SheetKind = {
  name: { zh: "方案", en: "scenarios" },
  aliases: ["改革方案", "scenario"],
  needs: [["process"], ["id"]],
  columns: [
    column("process", ["流程编号", "Process", "流程"], id),
    column("id", ["方案编号", "Scenario", "scenario id"], id),
    textColumn("name", ["方案名称", "Scenario name", "名称", "name"], text),
    column("measures", ["举措", "Measures"], ids),
    note,
    more,
  ],
};
