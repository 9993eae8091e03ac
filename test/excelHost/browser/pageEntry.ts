import { fromBookJson, toBookJson } from "../bookJson";
import { type EventName, toEventEntry } from "../events";
import { HostFailure } from "../hostFailure";
import { loadXlsx } from "../loadXlsx";
import { type BookModel, findSheet } from "../model";
import { StandIn } from "../standIn";
import { moveRows, typeIntoCells } from "../userActions";
import type { WireRequest, WireResponse } from "../wire";
import type { PageOptions } from "./pageOptions";
import { createWindowExternal } from "./windowExternal";

type PageLibrary = { readonly CommonUtility?: { _doApiNotSupportedCheck: boolean } };

/** Runs before all scripts of the page, and puts Excel where the library looks for it. */
function installExcel(options: PageOptions): void {
  const { excelApi = "1.15", isWeb = false } = options;
  const standIn = new StandIn(openBook(options), { excelApi, isWeb });
  const { book } = standIn;
  const gaps: string[] = [];
  const execute = (request: WireRequest): WireResponse => {
    checkRequirementSets();
    try {
      return standIn.execute(request);
    } catch (error) {
      gaps.push(String(error));
      throw error;
    }
  };
  const { external, tell } = createWindowExternal(options, execute);
  const fire = (event: EventName, args: object): void => {
    const entry = toEventEntry(book, event, args);
    if (entry !== undefined) tell(entry);
  };
  // After the answer, which comes as soon as the page is at rest.
  standIn.onRaised = ({ event, args }) => setTimeout(() => fire(event, args));
  window.__excel = {
    toJson: () => toBookJson(book),
    batches: () => standIn.batches,
    gaps,
    fire,
    typeIntoCells: (sheet, address, typed) => fire("DataChanged", typeIntoCells(book, sheet, address, typed)),
    moveRows: (sheet, row, by) => fire("DataChanged", moveRows(book, sheet, row, by)),
    setProtected: (name, isProtected) => {
      const sheet = findSheet(book, name);
      if (sheet !== undefined) sheet.isProtected = isProtected;
    },
    setReadOnly: (isReadOnly) => {
      book.isReadOnly = isReadOnly;
    },
    refuse: (code) => {
      standIn.refusal = code === null ? undefined : new HostFailure(code);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
}

function openBook({ workbook }: PageOptions): BookModel {
  if ("model" in workbook) {
    const book = fromBookJson(workbook.model);
    // It may come from a page before this one: a workbook that is opened anew has nobody who listens.
    book.registeredEvents.clear();
    return { ...book, raised: [] };
  }
  return loadXlsx(Uint8Array.from(atob(workbook.file), (character) => character.charCodeAt(0)));
}

/** As in install.ts: the library sets this switch in the wrong place, and then refuses nothing. */
function checkRequirementSets(): void {
  const { OfficeExtension } = window as unknown as { OfficeExtension?: PageLibrary };
  if (OfficeExtension?.CommonUtility !== undefined) OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}

installExcel(window.__excelOptions);
