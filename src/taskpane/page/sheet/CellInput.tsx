import { mergeClasses } from "@fluentui/react-components";
import { type CSSProperties, type KeyboardEvent, type ReactElement, type RefObject, useLayoutEffect } from "react";
import { toA1, type CellAddress } from "../../../core/model";
import type { OpenedFile } from "../file/openedFile";
import { usePageTexts } from "../texts";
import { type KeyAction, readKey } from "./keys";
import { useSheetStyles } from "./sheetStyles";
import { textHeight } from "./textSize";
import type { CellEditor } from "./useCellEditor";

export type CellInputProps = {
  readonly file: OpenedFile;
  readonly editor: CellEditor;
  readonly active: CellAddress;
  readonly text: string;
  /** Place and size of the cell on the sheet. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly openList: () => void;
};

/** Fluent's keeper of the focus moves on at every Tab, before anybody else hears of it; here, Tab is read by the sheet. */
const OWN_TAB = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

const LEAST_WIDTH = 60;
const BORDERS = 6;

/**
 * What takes the keys of the sheet. It lies over the active cell and has the focus also while nothing is edited, unseen:
 * only so does an input method begin with the first key.
 */
export function CellInput({ file, editor, active, text, place, input, openList }: CellInputProps): ReactElement {
  const styles = useSheetStyles();
  const texts = usePageTexts();
  const { editing } = editor;
  const mode = editing?.mode ?? "none";
  useLayoutEffect(() => {
    if (mode !== "opened") return;
    const found = input.current;
    found?.setSelectionRange(found.value.length, found.value.length);
  }, [mode, input]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Enter and arrows choose words while an input method is at work.
    if (event.nativeEvent.isComposing) return;
    const action = readKey(event, mode, editor.isTabbing);
    if (action === undefined) return;
    event.preventDefault();
    act({ file, editor, openList }, action, { input: event.currentTarget, byTab: event.key === "Tab" });
  };
  return (
    <textarea
      ref={input}
      data-tabster={OWN_TAB}
      className={mergeClasses(styles.editor, editing === null && styles.editorIdle)}
      style={editorStyle(place, editing?.text ?? "")}
      aria-label={texts.sheet.editor(toA1(active))}
      value={editing?.text ?? ""}
      rows={1}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        editor.type(event.currentTarget.value);
      }}
      onCopy={(event) => {
        if (editing !== null) return;
        event.preventDefault();
        event.clipboardData.setData("text/plain", text);
      }}
      onPaste={(event) => {
        if (editing !== null) return;
        event.preventDefault();
        editor.paste(event.clipboardData.getData("text/plain"));
      }}
      onBlur={() => {
        if (editing !== null) editor.commit(null);
      }}
    />
  );
}

type Actors = Pick<CellInputProps, "file" | "editor" | "openList">;
type Pressed = { readonly input: HTMLTextAreaElement; readonly byTab: boolean };

function act({ file, editor, openList }: Actors, action: KeyAction, { input, byTab }: Pressed): void {
  switch (action.kind) {
    case "move":
      editor.move(action.step, byTab);
      return;
    case "commit":
      editor.commit(action.step, byTab);
      return;
    case "newline":
      breakLine(input, editor);
      return;
    case "edit":
      editor.open();
      return;
    case "cancel":
      editor.cancel();
      return;
    case "clear":
      editor.clear();
      return;
    case "undo":
      file.undo();
      return;
    case "redo":
      file.redo();
      return;
    case "list":
      openList();
  }
}

/** A new line at the caret, which then stands behind it. */
function breakLine(input: HTMLTextAreaElement, editor: CellEditor): void {
  input.setRangeText("\n", input.selectionStart, input.selectionEnd, "end");
  editor.type(input.value);
}

/** The editor grows with its text, so that all of it is seen. */
function editorStyle({ left, top, width, height }: CellInputProps["place"], text: string): CSSProperties {
  const wide = Math.max(width + 1, LEAST_WIDTH);
  return { left, top, width: wide, height: Math.max(height + 1, textHeight(text, wide) + BORDERS) };
}
