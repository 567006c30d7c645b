// Signatures by keys of certificates: RSA (PKCS #1 v1.5 and PSS) and ECDSA on P-256, P-384, P-521, all by WebCrypto.
// Everything else is "not checked".

const DIGEST_OIDS = {
  "1.3.14.3.2.26": "SHA-1",
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};
const SIGNATURE_OIDS = {
  "1.2.840.113549.1.1.11": ["RSASSA-PKCS1-v1_5", "SHA-256"],
  "1.2.840.113549.1.1.12": ["RSASSA-PKCS1-v1_5", "SHA-384"],
  "1.2.840.113549.1.1.13": ["RSASSA-PKCS1-v1_5", "SHA-512"],
  "1.2.840.10045.4.3.2": ["ECDSA", "SHA-256"],
  "1.2.840.10045.4.3.3": ["ECDSA", "SHA-384"],
  "1.2.840.10045.4.3.4": ["ECDSA", "SHA-512"],
};
const RSA_KEY = "1.2.840.113549.1.1.1";
const PSS = "1.2.840.113549.1.1.10";
const MGF1 = "1.2.840.113549.1.1.8";
const EC_KEY = "1.2.840.10045.2.1";
const CURVES = {
  "1.2.840.10045.3.1.7": { name: "P-256", bytes: 32 },
  "1.3.132.0.34": { name: "P-384", bytes: 48 },
  "1.3.132.0.35": { name: "P-521", bytes: 66 },
};
const RSA_LEAST = 2048;

/** The digest that an AlgorithmIdentifier names. */
function digestName(algorithm) {
  const oid = algorithm.item(0).oid;
  const name = own(DIGEST_OIDS, oid);
  if (name === undefined) {
    throw new Unchecked(W.unknownAlgorithm(oid));
  }
  if (name === "SHA-1") {
    throw new Unchecked(W.sha1Broken);
  }
  return name;
}

/** { scheme, hash, salt } of an AlgorithmIdentifier; `digest` is what a CMS signer names beside it. */
function signatureScheme(algorithm, digest) {
  const oid = algorithm.item(0).oid;
  if (own(SIGNATURE_OIDS, oid) !== undefined) {
    const [scheme, hash] = SIGNATURE_OIDS[oid];
    return { scheme, hash };
  }
  if (oid === RSA_KEY && digest !== undefined) {
    return { scheme: "RSASSA-PKCS1-v1_5", hash: digest };
  }
  if (oid !== PSS) {
    throw new Unchecked(W.unknownAlgorithm(oid));
  }
  const found = { scheme: "RSA-PSS", hash: "SHA-1", mask: "SHA-1", salt: 20 };
  for (const field of algorithm.items[1]?.items ?? []) {
    const value = field.item(0);
    if (field.tag === 0xa0) {
      found.hash = digestName(value);
    } else if (field.tag === 0xa1 && value.item(0).oid === MGF1) {
      found.mask = digestName(value.item(1));
    } else if (field.tag === 0xa2) {
      found.salt = value.number;
    } else {
      throw new Unchecked(W.unknownAlgorithm(oid));
    }
  }
  if (found.hash === "SHA-1" || found.mask !== found.hash) {
    throw new Unchecked(W.unknownAlgorithm(oid));
  }
  return found;
}

/** A public key from SubjectPublicKeyInfo, for one scheme. */
async function importSpki(spki, { scheme, hash }) {
  if (!globalThis.crypto?.subtle) {
    throw new Unchecked(W.noWebCrypto);
  }
  const algorithm = spki.item(0);
  const oid = algorithm.item(0).oid;
  if (scheme === "ECDSA") {
    const curve = oid === EC_KEY && algorithm.items[1]?.tag === 6 ? own(CURVES, algorithm.item(1).oid) : undefined;
    if (curve === undefined) {
      throw new Unchecked(W.unknownAlgorithm(oid === EC_KEY && algorithm.items[1]?.tag === 6 ? algorithm.item(1).oid : oid));
    }
    return { key: await keyOf(spki.all, { name: scheme, namedCurve: curve.name }), curve };
  }
  if (oid !== RSA_KEY && !(oid === PSS && scheme === "RSA-PSS")) {
    throw new Unchecked(W.unknownAlgorithm(oid));
  }
  const modulus = Der.read(spki.item(1).bitString).item(0, 2).value;
  if ((modulus.length - (modulus[0] === 0 ? 1 : 0)) * 8 < RSA_LEAST) {
    throw new Unchecked(W.rsaSmall(RSA_LEAST));
  }
  // WebCrypto takes a key that is for PSS alone only under the general name.
  const plain = derSequence(derSequence(unhex("06092a864886f70d0101010500")), spki.item(1).all);
  return { key: await keyOf(plain, { name: scheme, hash }) };
}

async function keyOf(spki, algorithm) {
  try {
    return await crypto.subtle.importKey("spki", spki, algorithm, false, ["verify"]);
  } catch {
    throw new Unchecked(W.keyNotTaken(algorithm.name));
  }
}

function derSequence(...parts) {
  const value = joined(...parts);
  const n = value.length;
  const head = n < 128 ? [0x30, n] : n < 256 ? [0x30, 0x81, n] : [0x30, 0x82, n >> 8, n & 255];
  return joined(Uint8Array.from(head), value);
}

/** r ‖ s of an ECDSA signature that is written in DER; null where it is none. */
function ecdsaPlain(bytes, size) {
  let pair;
  try {
    pair = Der.read(bytes).is(0x30);
  } catch (e) {
    if (e instanceof Refusal || e instanceof Unchecked) {
      return null;
    }
    throw e;
  }
  if (pair.items.length !== 2) {
    return null;
  }
  const out = new Uint8Array(2 * size);
  for (let i = 0; i < 2; i++) {
    let number = pair.items[i].tag === 2 ? pair.items[i].value : new Uint8Array(0);
    if (number.length === 0 || number[0] & 0x80) {
      return null;
    }
    while (number.length > 1 && number[0] === 0) {
      number = number.subarray(1);
    }
    if (number.length > size) {
      return null;
    }
    out.set(number, (i + 1) * size - number.length);
  }
  return out;
}

/** Whether a signature in its X.509 or CMS form holds. */
async function signatureHolds(spki, scheme, signature, message) {
  const { key, curve } = await importSpki(spki, scheme);
  if (scheme.scheme === "ECDSA") {
    const plain = ecdsaPlain(signature, curve.bytes);
    return plain !== null && crypto.subtle.verify({ name: "ECDSA", hash: scheme.hash }, key, plain, message);
  }
  const how = scheme.scheme === "RSA-PSS" ? { name: "RSA-PSS", saltLength: scheme.salt } : { name: scheme.scheme };
  return crypto.subtle.verify(how, key, signature, message);
}
