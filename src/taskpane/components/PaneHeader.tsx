import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Language } from "../../core/model";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.subtitle2, margin: 0 },
});

/** The name of the program, and its language. */
export function PaneHeader({ onLanguage }: { readonly onLanguage: (language: Language) => void }): ReactElement {
  const styles = useStyles();
  const { strings, language } = useWords();
  const other = language === "ja" ? "en" : "ja";
  return (
    <header className={styles.root}>
      <h1 className={styles.name}>{strings.appName}</h1>
      <Button
        appearance="subtle"
        size="small"
        lang={other}
        title={strings.switchLanguage.label}
        onClick={() => {
          onLanguage(other);
        }}
      >
        {strings.switchLanguage.to}
      </Button>
    </header>
  );
}
