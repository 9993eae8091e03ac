import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from "react";
import { heading, quiet } from "./typography";
import { useWords } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "48rem",
  },
  back: { alignSelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  title: { ...heading, ":focus": { outlineStyle: "none" } },
  hint: quiet,
});

type SubPageProps = {
  readonly title: string;
  readonly hint?: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
};

/** A page beside the list, with its heading and the way back. */
export function SubPage({ title, hint, onBack, children }: SubPageProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const id = useId();
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Button appearance="subtle" size="small" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>
        {strings.back}
      </Button>
      <h2 id={id} ref={first} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}
