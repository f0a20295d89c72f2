// Serves a folder on 127.0.0.1. `node tools/serve.mjs DIR [PORT]`, or `serve` from a test.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Serves `folder`; `headers` gives more headers for an address, for instance a content security policy.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` without a slash at its end
 */
export function serve(folder, { port = 0, headers = () => ({}) } = {}) {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    const address = new URL(request.url, "http://localhost");
    let file;
    try {
      file = path.join(root, decodeURIComponent(address.pathname));
      if (file.endsWith(path.sep)) file += "index.html";
      if (!file.startsWith(root + path.sep) || !statSync(file).isFile()) throw new Error("no file");
    } catch {
      response.writeHead(404, { "content-type": "text/plain" });
      return response.end("not found\n");
    }
    response.writeHead(200, {
      "content-type": types[path.extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
      ...headers(address),
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const close = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
      resolve({ url: `http://127.0.0.1:${server.address().port}`, close });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "dist", port = "8000"] = process.argv.slice(2);
  serve(folder, { port: Number(port) }).then(
    ({ url }) => console.log(`${url}/ (Ctrl+C ends it)`),
    (error) => (console.error(`${error.message}: choose another port`), process.exit(1)),
  );
}
