// <vis-a-vis> in React 19: attributes and rich data as props, its events as `onvisavis-…`, controlled by the app's own state.
import "../visavis.js";
import { type DetailedHTMLProps, type HTMLAttributes, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Comparison, VisAVisChangeEvent, VisAVisElement, VisAVisErrorEvent } from "../visavis.js";

type Props = DetailedHTMLProps<HTMLAttributes<VisAVisElement>, VisAVisElement> &
  Partial<Pick<VisAVisElement, "src" | "view" | "issue" | "status" | "sides" | "loading" | "theme" | "comparison">> & {
    "onvisavis-changed"?: (event: VisAVisChangeEvent) => void;
    "onvisavis-error"?: (event: VisAVisErrorEvent) => void;
  };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "vis-a-vis": Props;
    }
  }
}

function Story() {
  const [view, setView] = useState("positions");
  const [comparison, setComparison] = useState<Comparison>();
  const load = async () => setComparison(await (await fetch("../istanbul-2025.json")).json());
  return (
    <>
      <p>
        Shown: <output>{view}</output> <button onClick={() => setView("figures")}>The numbers</button>{" "}
        <button onClick={load}>Load</button>
      </p>
      {comparison && <vis-a-vis comparison={comparison} loading="eager" view={view} onvisavis-changed={(event) => setView(event.view)} />}
    </>
  );
}

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <Story />
  </StrictMode>,
);
