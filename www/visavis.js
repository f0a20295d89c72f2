// The element as an ES module: the module's file lies beside the script.
import init from "visavis-wasm";

export const ready = init();
