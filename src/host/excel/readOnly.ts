import { HostError } from "../WorkbookHost";
import { isSupported } from "./requirementSets";

/** Asks whether the workbook is open for reading only; gives the way to read the answer after the next batch. */
export function requestReadOnly({ workbook }: Excel.RequestContext): () => boolean {
  if (!isSupported("readOnly")) return () => false;
  workbook.load("readOnly");
  return () => workbook.readOnly;
}

/** Asks whether the workbook can be changed; what it gives throws `read-only` after the next batch where it cannot. */
export function requestWritable(context: Excel.RequestContext): () => void {
  const isReadOnly = requestReadOnly(context);
  return () => {
    if (isReadOnly()) throw new HostError("read-only", "the workbook is open for reading only");
  };
}
