import type { Sample } from "./pageEnvironment";

/** The text of the one data element of the page that holds it; see scripts/webpack/inlinePagePlugin.js. */
function embeddedText(id: string): string {
  const text = document.getElementById(id)?.textContent;
  if (text == null) throw new Error(`the page was built without ${id}`);
  return text;
}

/** Starts a worker from the text that the page holds: a page from a folder may load no script beside it. */
export function startEmbeddedWorker(): Worker {
  const url = URL.createObjectURL(new Blob([embeddedText("worker")], { type: "text/javascript" }));
  const worker = new Worker(url);
  // The worker has its script once it answers; the address is of no use to anybody afterwards.
  worker.addEventListener(
    "message",
    () => {
      URL.revokeObjectURL(url);
    },
    { once: true },
  );
  return worker;
}

/** The workbooks that the page holds, in the order of their names. */
export function embeddedSamples(): readonly Sample[] {
  return [...document.querySelectorAll<HTMLScriptElement>("script[data-sample]")].map((element) => ({
    name: element.dataset["sample"] ?? "",
    readBytes: () => Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0)),
  }));
}
