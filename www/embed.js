// The page in a frame: takes what its address asks for, and tells its height to the page around it, in the words of the
// hosts there are. Loaded before visavis.js, so that the element starts with what is asked.
//
//   embed.html?view=figures&issue=ceasefire&status=opposed&sides=…&theme=dark&lang=uk   the element's attributes
//   embed.html?src=other.json          another edition of the same server
//   embed.html?visavis=figures         a copied link
//   embed.html?parentUrl=…&childId=…   the story's address, which copied links lead to, and the frame's id in it (as pym.js
//                                      says them): a link in the story's address is followed here

const asked = new URLSearchParams(location.search);
const frame = asked.get("childId") ?? "";

/** An address on the web; nothing for any other. */
function web(address, base) {
  const url = address && URL.canParse(address, base) ? new URL(address, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

function begin(element) {
  for (const name of ["view", "issue", "status", "sides", "theme", "lang"])
    if (asked.get(name)) element.setAttribute(name, asked.get(name));
  const story = web(asked.get("parentUrl"));
  if (story) element.setAttribute("link", story.href);
  if (frame) element.id = frame;
  // Nobody may put words of their own under this server's name: an edition of another is left aside.
  const source = web(asked.get("src"), location.href);
  if (source?.origin !== location.origin || source.href === new URL(element.getAttribute("src"), location.href).href) return;
  const other = element.cloneNode(); // without the tree, which is the first edition's
  other.setAttribute("src", source.href);
  element.replaceWith(other);
}

let told;

/** Tells the height, rounded up; a height is no secret, and so whoever holds the frame may hear it. */
function tell() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  for (const message of [
    { sentinel: "amp", type: "embed-size", height },
    `pymxPYMx${frame}xPYMxheightxPYMx${height}`,
    { "datawrapper-height": { [frame || "visavis"]: height } },
    JSON.stringify({ src: location.href, context: "iframe.resize", height }), // Medium and Embedly
  ]) {
    parent.postMessage(message, "*");
  }
}

const element = document.querySelector("vis-a-vis");
if (element) begin(element);
if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  // A host whose script came late asks: pym by telling its width.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || !(typeof data === "string" ? data.startsWith("pym") : data?.sentinel === "amp")) return;
    told = undefined;
    tell();
  });
}
