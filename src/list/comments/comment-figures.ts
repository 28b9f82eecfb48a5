import type { ListComment } from "../../formats/index.ts";
import { addGroupEntry, requireArgument, requireEntries } from "../../model/index.ts";
import { removePersonalData } from "./personal-data.ts";

/** How many comments there are, and what became of them. */
export interface CommentFigures {
  readonly received: number;
  readonly answered: number;
  readonly adopted: number;
  readonly partlyAdopted: number;
  readonly notAdopted: number;
}

/**
 * Counts comments by what became of them.
 * @example
 * ```ts
 * import { computeCommentFigures, readComments } from "leadpath/list";
 * const csv = "item,comment,reply\nA-01,Takes too long.,It will take 5 days.\nA-01,Too dear.,\n";
 * const { comments } = readComments(new TextEncoder().encode(csv), "comments.csv");
 * const { received, answered } = computeCommentFigures(comments);
 * [received, answered]; // → [ 2, 1 ]
 * ```
 */
export function computeCommentFigures(comments: readonly ListComment[]): CommentFigures {
  requireArgument("comments", comments, "objects");
  const countAdopted = (adopted: ListComment["adopted"]) => comments.filter((comment) => comment.adopted === adopted).length;
  return {
    received: comments.length,
    answered: comments.filter(({ reply }) => reply !== undefined).length,
    adopted: countAdopted("yes"),
    partlyAdopted: countAdopted("partly"),
    notAdopted: countAdopted("no"),
  };
}

/** A comment as it may be published. */
export type PublicComment = Omit<ListComment, "place">;

/**
 * Comments by the code of their item, in their order, without what tells who a person is.
 * @example
 * ```ts
 * import { groupPublicComments, readComments } from "leadpath/list";
 * const csv = "item,comment\nA-01,Call me on 13800138000.\n";
 * const { comments } = readComments(new TextEncoder().encode(csv), "comments.csv");
 * groupPublicComments(comments).get("A-01")?.[0]?.text; // → "Call me on …."
 * ```
 */
export function groupPublicComments(comments: readonly ListComment[]): ReadonlyMap<string, readonly PublicComment[]> {
  requireEntries("comments", comments, { item: "text", text: "text" });
  const byItem = new Map<string, PublicComment[]>();
  for (const { place: _, ...comment } of comments) {
    const shown = {
      ...comment,
      text: removePersonalData(comment.text),
      reply: comment.reply === undefined ? undefined : removePersonalData(comment.reply),
      reason: comment.reason === undefined ? undefined : removePersonalData(comment.reason),
    };
    addGroupEntry(byItem, comment.item, shown);
  }
  return byItem;
}
