import type { CellRange } from "./cell";
import type { EditValue } from "./cellEdit";

/** The look of cells, named once and used by many. Colours are RRGGBB without "#". */
export type CellStyle = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: "thin" | "medium" | "none";
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  /** False for cells that may be typed into on a protected sheet. */
  readonly locked?: boolean;
};

/** One cell of a draft; `style` names an entry of the draft's styles. */
export type DraftCell = {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: EditValue;
  readonly style?: string;
};

/** Paper, as it comes out of the printer. Margins are in inches, as in Excel. */
export type PrintSetup = {
  readonly paper: "A4" | "A3";
  readonly landscape: boolean;
  /** Pages wide; height follows. */
  readonly fitToWidth?: number;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: CellRange;
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly rowBreaks?: readonly number[];
  readonly blackAndWhite?: boolean;
};

/** A worksheet that is to be written. Rows and columns count from zero. */
export type WorksheetDraft = {
  readonly name: string;
  readonly cells: readonly DraftCell[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly merges?: readonly CellRange[];
  /** Widths in characters, as Excel shows them. */
  readonly columnWidths?: readonly { readonly columnIndex: number; readonly width: number }[];
  /** Heights in points; 409 at most. */
  readonly rowHeights?: readonly { readonly rowIndex: number; readonly height: number }[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly { readonly range: CellRange; readonly values: readonly string[] }[];
  readonly print?: PrintSetup;
};
