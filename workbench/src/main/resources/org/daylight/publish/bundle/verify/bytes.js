// Bytes, hexadecimal digits, base64 and text, read strictly: one value has one spelling.

/** What was read is wrong: the message says what was expected and found. */
class Refusal extends Error {}

/** What was read unpacks to so much that reading on would never end. */
class Bomb extends Refusal {}

/** What was read may be right, but this page cannot tell. Never green. */
class Unchecked extends Error {}

/** The person pressed "Stop". */
class Stopped extends Error {}

const UTF8 = new TextEncoder();

function utf8(text) {
  return UTF8.encode(text);
}

/** Strict UTF-8; a byte order mark is text like any other. */
function textOf(bytes, name) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(W.notUtf8(name));
  }
}

function latin1(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return text;
}

function hex(bytes) {
  let text = "";
  for (const b of bytes) {
    text += b.toString(16).padStart(2, "0");
  }
  return text;
}

function isHash(text) {
  return typeof text === "string" && /^[0-9a-f]{64}$/.test(text);
}

function unhex(text) {
  if (typeof text !== "string" || text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) {
    throw new Refusal(W.notHex(text));
  }
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = parseInt(text.substr(2 * i, 2), 16);
  }
  return bytes;
}

function base64(bytes) {
  return btoa(latin1(bytes));
}

/** Standard base64 with padding. atob also reads stray bits and white space; those have another spelling. */
function unbase64(text) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  } catch {
    throw new Refusal(W.notBase64(text));
  }
  if (base64(bytes) !== text) {
    throw new Refusal(W.notBase64(text));
  }
  return bytes;
}

/** RFC 4648 base32 without padding, as older WARC files write digests. */
function base32(bytes) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  let text = "";
  let hold = 0;
  let bits = 0;
  for (const b of bytes) {
    hold = ((hold << 8) | b) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) {
      text += letters[(hold >> (bits - 5)) & 31];
    }
  }
  return bits > 0 ? text + letters[(hold << (5 - bits)) & 31] : text;
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function same(a, b) {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

async function slice(blob, from, to) {
  return new Uint8Array(await blob.slice(from, to).arrayBuffer());
}

/** A whole file in memory, where it is not larger than it may be. */
async function whole(blob, limit, name) {
  if (blob.size > limit) {
    throw new Refusal(W.tooLarge(name, blob.size, limit));
  }
  return slice(blob, 0, blob.size);
}
