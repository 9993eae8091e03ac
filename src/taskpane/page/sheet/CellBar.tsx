import { Button, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowRedo20Regular, ArrowUndo20Regular } from "@fluentui/react-icons";
import { type ReactElement, useSyncExternalStore } from "react";
import { type CellAddress, type CellSnapshot, displayText, toA1, type WorksheetSnapshot } from "../../../core/model";
import { DismissAction } from "../DismissAction";
import type { FileNotice, OpenedFile } from "../file/openedFile";
import { rowName, type RowName } from "../file/rowName";
import type { PageStrings } from "../strings.ja";
import { usePageTexts } from "../texts";
import { useSheetStyles } from "./sheetStyles";
import type { EditHint } from "./useCellEditor";

export type CellBarProps = {
  readonly file: OpenedFile;
  readonly worksheet: WorksheetSnapshot;
  readonly active: CellAddress;
  readonly cell: CellSnapshot | undefined;
  readonly hint: EditHint;
};

/** The active cell's whole contents, undo and redo, and what there is to say about the cell. */
export function CellBar({ file, worksheet, active, cell, hint }: CellBarProps): ReactElement {
  const styles = useSheetStyles();
  const texts = usePageTexts();
  const { notice, report } = useSyncExternalStore(file.store.subscribe, file.store.get);
  const said = hint === null ? tellNotice(notice, texts) : tellHint(hint, texts);
  const name = toA1(active);
  const text = displayText(cell);
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.barName}>{name}</span>
        <div className={styles.barText} role="region" aria-label={texts.sheet.cellText}>
          {report !== null && (
            <span className={styles.barRow}>{tellRow(rowName(report, worksheet, active), texts)}</span>
          )}
          {text}
          {cell?.formula !== undefined && (
            <span className={styles.barHint}>
              {texts.sheet.formula(cell.formula)}
              {cell.value === null && ` ${texts.sheet.outdatedHint}`}
            </span>
          )}
        </div>
        <UndoButtons file={file} />
        <span className={mergeClasses(styles.spoken)} aria-live="polite">
          {texts.sheet.announce(name, text, "")}
        </span>
      </div>
      {said !== null && (
        <Notice
          said={said}
          onDismiss={
            hint === null
              ? () => {
                  file.notify(null);
                }
              : null
          }
        />
      )}
    </>
  );
}

function UndoButtons({ file }: Pick<CellBarProps, "file">): ReactElement {
  const texts = usePageTexts();
  const { canUndo, canRedo } = useSyncExternalStore(file.store.subscribe, file.store.get);
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowUndo20Regular />}
        title={texts.sheet.undo}
        aria-label={texts.sheet.undo}
        disabled={!canUndo}
        onClick={() => {
          file.undo();
        }}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowRedo20Regular />}
        title={texts.sheet.redo}
        aria-label={texts.sheet.redo}
        disabled={!canRedo}
        onClick={() => {
          file.redo();
        }}
      />
    </>
  );
}

type NoticeProps = {
  readonly said: string;
  /** Null while it is about what is being typed: it goes with that. */
  readonly onDismiss: (() => void) | null;
};

function Notice({ said, onDismiss }: NoticeProps): ReactElement {
  const styles = useSheetStyles();
  return (
    <div className={styles.notice}>
      <MessageBar intent="warning" politeness="assertive" layout="multiline">
        <MessageBarBody>{said}</MessageBarBody>
        {onDismiss !== null && <DismissAction onDismiss={onDismiss} />}
      </MessageBar>
    </div>
  );
}

function tellHint(hint: Exclude<EditHint, null>, { sheet }: PageStrings): string {
  return hint === "formula-warning" ? sheet.formulaWarning : sheet.formulaRefused;
}

/** The line is kept where the row has no name, so that the sheet below stays where it is. */
function tellRow(row: RowName | null, { sheet }: PageStrings): string {
  return row === null ? "\u00a0" : sheet.row(row.number, row.name);
}

function tellNotice(notice: FileNotice | null, { sheet }: PageStrings): string | null {
  if (notice === null) return null;
  return notice.kind === "refused" ? sheet.refused(notice.code) : sheet.takenBack(notice.code, notice.cells);
}
