// <vis-a-vis> in Vue 3: attributes and rich data as props, its events as `onVisavis…` (`@visavis-changed` in a template, with
// `compilerOptions.isCustomElement: (tag) => tag === "vis-a-vis"`).
import "../visavis.js";
import { createApp, h, ref, shallowRef } from "vue";
import type { Comparison, VisAVisChangeEvent } from "../visavis.js";

createApp({
  setup() {
    const view = ref("positions");
    const comparison = shallowRef<Comparison>();
    const load = async () => (comparison.value = await (await fetch("../istanbul-2025.json")).json());
    return () => [
      h("p", [
        "Shown: ",
        h("output", view.value),
        h("button", { onClick: () => (view.value = "figures") }, "The numbers"),
        h("button", { onClick: load }, "Load"),
      ]),
      comparison.value &&
        h("vis-a-vis", {
          comparison: comparison.value,
          loading: "eager",
          view: view.value,
          onVisavisChanged: (event: VisAVisChangeEvent) => (view.value = event.view),
        }),
    ];
  },
}).mount("#app");
