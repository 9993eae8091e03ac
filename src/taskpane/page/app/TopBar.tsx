import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner } from "@fluentui/react-components";
import { LocalLanguage20Regular, Save20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { usePageTexts } from "../texts";
import { OpenButton } from "./OpenButton";
import { usePageStyles } from "./pageStyles";

export type TopBarProps = {
  readonly hasFile: boolean;
  readonly isSaving: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSave: (marks: "with" | "without") => void;
  readonly onLanguage: () => void;
};

/** The page's own buttons. With a file, name and language stand in its pane. */
export function TopBar({ hasFile, isSaving, onFiles, onSave, onLanguage }: TopBarProps): ReactElement {
  const styles = usePageStyles();
  const texts = usePageTexts();
  return (
    <header className={styles.top}>
      {hasFile ? (
        <>
          <OpenButton appearance="subtle" size="medium" label={texts.open} onFiles={onFiles} />
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                appearance="primary"
                icon={isSaving ? <Spinner size="tiny" /> : <Save20Regular />}
                disabledFocusable={isSaving}
              >
                {isSaving ? texts.saving : texts.save}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem
                  subText={texts.saveWithMarksHint}
                  onClick={() => {
                    onSave("with");
                  }}
                >
                  {texts.saveWithMarks}
                </MenuItem>
                <MenuItem
                  subText={texts.saveWithoutMarksHint}
                  onClick={() => {
                    onSave("without");
                  }}
                >
                  {texts.saveWithoutMarks}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
          <span className={styles.spring} />
          <span className={styles.promise}>{texts.promise}</span>
        </>
      ) : (
        <>
          <h1 className={styles.product}>{texts.product}</h1>
          <span className={styles.spring} />
          <Button
            appearance="subtle"
            icon={<LocalLanguage20Regular />}
            title={texts.languageTitle}
            onClick={onLanguage}
          >
            {texts.language}
          </Button>
        </>
      )}
    </header>
  );
}
