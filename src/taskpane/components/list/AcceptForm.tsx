import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { wrapped } from "../typography";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ...wrapped,
  },
  title: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type AcceptFormProps = {
  readonly title: string;
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Asks for the reason of 「このままでよい」: usual ones to choose from, or one's own. */
export function AcceptForm({ title, onAccept, onCancel }: AcceptFormProps): ReactElement {
  const styles = useStyles();
  const { strings } = useWords();
  const { reasons, other, otherText, reason, decide, cancel, needed } = strings.accept;
  const [chosen, setChosen] = useState(reasons[0] ?? other);
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);
  const given = chosen === other ? text.trim() : chosen;
  return (
    <form
      noValidate
      ref={form}
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (given === "") setAsked(true);
        else onAccept(given);
      }}
    >
      <p className={styles.title}>{title}</p>
      <Field label={reason}>
        <RadioGroup
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          {[...reasons, other].map((choice) => (
            <Radio key={choice} value={choice} label={choice} />
          ))}
        </RadioGroup>
      </Field>
      {chosen === other && (
        <Field label={otherText} required {...(asked && given === "" ? { validationMessage: needed } : {})}>
          <Input
            value={text}
            onChange={(_, { value }) => {
              setText(value);
            }}
          />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {decide}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </form>
  );
}
