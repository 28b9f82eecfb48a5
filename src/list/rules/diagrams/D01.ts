import { groupValues } from "../../../model/index.ts";
import { walkMaterials } from "../../materials.ts";
import { type CourseRule, formatItemSubject, type ItemRule, type WholeListRule } from "../../rule.ts";
import { collectAgencies } from "../../unit-roles.ts";
import { D01Words } from "./words.ts";

/** Every item has a diagram. */
export const noDiagram: ItemRule = {
  code: "D01",
  checkItem({ item, path }, report) {
    if (item.process !== undefined) return;
    report({
      path,
      message: D01Words.noDiagramMessage,
      remedy: D01Words.noDiagramRemedy,
    });
  },
};

/**
 * What a diagram uses is made in it, or handed in by one of the items that share it; not of processes whose items do
 * not say what is handed in. Limits, desks and links are in table and diagram by construction.
 */
export const unlistedPapers: WholeListRule = {
  code: "D01",
  checkList({ catalog, processes }, report) {
    for (const [id, items] of groupValues(catalog.items, ({ process }) => process)) {
      const found = processes.get(id);
      if (!found || items.some((item) => item.materials === undefined)) continue;
      const { process, path } = found;
      const offices = new Set(items.flatMap((item) => [...collectAgencies(item)]));
      const known = new Set(items.flatMap((item) => [...walkMaterials(item, [])].map(({ material }) => material.document)));
      for (const { produces = [] } of process.steps) for (const document of produces) known.add(document);
      for (const [at, { id: step, uses = [], unit, clock }] of process.steps.entries()) {
        if (unit !== undefined && clock !== "applicant" && !offices.has(unit)) continue;
        for (const [use, document] of uses.entries()) {
          if (known.has(document) || !process.documents.some((each) => each.id === document)) continue;
          known.add(document);
          const { zh, en } = formatItemSubject(items[0]?.code ?? "", undefined, items.length - 1);
          report({
            path: [...path, "steps", at, "uses", use],
            items: items.map(({ code }) => code),
            message: D01Words.unlistedPapersMessage(zh, step, document, en),
            remedy: D01Words.unlistedPapersRemedy,
          });
        }
      }
    }
  },
};

/** What the table names as a result is made in the diagram, where the diagram says what it makes. */
export const unmadeResults: CourseRule = {
  code: "D01",
  checkCourse({ item, path, list, process }, report) {
    const produced = new Set(process.steps.flatMap(({ produces = [] }) => produces));
    if (produced.size === 0) return;
    for (const [at, { document }] of (item.results ?? []).entries()) {
      if (produced.has(document) || !list.documents.has(document)) continue;
      report({
        path: [...path, "results", at],
        message: D01Words.unmadeResultsMessage(document),
        remedy: D01Words.unmadeResultsRemedy,
      });
    }
  },
};
