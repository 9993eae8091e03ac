import type { CellRange } from "../../../src/core/model/cell";
import { HostFailure } from "../hostFailure";
import { HostObject, type Member, method, readOnly } from "../hostObject";
import { ensureCell } from "../model";
import { common, type Place, requireUnprotected } from "./context";

/** Excel's own look, where a cell has none. */
const defaults: Readonly<Record<string, unknown>> = {
  "font.bold": false,
  "font.italic": false,
  "protection.locked": true,
  wrapText: false,
};

const DEFAULT_WIDTH = 54;
const TALLEST_ROW = 409.5;

/** The look of some cells. */
export function formatNode(place: Place): HostObject {
  const member = (name: string): Member => lookMember(place, name);
  const group = (type: string, prefix: string, names: readonly string[]): Member =>
    readOnly(
      () => new HostObject(type, Object.fromEntries(names.map((name) => [name, member(prefix + lowerFirst(name))]))),
    );
  return new HostObject("RangeFormat", {
    Font: group("RangeFont", "font.", ["Bold", "Italic", "Size", "Name", "Color"]),
    Fill: group("RangeFill", "fill.", ["Color"]),
    Protection: group("FormatProtection", "protection.", ["Locked"]),
    HorizontalAlignment: member("horizontalAlignment"),
    VerticalAlignment: member("verticalAlignment"),
    WrapText: member("wrapText"),
    Borders: readOnly(() => bordersNode(place)),
    ColumnWidth: sizeMember(place, "columnWidths"),
    RowHeight: sizeMember(place, "rowHeights"),
  });
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function lookMember(place: Place, name: string): Member {
  return {
    get: () => common(place, (cell) => cell?.look?.[name] ?? defaults[name] ?? null),
    set: (value) => {
      requireUnprotected(place.sheet);
      setLook(place, name, value);
    },
  };
}

function setLook({ sheet, ranges }: Place, name: string, value: unknown): void {
  for (const range of ranges) {
    forEachCell(range, (row, column) => {
      const cell = ensureCell(sheet, row, column);
      cell.look = { ...cell.look, [name]: value };
    });
  }
}

function forEachCell(range: CellRange, visit: (row: number, column: number) => void): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) visit(row, column);
  }
}

function bordersNode(place: Place): HostObject {
  const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"];
  const border = (side: unknown): HostObject => {
    if (!sides.includes(String(side))) throw new HostFailure("InvalidArgument");
    const prefix = `border.${String(side)}.`;
    return new HostObject("RangeBorder", {
      Style: lookMember(place, `${prefix}style`),
      Weight: lookMember(place, `${prefix}weight`),
      Color: lookMember(place, `${prefix}color`),
    });
  };
  return new HostObject("RangeBorderCollection", { GetItem: method(border), "[]": method(border) });
}

function sizeMember({ sheet, ranges }: Place, kind: "columnWidths" | "rowHeights"): Member {
  const [range] = ranges;
  if (range === undefined) throw new HostFailure("InvalidArgument");
  const [first, last] = kind === "columnWidths" ? [range.left, range.right] : [range.top, range.bottom];
  return {
    get: () => sheet[kind].get(first) ?? (kind === "columnWidths" ? DEFAULT_WIDTH : 18.75),
    set: (value) => {
      requireUnprotected(sheet);
      if (typeof value !== "number" || value < 0 || (kind === "rowHeights" && value > TALLEST_ROW)) {
        throw new HostFailure("InvalidArgument");
      }
      for (let index = first; index <= last; index++) sheet[kind].set(index, value);
    },
  };
}
