// What a reader's browser loads: script, style and module together, compressed as servers send them; and the same with what
// is loaded only where articles are read in the browser. Fails where a page loads more than its budget.
//
//   node tools/weight.mjs DIR
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const budget = 80_000; // bytes, brotli
const page = { files: /^visavis(\.js|\.css|_bg\.wasm)$/, bytes: 0 };
const whole = { files: /^visavis.*\.(js|css|wasm)$/, bytes: 0 };
const [folder] = process.argv.slice(2);
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const row = (...cells) => console.log(cells[0].padEnd(32) + cells.slice(1).map((cell) => String(cell).padStart(12)).join(""));

row("", "bytes", "gzip", "brotli");
for (const name of readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isFile()).sort()) {
  const bytes = readFileSync(path.join(folder, name));
  const small = brotli(bytes);
  for (const load of [page, whole]) if (load.files.test(name)) load.bytes += small;
  row(name, bytes.length, gzipSync(bytes, { level: 9 }).length, small);
}
console.log(`what a page loads: ${page.bytes} bytes brotli of at most ${budget}`);
console.log(`with reading articles in the browser: ${whole.bytes} bytes brotli`);
process.exit(page.bytes > 0 && page.bytes <= budget ? 0 : 1);
