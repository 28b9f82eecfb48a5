import type { ListComment } from "../../formats/index.ts";
import { addGroupEntry, requireArgument } from "../../model/index.ts";
import { removePersonalData } from "./personal-data.ts";

/** How many comments there are, and what became of them. */
export interface CommentFigures {
  readonly received: number;
  readonly answered: number;
  readonly adopted: number;
  readonly partlyAdopted: number;
  readonly notAdopted: number;
}

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

/** Comments by the code of their item, in their order, without what tells who a person is. */
export function groupPublicComments(comments: readonly ListComment[]): ReadonlyMap<string, readonly PublicComment[]> {
  requireArgument("comments", comments, "objects");
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
