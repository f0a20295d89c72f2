// The element as one classic script with the module inside, for a page that opens from disk and loads nothing.
import init from "visavis-wasm";
import compressed from "visavis-wasm/module";

const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream("gzip"));
new Response(stream).arrayBuffer().then((bytes) => init({ module_or_path: bytes }));
