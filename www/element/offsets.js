// Offsets as JavaScript counts its strings.

/** An edition with its offsets in UTF-16 units instead of bytes: all that has a start and an end, by the text of its article. */
export function forScript(edition) {
  if (edition.offsets) return edition;
  const tables = new Map(edition.articles.map(({ id, text }) => [id, units(text)]));
  const visit = (node, table) => {
    if (!node || typeof node !== "object") return;
    if (node.article !== undefined) table = tables.get(node.article);
    if (table && "start" in node && "end" in node)
      for (const offset of ["start", "end"]) node[offset] = table[Math.min(node[offset], table.length - 1)];
    for (const inner of Object.values(node)) visit(inner, table);
  };
  for (const article of edition.articles) visit(article, tables.get(article.id));
  visit({ ...edition, articles: null });
  return { offsets: "utf-16", ...edition };
}

/** How many UTF-16 units stand before each byte of a text, and before its end. */
function units(text) {
  const bytes = new TextEncoder().encode(text);
  const table = new Uint32Array(bytes.length + 1);
  let count = 0;
  bytes.forEach((byte, at) => {
    table[at] = count;
    // One for a character, two for one of four bytes, none for the bytes that follow.
    if (byte >> 6 !== 2) count += byte >= 0xf0 ? 2 : 1;
  });
  table[bytes.length] = count;
  return table;
}
