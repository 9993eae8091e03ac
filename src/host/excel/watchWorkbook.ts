import { parseA1 } from "../../core/model";
import type { HostChange } from "../WorkbookHost";
import { toHostError } from "./hostErrors";
import { runInExcel } from "./runInExcel";

type Listener = (change: HostChange) => void;

/** A change as Excel tells it: by the worksheet's id. */
type PlacedChange = Omit<HostChange, "sheet"> & { readonly worksheetId: string };

/** Edits that leave every cell where it is. */
const CELLS_EDITED = "RangeEdited";

/** When more edits than these come at once, reading the worksheet costs less than reading each of them. */
const MOST_AT_ONCE = 20;

/**
 * Hears of changes in the workbook. However many listen, Excel is asked once, and told when the last one stops.
 */
export class WorkbookWatch {
  private readonly listeners = new Set<Listener>();
  private registration: Promise<Excel.RequestContext> | undefined;
  private handlers: { remove: () => void }[] = [];
  private heard: PlacedChange[] = [];
  private telling: Promise<void> | undefined;

  async add(listener: Listener): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    this.registration ??= this.register();
    try {
      await this.registration;
    } catch (error) {
      this.listeners.delete(listener);
      this.registration = undefined;
      throw error;
    }
    return () => this.remove(listener);
  }

  private register(): Promise<Excel.RequestContext> {
    return runInExcel({}, async (context) => {
      const { worksheets } = context.workbook;
      this.handlers = [
        worksheets.onChanged.add((event) => this.hear(toPlacedChange(event))),
        worksheets.onAdded.add(({ worksheetId }) => this.hear({ worksheetId, range: null, structural: true })),
        worksheets.onDeleted.add(() => this.hear({ worksheetId: "", range: null, structural: true })),
      ];
      await context.sync();
      return context;
    });
  }

  private async remove(listener: Listener): Promise<void> {
    if (!this.listeners.delete(listener) || this.listeners.size > 0) return;
    const { registration, handlers } = this;
    this.registration = undefined;
    this.handlers = [];
    const registered = await registration;
    if (registered === undefined) return;
    // Handlers can only be removed in the context in which they were added.
    try {
      await Excel.run(registered, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw toHostError(error);
    }
  }

  /** What comes while worksheets' names are asked for is told together, with the next asking. */
  private hear(change: PlacedChange): Promise<void> {
    this.heard.push(change);
    this.telling ??= this.tellAll().finally(() => {
      this.telling = undefined;
    });
    return this.telling;
  }

  private async tellAll(): Promise<void> {
    while (this.heard.length > 0) {
      const changes = this.heard;
      this.heard = [];
      const told = await nameSheets(changes);
      for (const change of summarize(told)) for (const listener of this.listeners) listener(change);
    }
  }
}

function toPlacedChange({ address, changeType, worksheetId }: Excel.WorksheetChangedEventArgs): PlacedChange {
  return { worksheetId, range: parseA1(address) ?? null, structural: (changeType as string) !== CELLS_EDITED };
}

/** Events name worksheets by their id; "" where the worksheet is gone by now, or Excel does not tell. */
async function nameSheets(changes: readonly PlacedChange[]): Promise<HostChange[]> {
  const ids = [...new Set(changes.map(({ worksheetId }) => worksheetId))].filter((id) => id !== "");
  const names = ids.length === 0 ? new Map<string, string>() : await findNames(ids);
  return changes.map(({ worksheetId, range, structural }) => {
    const sheet = names.get(worksheetId);
    return sheet === undefined ? { sheet: "", range: null, structural: true } : { sheet, range, structural };
  });
}

async function findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    return await runInExcel({}, async (context) => {
      const sheets = ids.map((id) => ({ id, sheet: context.workbook.worksheets.getItemOrNullObject(id) }));
      for (const { sheet } of sheets) sheet.load("name");
      await context.sync();
      return new Map(sheets.flatMap(({ id, sheet }) => (sheet.isNullObject ? [] : [[id, sheet.name] as const])));
    });
  } catch {
    // Nobody waits for an event; that something has changed is told all the same.
    return new Map();
  }
}

/** One change instead of very many: which cells, the reader then finds out by reading all. */
function summarize(changes: readonly HostChange[]): readonly HostChange[] {
  if (changes.length <= MOST_AT_ONCE) return changes;
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))];
  const structural = changes.some((change) => change.structural);
  return sheets.map((sheet) => ({ sheet, range: null, structural }));
}
