// Links to what an element shows. A link names view and issue in the query, for the hash belongs to the page:
// `?visavis=positions/ceasefire`, with the element's id before it, and a colon, where it has one. It leads to the page of the
// element, or to the one that its `link` names.

/** The link to a view and an issue. */
export function linkTo(element, { view, issue }) {
  const [url] = pages(element);
  url.searchParams.set("visavis", `${element.id && element.id + ":"}${view}${issue && "/" + issue}`);
  url.hash = "";
  return url.href;
}

/** The view and the issue that an address names of this element; nothing where none does. */
export function linked(element) {
  for (const page of pages(element)) {
    const link = page.searchParams.get("visavis");
    const [, id = "", view, issue] = link?.match(/^(?:([^:]*):)?([^:/]*)(?:\/(.*))?$/) ?? [];
    if (link && id === element.id) return { view, issue };
  }
}

/** The pages that links are about: the one that `link` names, where it can be a link, and the element's own. */
function pages({ ownerDocument, link }) {
  const own = new URL(ownerDocument.URL);
  if (!link || !URL.canParse(link, own)) return [own];
  const named = new URL(link, own);
  return /^https?:$/.test(named.protocol) ? [named, own] : [own];
}
