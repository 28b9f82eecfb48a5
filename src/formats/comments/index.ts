export { adoptions } from "./comment-kind.ts";
export { type ListComment, type ReadComments, readComments } from "./read.ts";
