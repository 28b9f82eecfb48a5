/**
 * The door `leadpath/node`: what a program in Node wants in one call. Fonts and WebAssembly come from the package
 * itself.
 * @module
 */

export type { Direction } from "../../picture/layout/index.ts";
export type { Font } from "../node/index.ts";
export type { ReleaseDifference } from "../store/index.ts";
export { type PublishedSite, type PublishOptions, publish } from "./publish.ts";
export { type ReadFiles, readFiles } from "./read-files.ts";
export { type WritePictureOptions, type WrittenPicture, writePicture } from "./write-picture.ts";
