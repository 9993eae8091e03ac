import { mergeClasses, Tab, TabList } from "@fluentui/react-components";
import { type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode, useEffect, useState } from "react";
import type { OpenedFile } from "../file/openedFile";
import { usePageTexts } from "../texts";
import { usePageStyles } from "./pageStyles";

export type SplitViewProps = {
  readonly file: OpenedFile;
  readonly isNarrow: boolean;
  readonly isHidden: boolean;
  readonly sheet: ReactNode;
  /** Where the pane has only a strip below the sheet, it is given the way to the whole of it. */
  readonly pane: (onList: (() => void) | undefined) => ReactNode;
};

type Side = "sheet" | "pane";

const USUAL_WIDTH = 380;
const LEAST_WIDTH = 300;
const MOST_WIDTH = 720;
const KEY_STEP = 20;

/** The sheet with the pane at its right; on a narrow screen one of both, by tabs, the pane as a strip below the sheet. */
export function SplitView({ file, isNarrow, isHidden, sheet, pane }: SplitViewProps): ReactElement {
  const styles = usePageStyles();
  const texts = usePageTexts();
  const [side, setSide] = useState<Side>("pane");
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(
    () =>
      // Where only one of both is seen, a jump to a cell goes to the sheet.
      file.onReveal(() => {
        setSide("sheet");
      }),
    [file],
  );
  const showPane = (): void => {
    setSide("pane");
  };
  const isStrip = isNarrow && side === "sheet";
  return (
    <>
      {isNarrow && !isHidden && <NarrowTabs side={side} onSide={setSide} />}
      <div className={mergeClasses(styles.split, isStrip && styles.stacked, isHidden && styles.hidden)}>
        <section
          aria-label={texts.sheetTab}
          className={mergeClasses(styles.sheet, isNarrow && side !== "sheet" && styles.hidden)}
        >
          {/* The whole pane brings the page's heading along. */}
          {isNarrow && <h1 className={styles.unseen}>{file.name}</h1>}
          <div className={styles.sheetBody}>{sheet}</div>
          {!isNarrow && <Separator width={width} onWidth={setWidth} />}
        </section>
        <div className={paneClass(styles, isNarrow, isStrip)} style={{ width }}>
          {pane(isStrip ? showPane : undefined)}
        </div>
      </div>
    </>
  );
}

function paneClass(styles: ReturnType<typeof usePageStyles>, isNarrow: boolean, isStrip: boolean): string {
  return mergeClasses(styles.pane, isNarrow && styles.paneNarrow, isStrip && styles.strip);
}

type NarrowTabsProps = { readonly side: Side; readonly onSide: (side: Side) => void };

function NarrowTabs({ side, onSide }: NarrowTabsProps): ReactElement {
  const styles = usePageStyles();
  const texts = usePageTexts();
  return (
    <nav aria-label={texts.narrowTabs}>
      <TabList
        className={styles.narrowTabs}
        aria-label={texts.narrowTabs}
        selectedValue={side}
        onTabSelect={(_, { value }) => {
          onSide(value === "sheet" ? "sheet" : "pane");
        }}
      >
        <Tab value="sheet">{texts.sheetTab}</Tab>
        <Tab value="pane">{texts.paneTab}</Tab>
      </TabList>
    </nav>
  );
}

type SeparatorProps = { readonly width: number; readonly onWidth: (width: number) => void };

/** The line between both, drawn with the mouse or moved with the arrow keys. */
function Separator({ width, onWidth }: SeparatorProps): ReactElement {
  const styles = usePageStyles();
  const texts = usePageTexts();
  const change = (next: number): void => {
    onWidth(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, next)));
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowLeft") change(width + KEY_STEP);
    if (key === "ArrowRight") change(width - KEY_STEP);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) change(window.innerWidth - event.clientX);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that takes the focus is a control (WAI-ARIA "window splitter")
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={texts.resize}
      aria-valuenow={width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the same
      tabIndex={0}
      className={styles.separator}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
    />
  );
}
