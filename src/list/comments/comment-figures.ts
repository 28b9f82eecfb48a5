import type { ListComment } from "../../formats/index.ts";
import { withoutPersonalData } from "./personal.ts";

/** How many comments there are, and what became of them. */
export interface CommentFigures {
  readonly received: number;
  readonly answered: number;
  readonly adopted: number;
  readonly partlyAdopted: number;
  readonly notAdopted: number;
}

export function commentFigures(comments: readonly ListComment[]): CommentFigures {
  const having = (adopted: ListComment["adopted"]) => comments.filter((comment) => comment.adopted === adopted).length;
  return {
    received: comments.length,
    answered: comments.filter(({ reply }) => reply !== undefined).length,
    adopted: having("yes"),
    partlyAdopted: having("partly"),
    notAdopted: having("no"),
  };
}

/** A comment as it may be published. */
export type PublicComment = Omit<ListComment, "place">;

/** Comments by the code of their item, in their order, without what tells who a person is. */
export function publicComments(comments: readonly ListComment[]): ReadonlyMap<string, readonly PublicComment[]> {
  const byItem = new Map<string, PublicComment[]>();
  for (const { place: _, ...comment } of comments) {
    const shown = {
      ...comment,
      text: withoutPersonalData(comment.text),
      reply: comment.reply === undefined ? undefined : withoutPersonalData(comment.reply),
      reason: comment.reason === undefined ? undefined : withoutPersonalData(comment.reason),
    };
    const others = byItem.get(comment.item);
    if (others) others.push(shown);
    else byItem.set(comment.item, [shown]);
  }
  return byItem;
}
