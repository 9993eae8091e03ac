import { Button, Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import packageJson from "../../../../package.json";
import type { Sample } from "../pageEnvironment";
import { usePageTexts } from "../texts";
import { OpenButton } from "./OpenButton";
import { usePageStyles } from "./pageStyles";

export type StartScreenProps = {
  readonly samples: readonly Sample[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: (sample: Sample) => void;
};

/** What the page is for, and the ways to begin. */
export function StartScreen({ samples, onFiles, onSample }: StartScreenProps): ReactElement {
  const styles = usePageStyles();
  const { start, version } = usePageTexts();
  const [first, ...others] = samples;
  return (
    <main className={styles.start}>
      <div className={styles.startBox}>
        <h2 className={styles.startTitle}>{start.title}</h2>
        <p className={styles.startText}>{start.lead}</p>
        <div className={styles.startButtons}>
          <OpenButton appearance="primary" size="large" label={start.open} onFiles={onFiles} />
          {first !== undefined && (
            <Button
              size="large"
              onClick={() => {
                onSample(first);
              }}
            >
              {start.sample}
            </Button>
          )}
        </div>
        <p className={styles.startNote}>{start.drop}</p>
        {others.length > 0 && (
          <p className={styles.startNote}>
            {start.otherSamples}
            {others.map((sample) => (
              <span key={sample.name}>
                {" "}
                <Link
                  as="button"
                  inline
                  onClick={() => {
                    onSample(sample);
                  }}
                >
                  {sample.name.replace(/^\d+_|\.xlsx$/gu, "")}
                </Link>
              </span>
            ))}
          </p>
        )}
        <p className={styles.offline}>{start.offline}</p>
        <p className={styles.version}>{version(packageJson.version)}</p>
      </div>
    </main>
  );
}
