// Builds the command alone, which the example needs: without the types, the library and the fonts this takes a second.
import { build } from "vite";
import { command } from "./command.js";

await build(command);
