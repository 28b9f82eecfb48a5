import type { ListComment } from "../../formats/index.ts";
import {
  type Bilingual,
  type Catalog,
  createProblem,
  formatSuggestion,
  type Problem,
  type ProblemCode,
  requireArgument,
  requireCatalog,
} from "../../model/index.ts";
import { removePersonalData } from "./personal-data.ts";
import { checkCommentsWords } from "./words.ts";

/**
 * What is wrong with a register of comments: items that are not in the list, no answer, no reason, and what tells who a
 * person is.
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { checkComments, readComments } from "leadpath/list";
 * const { catalog } = readCatalog("leadpath: 1\nitems: [{code: A-01, type: licence}]\n");
 * const csv = new TextEncoder().encode("item,comment\nA-02,Takes too long.\n");
 * const { comments } = readComments(csv, "comments.csv");
 * checkComments(comments, catalog).map(({ code }) => code); // → [ "unknown-item", "open-comment" ]
 * ```
 */
export function checkComments(comments: readonly ListComment[], catalog: Catalog): Problem[] {
  requireArgument("comments", comments, "objects");
  requireCatalog(catalog);
  const codes = new Set(catalog.items.map(({ code }) => code));
  const problems: Problem[] = [];
  for (const comment of comments) {
    const report = (code: ProblemCode, message: Bilingual, remedy: Bilingual) =>
      problems.push(createProblem(code, { path: [], message, remedy }, () => comment.place));
    if (!codes.has(comment.item)) {
      report(
        "unknown-item",
        checkCommentsWords.unknownItemText(comment.item),
        formatSuggestion(comment.item, [...codes], checkCommentsWords.commentsText),
      );
    }
    if (comment.adopted === undefined || comment.reply === undefined) {
      report("open-comment", checkCommentsWords.openCommentText(comment.item), checkCommentsWords.openCommentCommentsText);
    } else if (comment.adopted !== "yes" && comment.reason === undefined) {
      report("comment-reason", checkCommentsWords.commentReasonText(comment.item), checkCommentsWords.commentReasonCommentsText);
    }
    if ([comment.text, comment.reply, comment.reason].some((text) => text !== undefined && removePersonalData(text) !== text)) {
      report("personal-data", checkCommentsWords.personalDataText(comment.item), checkCommentsWords.personalDataCommentsText);
    }
  }
  return problems;
}
