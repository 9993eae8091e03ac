import { type CellRange, rangeToA1 } from "../../core/model";

/** Excel takes 8,192 characters. */
const LONGEST_ADDRESS = 8000;

/** The four numbers by which a loaded range tells where it is. */
export type LoadedFrame = {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
};

export function toCellRange({ rowIndex, columnIndex, rowCount, columnCount }: LoadedFrame): CellRange {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** The areas as addresses for `getRanges`: as few texts as Excel's limit allows. */
export function toAddresses(ranges: readonly CellRange[]): string[] {
  const addresses: string[] = [];
  let address = "";
  for (const part of new Set(ranges.map(rangeToA1))) {
    if (address !== "" && address.length + part.length + 1 > LONGEST_ADDRESS) {
      addresses.push(address);
      address = "";
    }
    address += address === "" ? part : `,${part}`;
  }
  if (address !== "") addresses.push(address);
  return addresses;
}
