import { Button, MessageBarActions } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { usePageTexts } from "./texts";

/** The button of a message bar that puts it away. */
export function DismissAction({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const texts = usePageTexts();
  return (
    <MessageBarActions
      containerAction={
        <Button appearance="transparent" icon={<Dismiss20Regular />} aria-label={texts.dismiss} onClick={onDismiss} />
      }
    />
  );
}
