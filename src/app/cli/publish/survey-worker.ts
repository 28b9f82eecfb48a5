import { parentPort, workerData } from "node:worker_threads";
import { type SurveyedFolder, surveyOf } from "./survey.ts";

parentPort?.postMessage(await surveyOf(workerData as SurveyedFolder));
