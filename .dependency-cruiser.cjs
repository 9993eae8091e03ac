"use strict";

/** The rooms of src/core, floor by floor. A room may know the rooms of lower floors; never its neighbours. */
const floors = [
  ["model"],
  ["text", "wording"],
  ["parse"],
  ["read", "achievement"],
  ["plan", "years"],
  ["rules"],
  ["validate"],
  ["report", "distribute", "consolidate", "summary", "meeting", "rollover"],
];

/** Where a program starts, and the hosts that shells choose from; everything in src must be reachable from one of these. */
const entries =
  "^src/(cli/main|taskpane/(index|page)|commands/commands|worker/worker|host/(excel|xlsx|memory)/index)[.]tsx?$";

const error = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

const floorRules = floors.flatMap((rooms, floor) =>
  rooms.map((room) => {
    const below = floors.slice(0, floor).flat();
    return error(
      `floor-${floor}-${room}`,
      `core/${room} may know ${below.length === 0 ? "nothing but itself" : below.join(", ")}. Move what both need down to a ` +
        "lower floor, or pass it in as an argument from the floor above. The floors: docs/architecture.md.",
      { path: `^src/core/${room}/` },
      { path: "^src/", pathNot: `^src/core/(${[room, ...below].join("|")})/` },
    );
  }),
);

const rooms = floors.flat().join("|");

module.exports = {
  forbidden: [
    ...floorRules,
    error(
      "core-has-known-rooms",
      "A new folder in src/core needs its floor: add it to `floors` in .dependency-cruiser.cjs and to docs/architecture.md.",
      { path: "^src/core/", pathNot: `^src/core/(${rooms})/` },
      {},
    ),
    error(
      "core-stays-pure",
      "The core uses itself and zod, nothing else: no Node, no browser, no Office, no other package. " +
        "Let a host or a shell do it and hand the core plain data.",
      { path: "^src/core/" },
      { pathNot: "^(src/core/|node_modules/zod/)" },
    ),
    error(
      "host-sees-model-only",
      "A host translates between its own world and core/model. Take a decision in the core and pass the result to the host.",
      { path: "^src/host/" },
      { path: "^src/", pathNot: "^src/(core/model|host)/" },
    ),
    error(
      "hosts-do-not-meet",
      "Hosts do not know each other. What several need belongs into core/model or into the port src/host/WorkbookHost.ts.",
      { path: "^src/host/([^/]+)/" },
      { path: "^src/host/[^/]+/", pathNot: "^src/host/$1/" },
    ),
    error(
      "port-knows-no-host",
      "The port describes what a host can do; it must not import one. The shells choose the host.",
      { path: "^src/host/[^/]+[.]ts$" },
      { path: "^src/host/[^/]+/" },
    ),
    error(
      "xlsx-uses-fflate-only",
      "The .xlsx host runs in Node, in a browser and in a worker: it takes bytes and gives bytes, with fflate as its only package. " +
        "Files are opened in src/cli.",
      { path: "^src/host/(xlsx|memory)/" },
      { pathNot: "^(src/|node_modules/fflate/)" },
    ),
    error(
      "office-only-in-excel-host",
      "src/host/excel is the only importer of Office.js. Add what you need to the port src/host/WorkbookHost.ts.",
      { path: "^src/", pathNot: "^src/host/excel/" },
      { path: "node_modules/(@microsoft|@types)/office-js" },
    ),
    error(
      "shells-do-not-meet",
      "The task pane, the ribbon and the command line do not know each other. Words that two need belong into core/wording.",
      { path: "^src/(taskpane|cli|commands)/" },
      { path: "^src/(taskpane|cli|commands)/", pathNot: "^src/$1/" },
    ),
    error(
      "nothing-above-the-shells",
      "Only the shells compose: core, hosts and the worker never import a shell, and only the task pane starts the worker.",
      { path: "^src/(core|host|worker)/" },
      { path: "^src/(taskpane|cli|commands)/" },
    ),
    error(
      "worker-belongs-to-the-pane",
      "Only the task pane starts the worker.",
      { path: "^src/(core|host|cli|commands)/" },
      { path: "^src/worker/" },
    ),
    error(
      "node-only-on-the-command-line",
      "Everything but src/cli also runs in a browser: hand the bytes over instead of opening the file.",
      { path: "^src/", pathNot: "^src/cli/" },
      { dependencyTypes: ["core"] },
    ),
    error(
      "no-circular",
      "Two files that need each other are one thing or three: join them, or move the common part to a file of its own.",
      {},
      { circular: true },
    ),
    error(
      "not-to-dev-dependency",
      "What ships uses `dependencies` only. If it must ship, move the package there and give the reason in docs/dependencies.md.",
      { path: "^src/" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "^node_modules/@types/" },
    ),
    error(
      "not-outside-of-src",
      "What ships must not depend on tests, scripts, benchmarks or samples. Move the shared part into src.",
      { path: "^src/" },
      { path: "^(test|scripts|bench|assets)/" },
    ),
    error(
      "must-resolve",
      "This import leads nowhere: correct the path or install the package (with an exact version).",
      {},
      { couldNotResolve: true },
    ),
    error(
      "no-dead-module",
      "No program reaches this file. Use it from a shell, or delete it.",
      { path: entries },
      { path: "^src/", pathNot: entries, reachable: false },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
