import { Button, type ButtonProps } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { type ReactElement, useRef } from "react";
import { usePageTexts } from "../texts";
import { usePageStyles } from "./pageStyles";

export type OpenButtonProps = {
  readonly appearance: NonNullable<ButtonProps["appearance"]>;
  readonly size: NonNullable<ButtonProps["size"]>;
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Opens the browser's dialog for choosing files, several at once. */
export function OpenButton({ appearance, size, label, onFiles }: OpenButtonProps): ReactElement {
  const styles = usePageStyles();
  const texts = usePageTexts();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        tabIndex={-1}
        aria-label={texts.openTitle}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = "";
          onFiles(files);
        }}
      />
      <Button
        appearance={appearance}
        size={size}
        icon={<FolderOpen20Regular />}
        title={texts.openTitle}
        onClick={() => {
          picker.current?.click();
        }}
      >
        {label}
      </Button>
    </>
  );
}
