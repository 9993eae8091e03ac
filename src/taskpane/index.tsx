import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { createExcelHost, readSurroundings, waitForExcel } from "../host/excel";
import { createRemoteChecker } from "../worker/createRemoteChecker";
import { browserStorage } from "./browserStorage";
import { NoExcel } from "./NoExcel";
import { Pane } from "./Pane";
import { createPreferences } from "./preferences";
import { requireRoot } from "./requireRoot";

const startWorker = (): Worker =>
  new Worker(/* webpackChunkName: "worker" */ new URL("../worker/worker.ts", import.meta.url));

/** The pane over the workbook that is open in Excel. */
function excelPane(): ReactElement {
  const { language, dark } = readSurroundings();
  const highContrast = window.matchMedia("(forced-colors: active)").matches;
  const environment = {
    host: createExcelHost(),
    checker: createRemoteChecker(startWorker),
    preferences: createPreferences(browserStorage()),
    language,
    theme: highContrast ? "highContrast" : dark ? "dark" : "light",
    fileName: "",
  } as const;
  return <Pane environment={environment} />;
}

async function start(): Promise<void> {
  const excel = await waitForExcel();
  createRoot(requireRoot()).render(excel === "ready" ? excelPane() : <NoExcel reason={excel} />);
}

void start();
