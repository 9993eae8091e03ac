import { makeStyles, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../core/model";
import { MARK_LOOKS } from "../../../host/markSignature";

/** Width of the row numbers and height of the column letters, in pixels. */
export const ROW_HEADER_WIDTH = 46;
export const COLUMN_HEADER_HEIGHT = 24;

/** The sheet is paper: it stays light in every theme, as in Excel. */
const paper = "#ffffff";
const ink = "#1b1b1b";
const line = "#d4d4d4";
const headerFill = "#f0f0f0";
const selection = "#107c41";

const markLook = (severity: Severity) => {
  const { fill, border, line: kind } = MARK_LOOKS[severity];
  const style = kind === "thin" ? "solid" : kind;
  return {
    backgroundColor: `#${fill} !important`,
    "::before": {
      content: '""',
      position: "absolute",
      inset: "0",
      border: `2px ${style} #${border}`,
      pointerEvents: "none",
    },
  } as const;
};

const badge = (severity: Severity) => ({ backgroundColor: `#${MARK_LOOKS[severity].border}` });

export const useSheetStyles = makeStyles({
  view: { position: "relative", display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0 },
  bar: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  barName: { minWidth: "44px", fontWeight: tokens.fontWeightSemibold, lineHeight: "24px" },
  barText: {
    flex: 1,
    minWidth: 0,
    maxHeight: "62px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    lineHeight: "20px",
    paddingTop: "2px",
  },
  barRow: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  // In front of the last rows: the cell that is typed into stays where it is.
  notice: {
    position: "absolute",
    left: "8px",
    right: "8px",
    bottom: "40px",
    zIndex: 8,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  barHint: { color: tokens.colorNeutralForeground3, marginLeft: "8px" },
  scroll: { position: "relative", flex: 1, minHeight: 0, overflow: "auto", backgroundColor: "#e6e6e6", color: ink },
  sheet: {
    position: "relative",
    backgroundColor: paper,
    fontFamily: '"Yu Gothic UI", "Yu Gothic", "Meiryo", "Noto Sans CJK JP", sans-serif',
    fontSize: "14.67px",
    lineHeight: "19px",
    cursor: "cell",
  },
  letters: { position: "sticky", top: 0, zIndex: 5, height: `${String(COLUMN_HEADER_HEIGHT)}px` },
  frozen: { position: "sticky", height: 0, zIndex: 4 },
  row: { position: "absolute", left: 0 },
  rowStart: { position: "sticky", left: 0, width: 0, height: 0, zIndex: 3 },
  header: {
    position: "absolute",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    backgroundColor: headerFill,
    color: "#444444",
    fontSize: "12px",
    borderRight: `1px solid ${line}`,
    borderBottom: `1px solid ${line}`,
    cursor: "default",
    userSelect: "none",
  },
  headerSelected: { backgroundColor: "#d3ecdd", color: "#0b5a2f", fontWeight: tokens.fontWeightSemibold },
  cell: {
    position: "absolute",
    display: "flex",
    boxSizing: "border-box",
    padding: "0 3px",
    borderRight: `1px solid ${line}`,
    borderBottom: `1px solid ${line}`,
    // Unlike "hidden", it lets the texts of wide cells stay in view (`staying`).
    overflow: "clip",
    userSelect: "none",
  },
  opaque: { backgroundColor: paper },
  overflowing: { overflow: "visible", zIndex: 1 },
  text: { width: "100%", maxHeight: "100%", whiteSpace: "pre", overflow: "hidden" },
  wrap: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineBreak: "strict" },
  /** A heading over many columns is read wherever the sheet is scrolled to. */
  staying: { position: "sticky", left: `${String(ROW_HEADER_WIDTH + 3)}px`, width: "auto" },
  outdated: { color: "#5c5c5c", fontStyle: "italic" },
  error: markLook("error"),
  warning: markLook("warning"),
  info: markLook("info"),
  badge: {
    position: "absolute",
    top: 0,
    right: 0,
    width: "14px",
    height: "14px",
    color: "#ffffff",
    fontSize: "11px",
    lineHeight: "14px",
    fontWeight: tokens.fontWeightBold,
    textAlign: "center",
    forcedColorAdjust: "none",
  },
  errorBadge: badge("error"),
  warningBadge: { ...badge("warning"), borderRadius: "0 0 0 7px" },
  infoBadge: { ...badge("info"), borderRadius: "50%" },
  inSelection: {
    "::after": {
      content: '""',
      position: "absolute",
      inset: "-1px",
      border: `2px solid ${selection}`,
      pointerEvents: "none",
    },
  },
  active: {
    overflow: "visible",
    zIndex: 2,
    "::after": {
      content: '""',
      position: "absolute",
      inset: "-2px",
      border: `3px solid ${selection}`,
      pointerEvents: "none",
    },
  },
  editor: {
    position: "absolute",
    boxSizing: "border-box",
    margin: 0,
    padding: "0 3px",
    border: `2px solid ${selection}`,
    backgroundColor: paper,
    color: ink,
    font: "inherit",
    lineHeight: "19px",
    resize: "none",
    overflow: "auto",
    outline: "none",
    zIndex: 6,
  },
  editorIdle: { opacity: 0, pointerEvents: "none", zIndex: 0, overflow: "hidden" },
  listButton: { position: "absolute", zIndex: 6, minWidth: "22px", width: "22px", height: "22px", padding: 0 },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  tabs: { flexShrink: 0, overflowX: "auto", backgroundColor: tokens.colorNeutralBackground2 },
  empty: { padding: "24px" },
});
