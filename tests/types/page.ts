// What a page in TypeScript writes: it compiles, and what is marked as an error is one.
import type { Comparison, VisAVisChangeEvent } from "visavis";
import { VisAVisElement } from "visavis";
import { compare, read } from "visavis/reader";

const element = document.createElement("vis-a-vis");
element.src = "edition.json";
element.loading = "eager";
element.headingLevel = "3";
element.articles = [{ text: "Crews want more pay.", publisher: "The Harbour Post" }];
element.codebook = { title: "The port strike", sides: [], issues: [] };

element.addEventListener("visavis-change", (event) => {
  const { view, memoranda }: { view: string; memoranda: boolean } = event;
  if (view === "figures" || memoranda) event.preventDefault();
});
element.addEventListener("visavis-error", ({ message }) => console.warn(message));
element.addEventListener("click", (event) => event.clientX);
const changed = (event: VisAVisChangeEvent) => event.sides.split(" ");
element.addEventListener("visavis-changed", changed);
element.removeEventListener("visavis-changed", changed);

const comparison: Comparison = await compare(["Crews want more pay."], "{}");
element.comparison = comparison;
for (const { label, status, sides } of element.comparison.issues) {
  const words: string[] = Object.values(sides).flatMap(({ positions }) => positions.map(({ stance }) => stance));
  console.log(label, status === "agreed", words);
}
await element.addArticle(new Uint8Array(), { title: "Late" });
const { text, blocks } = await read({ text: "Crews want more pay." });
console.log(blocks.map(({ start, end }) => text.slice(start, end)), element instanceof VisAVisElement);

// @ts-expect-error a status is one of five words
comparison.issues[0]!.status = "friendly";
// @ts-expect-error an article needs its text
element.articles = [{ title: "Without" }];
// @ts-expect-error there is no such event with such a field
element.addEventListener("visavis-ready", (event) => event.view);
