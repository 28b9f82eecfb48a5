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

/** What is wrong with a register of comments: items that are not in the list, no answer, no reason, and what tells who a person is. */
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
        { zh: `意见所指的事项“${comment.item}”不在清单中`, en: `The comment is on item "${comment.item}", which is not in the list` },
        formatSuggestion(comment.item, [...codes], { zh: "核对事项编码", en: "Check the code of the item" }),
      );
    }
    if (comment.adopted === undefined || comment.reply === undefined) {
      report(
        "open-comment",
        { zh: `对“${comment.item}”的意见还没有处理结果或答复`, en: `The comment on "${comment.item}" has no decision or no reply yet` },
        { zh: "填写“是否采纳”和“答复”", en: "Fill in Adopted and Reply" },
      );
    } else if (comment.adopted !== "yes" && comment.reason === undefined) {
      report(
        "comment-reason",
        {
          zh: `对“${comment.item}”的意见未（全部）采纳，却没有理由`,
          en: `The comment on "${comment.item}" was not adopted, or only in part, without a reason`,
        },
        { zh: "填写“理由”", en: "Fill in Reason" },
      );
    }
    if ([comment.text, comment.reply, comment.reason].some((text) => text !== undefined && removePersonalData(text) !== text)) {
      report(
        "personal-data",
        {
          zh: `对“${comment.item}”的意见含有证件号码、电话或邮箱`,
          en: `The comment on "${comment.item}" has a number of identity, telephone or mail address in it`,
        },
        { zh: "删去；公布时以“…”代替", en: "Delete it; what is published has … in its place" },
      );
    }
  }
  return problems;
}
