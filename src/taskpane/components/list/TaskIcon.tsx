import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { EditFilled } from "@fluentui/react-icons/svg/edit";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { QuestionCircleFilled } from "@fluentui/react-icons/svg/question-circle";
import type { ReactElement } from "react";
import type { Severity, Task } from "../../../core/model";

const useStyles = makeStyles({
  icon: { fontSize: "18px", flexShrink: 0 },
  fill: { color: tokens.colorBrandForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  confirm: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
});

type TaskIconProps = { readonly task: Task; readonly severity: Severity };

/** A shape of its own for everything that is asked; the word stands beside it. */
export function TaskIcon({ task, severity }: TaskIconProps): ReactElement {
  const styles = useStyles();
  if (task === "note") return <InfoFilled className={mergeClasses(styles.icon, styles.note)} />;
  if (severity === "error") return <ErrorCircleFilled className={mergeClasses(styles.icon, styles.error)} />;
  if (task === "fill") return <EditFilled className={mergeClasses(styles.icon, styles.fill)} />;
  return <QuestionCircleFilled className={mergeClasses(styles.icon, styles.confirm)} />;
}
