import { idCodec, idsCodec, numberCodec, textCodec } from "../codecs/codec.ts";
import { createColumn, createTextColumn, type SheetKind } from "../column.ts";
import { legalBasisColumn, moreColumn, noteColumn } from "./common-columns.ts";

export const processesSheet: SheetKind = {
  name: { zh: "流程", en: "processes" },
  aliases: ["流程清单", "process"],
  needs: [["id"]],
  columns: [
    createColumn("id", ["流程编号", "Process", "process id"], idCodec),
    createTextColumn("name", ["流程名称", "Process name", "名称", "name"], textCodec),
    legalBasisColumn,
    noteColumn,
    moreColumn,
  ],
};

export const measuresSheet: SheetKind = {
  name: { zh: "举措", en: "measures" },
  aliases: ["改革举措", "measure"],
  needs: [["process"], ["id"]],
  columns: [
    createColumn("process", ["流程编号", "Process", "流程"], idCodec),
    createColumn("id", ["举措编号", "Measure", "measure id"], idCodec),
    createTextColumn("name", ["举措名称", "Measure name", "名称", "name"], textCodec),
    createColumn("effort", ["投入", "Effort"], numberCodec),
    createColumn("requires", ["依赖", "Requires"], idsCodec),
    createColumn("excludes", ["互斥", "Excludes"], idsCodec),
    legalBasisColumn,
    noteColumn,
    moreColumn,
  ],
};

export const scenariosSheet: SheetKind = {
  name: { zh: "方案", en: "scenarios" },
  aliases: ["改革方案", "scenario"],
  needs: [["process"], ["id"]],
  columns: [
    createColumn("process", ["流程编号", "Process", "流程"], idCodec),
    createColumn("id", ["方案编号", "Scenario", "scenario id"], idCodec),
    createTextColumn("name", ["方案名称", "Scenario name", "名称", "name"], textCodec),
    createColumn("measures", ["举措", "Measures"], idsCodec),
    createColumn("effort", ["改动投入", "Effort of changes"], numberCodec),
    createColumn("guard", ["改动权限", "Guard of changes"], idCodec),
    createColumn("start", ["开始日期", "Start"], idCodec),
    createColumn("target", ["目标工作日", "Target"], numberCodec),
    createColumn("budget", ["预算", "Budget"], numberCodec),
    createColumn("powers", ["可用权限", "Powers"], idsCodec),
    noteColumn,
    moreColumn,
  ],
};
