export { drawFrontierChart } from "./charts/frontier-chart.ts";
export { drawLoadPicture } from "./charts/load-pictures.ts";
export { drawRiskPicture } from "./charts/risk-pictures.ts";
export { type CaseView, caseViews, type LoadView, loadViews, riskViews } from "./charts/risk-views.ts";
export { addCountryHolidays } from "./country-holidays.ts";
export { applyFont, type Font } from "./picture/apply-font.ts";
export {
  type DrawnPicture,
  findPictureFormat,
  isPdf,
  isPictureFile,
  type PictureFile,
  type PictureFormat,
  type PictureSettings,
  pictureFormats,
  renderPdf,
  renderPicture,
} from "./picture/picture-file.ts";
export { type PngSize, PngSizeError, writeSitePng } from "./picture/png.ts";
export { withCaseThreads } from "./threads/case-threads.ts";
export { withLoadThreads } from "./threads/load-threads.ts";
export { withSolver } from "./threads/solver-thread.ts";
