// The text of a PDF as Chromium prints it: the shown glyphs of each page, by their fonts' own tables of characters. Enough of
// the format for that printer's files, and no more.
import { inflateSync } from "node:zlib";

/** All text of a PDF, line by line. */
export function textOf(pdf) {
  const raw = pdf.toString("latin1");
  const objects = new Map();
  for (const found of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) objects.set(found[1], found[2]);
  const stream = (object) => {
    const at = object?.indexOf("stream\n") ?? -1;
    if (at < 0) return "";
    const data = Buffer.from(object.slice(at + 7, object.lastIndexOf("\nendstream")), "latin1");
    return (/FlateDecode/.test(object.slice(0, at)) ? inflateSync(data) : data).toString("latin1");
  };
  const tables = new Map();
  const table = (font) => {
    if (!tables.has(font)) tables.set(font, characters(stream(objects.get(/ToUnicode (\d+)/.exec(objects.get(font) ?? "")?.[1]))));
    return tables.get(font);
  };
  let text = "";
  for (const object of objects.values()) {
    if (!/\/Type \/Page\b/.test(object)) continue;
    const fonts = new Map([...object.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => [name, font]));
    let now = new Map();
    const content = stream(objects.get(/\/Contents (\d+)/.exec(object)?.[1]));
    for (const [, font, glyphs, , ends] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>(?=\s*Tj|[^[\]]*\]\s*TJ)|\b(BT|Td|Tm)\b|(ET)\b/g)) {
      if (font) now = table(fonts.get(font));
      else if (glyphs) text += glyphs.match(/.{4}/g).map((glyph) => now.get(glyph) ?? "�").join("");
      else if (ends) text += "\n";
    }
  }
  return text;
}

/** What each glyph stands for, by a ToUnicode table. */
function characters(table) {
  const known = new Map();
  const unicode = (hex) => String.fromCharCode(...hex.match(/.{4}/g).map((unit) => parseInt(unit, 16)));
  for (const [, block] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph, to] of block.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)) known.set(glyph, unicode(to));
  for (const [, block] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from, last, to] of block.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>/g))
      for (let at = parseInt(from, 16); at <= parseInt(last, 16); at++)
        known.set(at.toString(16).toUpperCase().padStart(4, "0"), String.fromCharCode(parseInt(to, 16) + at - parseInt(from, 16)));
  return known;
}
