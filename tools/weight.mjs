// What a reader's browser loads: script, style and module together, compressed as servers send them. Fails above the budget.
//
//   node tools/weight.mjs DIR
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const budget = 120_000; // bytes, brotli
const [folder] = process.argv.slice(2);
const shipped = /^visavis(\.js|\.css|_bg\.wasm)$/;
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const row = (...cells) => console.log(cells[0].padEnd(32) + cells.slice(1).map((cell) => String(cell).padStart(12)).join(""));

let total = 0;
row("", "bytes", "gzip", "brotli");
for (const name of readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isFile()).sort()) {
  const bytes = readFileSync(path.join(folder, name));
  const small = brotli(bytes);
  if (shipped.test(name)) total += small;
  row(name, bytes.length, gzipSync(bytes, { level: 9 }).length, small);
}
console.log(`script, style and module: ${total} bytes brotli of at most ${budget}`);
process.exit(total > 0 && total <= budget ? 0 : 1);
