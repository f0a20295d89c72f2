// The sentence about what went wrong, below what is shown.

/** Says it in the root. `english` is what of it is English in a page of another language: marked, so that it is read as such. */
export function complain(root, message, english) {
  const { ownerDocument } = root;
  let line = root.querySelector("[data-error]");
  if (!line) {
    line = ownerDocument.createElement("p");
    line.setAttribute("data-error", "");
    line.setAttribute("role", "alert");
    line.setAttribute("part", "error");
    root.append(line);
  }
  line.textContent = message;
  const at = english ? message.indexOf(english) : -1;
  if (at < 0) return;
  const foreign = Object.assign(ownerDocument.createElement("span"), { lang: "en", dir: "ltr" });
  foreign.textContent = english;
  line.replaceChildren(message.slice(0, at), foreign, message.slice(at + english.length));
}
