import { Button, mergeClasses } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { type ReactElement, useSyncExternalStore } from "react";
import type { PageFile } from "../pageState";
import { usePageTexts } from "../texts";
import { usePageStyles } from "./pageStyles";

export type FileTabsProps = {
  readonly files: readonly PageFile[];
  readonly active: number | null;
  readonly onActivate: (id: number) => void;
  readonly onClose: (id: number) => void;
};

/** The open files by name; a star stands for edits that are in no copy yet. */
export function FileTabs({ files, active, onActivate, onClose }: FileTabsProps): ReactElement {
  const styles = usePageStyles();
  const texts = usePageTexts();
  return (
    <nav aria-label={texts.files}>
      <ul className={styles.files}>
        {files.map((file) => (
          <FileTab
            key={file.id}
            file={file}
            isActive={file.id === active}
            onActivate={() => {
              onActivate(file.id);
            }}
            onClose={() => {
              onClose(file.id);
            }}
          />
        ))}
      </ul>
    </nav>
  );
}

type FileTabProps = {
  readonly file: PageFile;
  readonly isActive: boolean;
  readonly onActivate: () => void;
  readonly onClose: () => void;
};

function FileTab({ file: { file }, isActive, onActivate, onClose }: FileTabProps): ReactElement {
  const styles = usePageStyles();
  const texts = usePageTexts();
  const { isUnsaved } = useSyncExternalStore(file.store.subscribe, file.store.get);
  return (
    <li className={mergeClasses(styles.file, isActive && styles.fileActive)}>
      <Button
        className={styles.fileName}
        appearance="transparent"
        size="small"
        title={isUnsaved ? `${file.name} (${texts.unsaved})` : file.name}
        aria-current={isActive ? "true" : undefined}
        onClick={onActivate}
      >
        {isUnsaved ? <abbr title={texts.unsaved}>*</abbr> : null}
        {file.name}
      </Button>
      <Button
        appearance="transparent"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={texts.close(file.name)}
        onClick={onClose}
      />
    </li>
  );
}
