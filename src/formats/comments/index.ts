export { type ListComment, type ReadComments, readComments } from "./read.ts";
