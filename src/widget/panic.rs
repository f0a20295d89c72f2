//! What would end the module is said on the console first, in one line.

use crate::text::concat;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| report(&concat(&["visavis: ", &panic.to_string()]))));
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn report(message: &str);
}
