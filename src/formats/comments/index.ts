export { adoptions } from "./kind.ts";
export { type ListComment, type ReadComments, readComments } from "./read.ts";
