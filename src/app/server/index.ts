export { openInBrowser } from "./browser.ts";
export { type ResumedStudio, resumeStudio } from "./resume.ts";
export { writeStudio } from "./static-studio.ts";
