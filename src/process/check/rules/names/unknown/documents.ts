import { walkSteps } from "../../../parts.ts";
import { reportUnknownName } from "../../../references.ts";
import type { ProcessRule } from "../../../rule.ts";
import { unknownDocumentsWords } from "../words.ts";

export const unknownDocuments: ProcessRule = {
  codes: ["unknown-document"],
  checkProcess(context, report) {
    const known = context.catalog.documents;
    const declared = context.declared.documents;
    for (const { value: step, path } of walkSteps(context)) {
      for (const key of ["uses", "produces"] as const) {
        for (const [index, id] of (step[key] ?? []).entries()) {
          if (declared.has(id)) continue;
          const where = unknownDocumentsWords.where(step.id);
          reportUnknownName(
            "unknown-document",
            unknownDocumentsWords.unknownDocumentText,
            { id, path: [...path, key, index], where },
            known,
            context,
            report,
          );
        }
      }
    }
  },
};
