import { parseA1 } from "../../core/model";
import type { HostChange } from "../WorkbookHost";
import { toHostError } from "./hostErrors";
import { runInExcel } from "./runInExcel";

type Listener = (change: HostChange) => void;

/** Edits that leave every cell where it is. */
const CELLS_EDITED = "RangeEdited";

/**
 * Hears of changes in the workbook. However many listen, Excel is asked once, and told when the last one stops.
 */
export class WorkbookWatch {
  private readonly listeners = new Set<Listener>();
  private registration: Promise<Excel.RequestContext> | undefined;
  private handlers: { remove: () => void }[] = [];

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
        worksheets.onChanged.add((event) => this.onChanged(event)),
        worksheets.onAdded.add(({ worksheetId }) => this.onSheetsChanged(worksheetId)),
        worksheets.onDeleted.add(() => this.tell({ sheet: "", range: null, structural: true })),
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

  private async onChanged({ address, changeType, worksheetId }: Excel.WorksheetChangedEventArgs): Promise<void> {
    const sheet = await findName(worksheetId);
    const range = parseA1(address) ?? null;
    await this.tell({ sheet, range, structural: (changeType as string) !== CELLS_EDITED });
  }

  private async onSheetsChanged(worksheetId: string): Promise<void> {
    await this.tell({ sheet: await findName(worksheetId), range: null, structural: true });
  }

  private tell(change: HostChange): Promise<void> {
    for (const listener of this.listeners) listener(change);
    return Promise.resolve();
  }
}

/** Events name worksheets by their id; "" where the worksheet is gone by now. */
function findName(id: string): Promise<string> {
  return runInExcel({}, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? "" : sheet.name;
  });
}
