import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePageTexts } from "../texts";

export type CloseDialogProps = {
  /** The file that is asked about; null where nothing is asked. */
  readonly name: string | null;
  readonly onKeep: () => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
};

/** Asks before edits are lost. */
export function CloseDialog({ name, onKeep, onSave, onDiscard }: CloseDialogProps): ReactElement {
  const { closing, save } = usePageTexts();
  return (
    <Dialog
      open={name !== null}
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onKeep();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{closing.title}</DialogTitle>
          <DialogContent>{closing.text(name ?? "")}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {save}
            </Button>
            <Button onClick={onDiscard}>{closing.discard}</Button>
            <Button onClick={onKeep}>{closing.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
