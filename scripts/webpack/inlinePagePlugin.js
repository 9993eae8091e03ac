"use strict";

const { readFileSync } = require("node:fs");
const { basename } = require("node:path");
const { Script } = require("node:vm");

/** Nothing is loaded and nothing is sent: all that the page needs stands in it. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * A script's text as it may stand inside of a script element. `\x3c` is `<` in strings, templates and expressions;
 * elsewhere these letters do not follow each other in the minifier's output, and what no longer parses is refused.
 */
function toInlineScript(name, text) {
  const escaped = text.replace(/<(?=!--|\/script)/giu, "\\x3c");
  new Script(escaped, { filename: name });
  return escaped;
}

const escapeAttribute = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** A workbook as data that the page finds by its kind and name; a browser does not run such a script. */
function toDataElement(file) {
  const name = escapeAttribute(basename(file));
  return `<script type="application/x-base64" data-sample="${name}">${readFileSync(file).toString("base64")}</script>`;
}

/** The files of an entry: what loads first, then what would be loaded later. */
function filesOf(entrypoint) {
  const first = entrypoint.getFiles();
  const entryChunk = entrypoint.getEntrypointChunk();
  const later = [...entryChunk.getAllAsyncChunks()].flatMap((chunk) => [...chunk.files]);
  return { first, later: later.filter((file) => !first.includes(file)) };
}

/**
 * Puts the compiled page, the worker's text and the samples into one HTML file, and drops the scripts that only the page
 * has. `page` is the name of an entry, `worker` that of a worker which another entry starts, `samples` are paths.
 */
class InlinePagePlugin {
  constructor({ file, title, page, worker, samples }) {
    Object.assign(this, { file, title, page, worker, samples });
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("InlinePagePlugin", (compilation) => {
      for (const sample of this.samples) compilation.fileDependencies.add(sample);
      // After the scripts have their final names.
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "InlinePagePlugin", stage }, () => {
        if (compilation.errors.length > 0) return;
        compilation.emitAsset(this.file, new sources.RawSource(this.toHtml(compilation)));
        this.dropOwnScripts(compilation);
      });
    });
  }

  toHtml(compilation) {
    const read = (file) => compilation.getAsset(file).source.source().toString();
    const inline = (file) => toInlineScript(file, read(file));
    const page = filesOf(compilation.entrypoints.get(this.page));
    const worker = filesOf(compilation.asyncEntrypoints.find(({ name }) => name === this.worker));
    const licenses = [...page.first, ...page.later, ...worker.first, ...worker.later]
      .map((file) => `${file}.LICENSE.txt`)
      .filter((file) => compilation.getAsset(file) !== undefined);
    const lines = [
      "<!doctype html>",
      '<html lang="ja">',
      "<head>",
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escapeAttribute(this.title)}</title>`,
      "<style>html, body, #root { height: 100%; margin: 0; }</style>",
      "</head>",
      "<body>",
      '<div id="root"></div>',
      // What the worker would load later stands behind it, and is there before its first message.
      `<script type="text/plain" id="worker">${[...worker.first, ...worker.later].map(inline).join("\n")}</script>`,
      ...this.samples.map(toDataElement),
      ...[...page.later, ...page.first].map((file) => `<script>${inline(file)}</script>`),
      `<script type="text/plain" id="licenses">${licenses.map(read).join("\n").replaceAll("<", "&lt;")}</script>`,
      "</body>",
      "</html>",
    ];
    return `${lines.join("\n")}\n`;
  }

  dropOwnScripts(compilation) {
    const page = compilation.entrypoints.get(this.page);
    const others = [...compilation.entrypoints.values(), ...compilation.asyncEntrypoints].filter(
      (entry) => entry !== page,
    );
    const kept = new Set(others.flatMap((entry) => Object.values(filesOf(entry)).flat()));
    for (const file of Object.values(filesOf(page)).flat()) {
      if (kept.has(file)) continue;
      compilation.deleteAsset(file);
      if (compilation.getAsset(`${file}.LICENSE.txt`) !== undefined) compilation.deleteAsset(`${file}.LICENSE.txt`);
    }
  }
}

module.exports = { InlinePagePlugin };
