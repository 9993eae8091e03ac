import { createRoot } from "react-dom/client";
import { createRemoteChecker } from "../worker/createRemoteChecker";
import { openRemoteFile } from "../worker/openRemoteFile";
import { browserStorage } from "./browserStorage";
import { embeddedSamples, startEmbeddedWorker } from "./page/embedded";
import { Page } from "./page/Page";
import type { PageEnvironment } from "./page/pageEnvironment";
import { createPreferences } from "./preferences";
import { requireRoot } from "./requireRoot";

const environment: PageEnvironment = {
  openFile: (bytes, options) => openRemoteFile(startEmbeddedWorker, bytes, options),
  createChecker: () => createRemoteChecker(startEmbeddedWorker),
  samples: embeddedSamples(),
  beginWithSample: window.location.hash === "#sample",
  preferences: createPreferences(browserStorage()),
};

createRoot(requireRoot()).render(<Page environment={environment} />);
