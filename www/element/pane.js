// The reading pane: an article's own text, opened at a passage.

/** Opens it over what asked for it: a modal dialog, so that focus, Escape and the way back are the browser's own. */
export function openPane(root, pane, from) {
  const { ownerDocument } = root;
  let dialog = root.querySelector("dialog");
  if (!dialog) {
    dialog = ownerDocument.createElement("dialog");
    dialog.setAttribute("part", "dialog");
    root.querySelector("[data-visavis]").append(dialog);
  }
  const title = pane.querySelector("h1, h2, h3, h4, h5, h6");
  if (title) dialog.setAttribute("aria-labelledby", (title.id = "pane-title"));
  dialog.replaceChildren(pane);
  // In a frame as tall as its content the middle of the window may be out of sight: there the pane opens where it was asked for.
  const { defaultView } = ownerDocument;
  if (defaultView.parent !== defaultView) {
    const { innerHeight, screen } = defaultView;
    const height = Math.min(innerHeight, screen.availHeight * 0.7);
    dialog.style.blockSize = `${height}px`;
    dialog.style.insetBlockStart = `${Math.max(0, Math.min(from.getBoundingClientRect().top - height / 3, innerHeight - height))}px`;
  }
  if (!dialog.open) dialog.showModal();
  const passage = dialog.querySelector("[data-passage]") ?? title;
  if (!passage) return;
  passage.focus({ preventScroll: true });
  // The pane alone scrolls, not the page behind it.
  const offset = passage.getBoundingClientRect().top - dialog.getBoundingClientRect().top;
  dialog.scrollTop += offset - dialog.clientHeight / 3;
}

/** A click on the dialog's edge or its button closes it; one on its text does nothing. */
export function clickPane(target, event) {
  if (!target.matches("dialog") && !target.closest("[data-action=close]")) return;
  event?.preventDefault();
  target.closest("dialog").close();
}
