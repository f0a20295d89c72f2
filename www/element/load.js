// What lies at the addresses that <vis-a-vis> is given. Those without a server's name are the page's own, by its `base`.

import { fault } from "../words.js";

/** The text at an address. */
export async function textAt(address, base) {
  return (await response(resolve(address, base), address)).text();
}

/** The article at an address, for the reader, which finds out what its bytes mean. Its id is the file's name without its
 *  ending; where it is, is told only where the page tells it in full. */
export async function articleAt(address, base) {
  const url = resolve(address, base);
  const id = decoded(url.pathname.split("/").pop()).replace(/\.[^.]*$/, "");
  const bytes = new Uint8Array(await (await response(url, address)).arrayBuffer());
  return { id: id || url.href, text: bytes, ...(/^https?:/.test(address) && { url: url.href }) };
}

/** A part of an address as people write it; as it stands, where its signs of per cent are no code. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function resolve(address, base) {
  if (!URL.canParse(address, base)) throw fault("fault_address", [address]);
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) throw fault("fault_scheme", [address]);
  return url;
}

async function response(url, address) {
  let answer;
  try {
    answer = await fetch(url);
  } catch (error) {
    throw fault("fault_unreachable", [address], error);
  }
  if (!answer.ok) throw fault("fault_status", [address, answer.status]);
  return answer;
}
