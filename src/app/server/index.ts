export { openInBrowser } from "./browser.ts";
export { type RunningStudio, startStudio } from "./server.ts";
export { writeStudio } from "./static-studio.ts";
