// Ed25519 (RFC 8032, 5.1.7): by the browser where it can, else by arithmetic with big integers.

const ED_P = 2n ** 255n - 19n;
const ED_L = 2n ** 252n + 27742317777372353535851937790883648493n;

function edMod(x) {
  const r = x % ED_P;
  return r < 0n ? r + ED_P : r;
}

function edPower(base, exponent) {
  let result = 1n;
  for (let b = edMod(base); exponent > 0n; exponent >>= 1n, b = (b * b) % ED_P) {
    if (exponent & 1n) {
      result = (result * b) % ED_P;
    }
  }
  return result;
}

const ED_D = edMod(-121665n * edPower(121666n, ED_P - 2n));
const ED_I = edPower(2n, (ED_P - 1n) / 4n);

function littleEndian(bytes) {
  return bytes.reduceRight((n, b) => (n << 8n) | BigInt(b), 0n);
}

/** A point in extended coordinates [x, y, z, x·y/z], or null where the bytes are none (RFC 8032, 5.1.3). */
function edPoint(bytes) {
  const number = littleEndian(bytes);
  const sign = number >> 255n;
  const y = number & (2n ** 255n - 1n);
  if (y >= ED_P) {
    return null;
  }
  const u = edMod(y * y - 1n);
  const v = edMod(ED_D * y * y + 1n);
  let x = edMod(u * v ** 3n * edPower(u * v ** 7n, (ED_P - 5n) / 8n));
  if (edMod(v * x * x) !== u) {
    x = edMod(x * ED_I);
  }
  if (edMod(v * x * x) !== u || (x === 0n && sign === 1n)) {
    return null;
  }
  if ((x & 1n) !== sign) {
    x = ED_P - x;
  }
  return [x, y, 1n, edMod(x * y)];
}

function edAdd([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = edMod((y1 - x1) * (y2 - x2));
  const b = edMod((y1 + x1) * (y2 + x2));
  const c = edMod(2n * t1 * t2 * ED_D);
  const d = edMod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [edMod(e * f), edMod(g * h), edMod(f * g), edMod(e * h)];
}

function edTimes(scalar, point) {
  let sum = [0n, 1n, 1n, 0n];
  for (let p = point; scalar > 0n; scalar >>= 1n, p = edAdd(p, p)) {
    if (scalar & 1n) {
      sum = edAdd(sum, p);
    }
  }
  return sum;
}

const ED_BASE = edPoint(unhex("58" + "66".repeat(31)));

/** Whether a signature holds, by arithmetic alone. */
function ed25519Slow(key, signature, message) {
  if (key.length !== 32 || signature.length !== 64) {
    return false;
  }
  const a = edPoint(key);
  const r = edPoint(signature.subarray(0, 32));
  const s = littleEndian(signature.subarray(32));
  if (a === null || r === null || s >= ED_L) {
    return false;
  }
  const k = littleEndian(sha512(joined(signature.subarray(0, 32), key, message))) % ED_L;
  const left = edTimes(s, ED_BASE);
  const right = edAdd(r, edTimes(k, a));
  return edMod(left[0] * right[2]) === edMod(right[0] * left[2]) && edMod(left[1] * right[2]) === edMod(right[1] * left[2]);
}

let edNative = true;

/** Whether a signature holds. */
async function ed25519(key, signature, message) {
  if (edNative && globalThis.crypto?.subtle && key.length === 32 && signature.length === 64) {
    try {
      const imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
      return await crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message);
    } catch {
      edNative = false; // this browser does not have it
    }
  }
  return ed25519Slow(key, signature, message);
}
