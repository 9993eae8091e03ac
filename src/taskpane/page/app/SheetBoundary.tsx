import { Component, type ReactNode } from "react";

export type SheetBoundaryProps = { readonly fallback: ReactNode; readonly children: ReactNode };

/** Shows the fallback where the sheet cannot be drawn: the file and its edits live outside and can still be saved. */
export class SheetBoundary extends Component<SheetBoundaryProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
