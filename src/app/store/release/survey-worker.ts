import { parentPort, workerData } from "node:worker_threads";
import { type SurveyedFolder, surveyFolder } from "./survey.ts";

parentPort?.postMessage(await surveyFolder(workerData as SurveyedFolder));
