// For the story around a frame, where no host's own script does this already:
//
//   <iframe data-visavis="https://news.example/visavis/embed.html" title="Where the sides stand"></iframe>
//   <script type="module" src="https://news.example/visavis/frame.js"></script>
//
// Gives the frame its address, with the story's own, so that links copied in the frame lead to the story and are followed in
// it; and the height that the frame tells.

const frames = [...document.querySelectorAll("iframe[data-visavis]")].map((frame) => {
  const url = new URL(frame.dataset.visavis, document.baseURI);
  url.searchParams.set("parentUrl", location.href);
  if (frame.id) url.searchParams.set("childId", frame.id);
  Object.assign(frame.style, { inlineSize: "100%", border: "0" });
  frame.allow = "clipboard-write";
  frame.src = url.href;
  return { frame, origin: url.origin };
});

addEventListener("message", ({ source, origin, data }) => {
  const [height] = Object.values(data?.["datawrapper-height"] ?? {});
  if (!Number.isFinite(height)) return;
  for (const { frame, origin: own } of frames) {
    if (frame.contentWindow === source && own === origin) frame.style.blockSize = `${Math.ceil(height)}px`;
  }
});
