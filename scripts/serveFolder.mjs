// Serves a folder's files over http, to this machine only: what npm start shows the page with.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".png", "image/png"],
  [".txt", "text/plain; charset=utf-8"],
  [".xml", "application/xml; charset=utf-8"],
]);

/** The file that an address means; null where it is none of the folder's. */
function findFile(folder, address) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(address, "http://localhost").pathname));
  } catch {
    return null;
  }
  const file = join(folder, path);
  if (path.includes("\0") || !file.startsWith(folder + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Whether the browser asks for this machine by name: a foreign name that leads here is somebody else's page. */
function isLocal(host = "") {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/u.test(host);
}

/** Starts serving; port 0 takes any that is free. Gives the server and its address; rejects where the port is taken. */
export function serveFolder(folder, port) {
  const server = createServer((request, response) => {
    const readsOnly = request.method === "GET" || request.method === "HEAD";
    const file = readsOnly && isLocal(request.headers.host) ? findFile(folder, request.url ?? "/") : null;
    if (file === null) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
      return;
    }
    response.writeHead(200, {
      "Content-Type": types.get(extname(file)) ?? "application/octet-stream",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve({ server, address: `http://127.0.0.1:${server.address().port}` });
    });
  });
}
