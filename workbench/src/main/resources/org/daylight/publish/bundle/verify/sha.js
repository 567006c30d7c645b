// SHA-1, SHA-256, SHA-384 and SHA-512 (FIPS 180-4). The browser's own functions want all bytes at once; a file of
// gigabytes is hashed piece by piece here. Nothing here holds a secret, so time need not be constant.

/** The first 64 bits behind the point of the square (2) or cube (3) root of a number: the constants of SHA-2. */
function rootBits(number, degree) {
  const n = BigInt(number) << BigInt(64 * degree);
  const power = (x) => (degree === 2 ? x * x : x * x * x);
  let low = 0n;
  let high = 1n << 70n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (power(middle) <= n) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low & 0xffffffffffffffffn;
}

const PRIMES = [];
for (let n = 2; PRIMES.length < 80; n++) {
  if (PRIMES.every((p) => n % p !== 0)) {
    PRIMES.push(n);
  }
}
const SHA512_K = PRIMES.map((p) => rootBits(p, 3));
const SHA512_START = PRIMES.slice(0, 8).map((p) => rootBits(p, 2));
const SHA384_START = PRIMES.slice(8, 16).map((p) => rootBits(p, 2));
const SHA256_K = Int32Array.from(SHA512_K.slice(0, 64), (k) => Number(k >> 32n));
const SHA256_START = Int32Array.from(SHA512_START, (h) => Number(h >> 32n));
const SHA1_START = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);

/** Blocks of 64 bytes and the padding of SHA-1 and SHA-256. */
class Hash64 {
  constructor(start) {
    this.state = Int32Array.from(start);
    this.words = new Int32Array(80);
    this.block = new Uint8Array(64);
    this.filled = 0;
    this.length = 0;
  }

  update(bytes) {
    this.length += bytes.length;
    let at = 0;
    if (this.filled > 0) {
      at = Math.min(64 - this.filled, bytes.length);
      this.block.set(bytes.subarray(0, at), this.filled);
      this.filled += at;
      if (this.filled < 64) {
        return this;
      }
      this.compress(this.block, 0);
      this.filled = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) {
      this.compress(bytes, at);
    }
    this.block.set(bytes.subarray(at));
    this.filled = bytes.length - at;
    return this;
  }

  digest() {
    const bits = this.length * 8;
    const padding = new Uint8Array(this.filled < 56 ? 64 - this.filled : 128 - this.filled);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(bits / 0x100000000));
    view.setUint32(padding.length - 4, bits >>> 0);
    this.update(padding);
    const out = new DataView(new ArrayBuffer(4 * this.state.length));
    this.state.forEach((word, i) => out.setInt32(4 * i, word));
    return new Uint8Array(out.buffer);
  }
}

class Sha256 extends Hash64 {
  constructor() {
    super(SHA256_START);
  }

  compress(bytes, at) {
    const w = this.words;
    for (let i = 0; i < 16; i++, at += 4) {
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15];
      const y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    const s = this.state;
    let a = s[0];
    let b = s[1];
    let c = s[2];
    let d = s[3];
    let e = s[4];
    let f = s[5];
    let g = s[6];
    let h = s[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + SHA256_K[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    s[0] += a;
    s[1] += b;
    s[2] += c;
    s[3] += d;
    s[4] += e;
    s[5] += f;
    s[6] += g;
    s[7] += h;
  }
}

/** Only for the digests that older archives bring along; nothing rests on it. */
class Sha1 extends Hash64 {
  constructor() {
    super(SHA1_START);
  }

  compress(bytes, at) {
    const w = this.words;
    for (let i = 0; i < 16; i++, at += 4) {
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 80; i++) {
      const x = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
      w[i] = (x << 1) | (x >>> 31);
    }
    let [a, b, c, d, e] = this.state;
    for (let i = 0; i < 80; i++) {
      const f = i < 20 ? (b & c) | (~b & d) : i < 40 || i >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
      const k = i < 20 ? 0x5a827999 : i < 40 ? 0x6ed9eba1 : i < 60 ? 0x8f1bbcdc : 0xca62c1d6;
      const t = (((a << 5) | (a >>> 27)) + f + e + k + w[i]) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = t;
    }
    const s = this.state;
    s[0] += a;
    s[1] += b;
    s[2] += c;
    s[3] += d;
    s[4] += e;
  }
}

/** SHA-512 and SHA-384 for short messages: with big integers, plain and slow. */
function sha512(bytes, start = SHA512_START, length = 64) {
  const mask = 0xffffffffffffffffn;
  const rotate = (x, n) => ((x >> n) | (x << (64n - n))) & mask;
  const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  let state = start;
  for (let at = 0; at < padded.length; at += 128) {
    const w = [];
    for (let i = 0; i < 80; i++) {
      if (i < 16) {
        w.push(view.getBigUint64(at + 8 * i));
        continue;
      }
      const s0 = rotate(w[i - 15], 1n) ^ rotate(w[i - 15], 8n) ^ (w[i - 15] >> 7n);
      const s1 = rotate(w[i - 2], 19n) ^ rotate(w[i - 2], 61n) ^ (w[i - 2] >> 6n);
      w.push((w[i - 16] + s0 + w[i - 7] + s1) & mask);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i++) {
      const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
      const t1 = h + s1 + ((e & f) ^ (~e & mask & g)) + SHA512_K[i] + w[i];
      const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(t1 + t2) & mask, a, b, c, (d + t1) & mask, e, f, g];
    }
    state = [a, b, c, d, e, f, g, h].map((x, i) => (x + state[i]) & mask);
  }
  const out = new DataView(new ArrayBuffer(64));
  state.forEach((word, i) => out.setBigUint64(8 * i, word));
  return new Uint8Array(out.buffer, 0, length);
}

function sha256(...parts) {
  const hash = new Sha256();
  parts.forEach((part) => hash.update(part));
  return hash.digest();
}

/** A digest by the name that WebCrypto gives it. */
function digestOf(name, bytes) {
  switch (name) {
    case "SHA-1":
      return new Sha1().update(bytes).digest();
    case "SHA-256":
      return sha256(bytes);
    case "SHA-384":
      return sha512(bytes, SHA384_START, 48);
    case "SHA-512":
      return sha512(bytes);
    default:
      throw new Unchecked(W.unknownDigest(name));
  }
}

const PIECE = 4 << 20;

/** The SHA-256 of a file of any size, in hexadecimal digits; small ones by the browser, large ones piece by piece. */
async function sha256File(blob, job) {
  if (blob.size <= PIECE && globalThis.crypto?.subtle) {
    const bytes = await slice(blob, 0, blob.size);
    await job.did(bytes.length);
    return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  }
  const hash = new Sha256();
  for (let at = 0; at < blob.size; at += PIECE) {
    const bytes = await slice(blob, at, Math.min(blob.size, at + PIECE));
    hash.update(bytes);
    await job.did(bytes.length);
  }
  return hex(hash.digest());
}
