import { Component, type ReactNode } from "react";

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** What stands in place of a part that failed; `onResume` tries it again with the same state. */
  readonly fallback: (onResume: () => void) => ReactNode;
};

/** Catches a part that cannot be shown. The state lives outside of it, so nothing of it is lost. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  private readonly resume = (): void => {
    this.setState({ failed: false });
  };

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.resume) : this.props.children;
  }
}
