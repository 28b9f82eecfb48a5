export { checkComments } from "./check-comments.ts";
export { type CommentFigures, commentFigures, type PublicComment, publicComments } from "./comment-figures.ts";
