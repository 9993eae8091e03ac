/** @jest-environment jsdom */
import { embeddedSamples, startEmbeddedWorker } from "../../src/taskpane/page/embedded";

afterEach(() => {
  document.body.innerHTML = "";
});

test("the samples are read from the page, byte for byte", () => {
  const bytes = Uint8Array.from([80, 75, 3, 4, 0, 255, 128]);
  const text = Buffer.from(bytes).toString("base64");
  document.body.innerHTML = `<script type="application/x-base64" data-sample="見本.xlsx">${text}</script>`;
  const [sample, ...others] = embeddedSamples();
  expect(others).toEqual([]);
  expect(sample?.name).toBe("見本.xlsx");
  expect([...(sample?.readBytes() ?? [])]).toEqual([...bytes]);
});

test("a page that was built without a worker says so", () => {
  expect(() => startEmbeddedWorker()).toThrow("worker");
});
