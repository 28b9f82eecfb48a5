export { checkComments } from "./check-comments.ts";
export { type CommentFigures, computeCommentFigures, groupPublicComments, type PublicComment } from "./comment-figures.ts";
