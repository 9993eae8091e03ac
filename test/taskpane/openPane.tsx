import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import type { PaneEnvironment } from "../../src/taskpane/environment";
import { Pane } from "../../src/taskpane/Pane";
import { numericSample, paneEnvironment, readSample, watchedHost, type WatchedHost } from "./openWorkbook";

/** jsdom lays nothing out: a pane of 350 × 600, and lines of 80. Gives the way back. */
export function giveSizes(): () => void {
  const sizes = [
    { owner: Element.prototype, name: "clientWidth", size: () => 350 },
    { owner: Element.prototype, name: "clientHeight", size: () => 600 },
    { owner: HTMLElement.prototype, name: "offsetHeight", size: () => 80 },
  ];
  const kept = sizes.map(({ owner, name }) => Object.getOwnPropertyDescriptor(owner, name)!);
  for (const { owner, name, size } of sizes) Object.defineProperty(owner, name, { configurable: true, get: size });
  const scrollTo = Object.getOwnPropertyDescriptor(Element.prototype, "scrollTo");
  Element.prototype.scrollTo = function scroll(this: Element, options?: ScrollToOptions | number) {
    this.scrollTop = typeof options === "object" ? (options.top ?? 0) : 0;
    // As in a browser, the event comes after whatever scrolled.
    queueMicrotask(() => {
      act(() => {
        this.dispatchEvent(new Event("scroll"));
      });
    });
  };
  return () => {
    sizes.forEach(({ owner, name }, index) => Object.defineProperty(owner, name, kept[index]!));
    if (scrollTo !== undefined) Object.defineProperty(Element.prototype, "scrollTo", scrollTo);
  };
}

export type OpenedPane = { readonly user: UserEvent; readonly host: WatchedHost };

export function openPane(
  other: Partial<PaneEnvironment> = {},
  host = watchedHost(readSample(numericSample)),
): OpenedPane {
  render(<Pane environment={paneEnvironment(host, other)} />);
  return { user: userEvent.setup(), host };
}

/** The first run up to the list of everything. */
export async function openList(other: Partial<PaneEnvironment> = {}, host?: WatchedHost): Promise<OpenedPane> {
  const opened = host === undefined ? openPane(other) : openPane(other, host);
  await opened.user.click(screen.getByRole("button", { name: "点検する" }));
  await opened.user.click(await screen.findByRole("radio", { name: "事務局（すべて見る）" }));
  await opened.user.click(screen.getByRole("button", { name: "この課で点検する" }));
  await screen.findByRole("list", { name: "点検結果の一覧" });
  await waitFor(() => expect(screen.getByText(/印は画面用です/u)).toBeTruthy());
  return opened;
}

/** What axe finds wrong with what is shown; jsdom has no colours to compare. */
export async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(" ")
        .slice(0, 300)}`,
  );
}
