// Builds the command alone, which the example needs: without the types, the pages and the fonts this takes two seconds.
import { build } from "vite";
import { program } from "./program.js";

await build(program);
