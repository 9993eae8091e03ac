import { Button, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowRedo20Regular, ArrowUndo20Regular } from "@fluentui/react-icons";
import { type ReactElement, useSyncExternalStore } from "react";
import { type CellAddress, type CellSnapshot, displayText, toA1 } from "../../../core/model";
import type { FileNotice, OpenedFile } from "../file/openedFile";
import type { PageStrings } from "../strings.ja";
import { usePageTexts } from "../texts";
import { useSheetStyles } from "./sheetStyles";
import type { EditHint } from "./useCellEditor";

export type CellBarProps = {
  readonly file: OpenedFile;
  readonly active: CellAddress;
  readonly cell: CellSnapshot | undefined;
  readonly hint: EditHint;
};

/** The active cell's whole contents, undo and redo, and what there is to say about the cell. */
export function CellBar({ file, active, cell, hint }: CellBarProps): ReactElement {
  const styles = useSheetStyles();
  const texts = usePageTexts();
  const { canUndo, canRedo, notice } = useSyncExternalStore(file.store.subscribe, file.store.get);
  const said = hint === null ? tellNotice(notice, texts) : tellHint(hint, texts);
  const name = toA1(active);
  const text = displayText(cell);
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.barName}>{name}</span>
        <div className={styles.barText} role="region" aria-label={texts.sheet.cellText}>
          {text}
          {cell?.formula !== undefined && (
            <span className={styles.barHint}>
              {texts.sheet.formula(cell.formula)}
              {cell.value === null && ` ${texts.sheet.outdatedHint}`}
            </span>
          )}
        </div>
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
        <span className={mergeClasses(styles.spoken)} aria-live="polite">
          {texts.sheet.announce(name, text, "")}
        </span>
      </div>
      {said !== null && (
        <MessageBar intent="warning" politeness="assertive" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function tellHint(hint: Exclude<EditHint, null>, { sheet }: PageStrings): string {
  return hint === "formula-warning" ? sheet.formulaWarning : sheet.formulaRefused;
}

function tellNotice(notice: FileNotice | null, { sheet }: PageStrings): string | null {
  if (notice === null) return null;
  return notice.kind === "refused" ? sheet.refused(notice.code) : sheet.takenBack(notice.code, notice.cells);
}
