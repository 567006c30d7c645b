// Certificates (RFC 5280): as much as the chain of a time-stamping authority needs. Anything critical that is not
// understood here makes the chain "not checked".

const CERTIFICATES = 64;
const CHAIN = 8;
const SIGNATURES = 64;
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const EXTENSION = { usage: "2.5.29.15", basic: "2.5.29.19", purposes: "2.5.29.37", policies: "2.5.29.32" };
const UNDERSTOOD = new Set(Object.values(EXTENSION));
const ATTRIBUTES = { "2.5.4.3": "CN", "2.5.4.10": "O", "2.5.4.11": "OU", "2.5.4.6": "C" };

function certificate(node) {
  const all = node.is(0x30);
  const body = all.item(0, 0x30);
  const at = body.item(0).tag === 0xa0 ? 1 : 0;
  const validity = body.item(at + 3, 0x30);
  const found = {
    der: all.all,
    signed: body.all,
    serial: body.item(at, 2).value,
    algorithm: all.item(1, 0x30),
    innerAlgorithm: body.item(at + 1, 0x30),
    issuer: body.item(at + 2, 0x30),
    from: validity.item(0).time,
    to: validity.item(1).time,
    subject: body.item(at + 4, 0x30),
    spki: body.item(at + 5, 0x30),
    signature: all.item(2).bitString,
    extensions: new Map(),
  };
  const extensions = body.items.slice(at + 6).find((n) => n.tag === 0xa3);
  for (const extension of extensions?.item(0, 0x30).items ?? []) {
    const critical = extension.items.length === 3 && extension.item(1, 1).value[0] !== 0;
    const oid = extension.item(0).oid;
    if (found.extensions.has(oid)) {
      throw new Refusal(W.derBroken);
    }
    found.extensions.set(oid, { critical, value: extension.items.at(-1).is(4).value });
  }
  found.name = nameText(found.subject);
  return found;
}

/** The common name and where it belongs, for people; chains compare the bytes. */
function nameText(name) {
  const parts = new Map();
  for (const pair of name.items.flatMap((set) => set.items)) {
    const label = own(ATTRIBUTES, pair.item(0).oid);
    const value = pair.item(1);
    if (label !== undefined && !parts.has(label)) {
      parts.set(label, new TextDecoder(value.tag === 0x1e ? "utf-16be" : "utf-8").decode(value.value));
    }
  }
  const [first, ...others] = ["CN", "O", "OU", "C"].filter((label) => parts.has(label)).map((label) => parts.get(label));
  return first === undefined ? W.noName : first + (others.length > 0 ? ` (${others.join(", ")})` : "");
}

/** The certificates in a PEM file. */
function pemCertificates(text) {
  const found = [];
  for (const match of text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]{1,100000})-----END CERTIFICATE-----/g)) {
    if (found.length === CERTIFICATES) {
      throw new Refusal(W.manyCertificates(CERTIFICATES));
    }
    found.push(certificate(Der.read(unbase64(match[1].replace(/\s/g, "")))));
  }
  return found;
}

/** Whom a file of certificates trusts: the self-issued authorities in it, or where there is none, all authorities. */
function anchors(certificates) {
  const authorities = certificates.filter((c) => {
    const basic = c.extensions.get(EXTENSION.basic);
    const first = basic ? Der.read(basic.value).items[0] : undefined;
    return first?.tag === 1 && first.value[0] !== 0;
  });
  const selfIssued = authorities.filter((c) => same(c.subject.all, c.issuer.all));
  return selfIssued.length > 0 ? selfIssued : authorities;
}

/** What keeps a certificate from signing others; null where nothing does. */
function notAnIssuer(cert, below) {
  const basic = cert.extensions.get(EXTENSION.basic);
  const limits = basic ? Der.read(basic.value) : null;
  if (limits?.items[0]?.tag !== 1 || limits.items[0].value[0] === 0) {
    return W.notAnAuthority(cert.name);
  }
  if (limits.items[1] && limits.item(1).number < below) {
    return W.pathTooLong(cert.name);
  }
  const usage = cert.extensions.get(EXTENSION.usage);
  return usage && !(usageBits(usage) & 0x04) ? W.notForCertificates(cert.name) : null;
}

/** The first byte of keyUsage: 0x80 digitalSignature, 0x40 contentCommitment, 0x04 keyCertSign. */
function usageBits(usage) {
  return Der.read(usage.value).is(3).value[1] ?? 0;
}

function unknownCritical(cert) {
  for (const [oid, { critical }] of cert.extensions) {
    if (critical && !UNDERSTOOD.has(oid)) {
      throw new Unchecked(W.unknownExtension(cert.name, oid));
    }
  }
}

/** What keeps a certificate from signing timestamps (RFC 3161, 2.3); null where nothing does. */
function notAStamper(cert) {
  const purposes = cert.extensions.get(EXTENSION.purposes);
  const list = purposes ? Der.read(purposes.value).items.map((n) => n.oid) : [];
  if (list.length !== 1 || list[0] !== TIME_STAMPING || !purposes.critical) {
    return W.notForTimestamps(cert.name);
  }
  const usage = cert.extensions.get(EXTENSION.usage);
  return usage && !(usageBits(usage) & 0xc0) ? W.notForSigning(cert.name) : null;
}

function outOfTime(cert, time) {
  return time < cert.from || time > cert.to ? W.outOfTime(cert.name, when(cert.from), when(cert.to), when(time)) : null;
}

/**
 * The way from a signer's certificate to one of the roots, as a list, at a moment. Tries issuers by name, each at most
 * once in a chain; a Refusal names the last thing that stood in the way, an Unchecked what could not be told.
 */
async function chain(signer, others, roots, time) {
  let budget = SIGNATURES;
  let why = null;
  let unknown = null;
  const late = outOfTime(signer, time);
  if (late) {
    throw new Refusal(late);
  }
  unknownCritical(signer);
  const isRoot = (cert) => roots.some((root) => same(root.der, cert.der));
  async function upward(way) {
    const cert = way.at(-1);
    if (isRoot(cert)) {
      return way;
    }
    if (way.length === CHAIN) {
      why = W.chainLong(CHAIN);
      return null;
    }
    const issuers = [...roots, ...others].filter(
      (c) => same(c.subject.all, cert.issuer.all) && !way.some((w) => same(w.der, c.der)),
    );
    for (const issuer of issuers) {
      const found = await certifies(issuer, cert, way);
      const whole = found ? await upward([...way, issuer]) : null;
      if (whole) {
        return whole;
      }
    }
    why ??= W.noIssuer(cert.name, nameText(cert.issuer));
    return null;
  }
  async function certifies(issuer, cert, way) {
    const reason = notAnIssuer(issuer, way.length - 1) ?? outOfTime(issuer, time);
    if (reason) {
      why = reason;
      return false;
    }
    if (--budget < 0) {
      throw new Refusal(W.chainBudget(SIGNATURES));
    }
    try {
      unknownCritical(issuer);
      if (!same(cert.algorithm.all, cert.innerAlgorithm.all)) {
        throw new Refusal(W.derBroken);
      }
      if (await signatureHolds(issuer.spki, signatureScheme(cert.algorithm), cert.signature, cert.signed)) {
        return true;
      }
      why = W.certificateSignature(cert.name, issuer.name);
    } catch (e) {
      if (!(e instanceof Unchecked)) {
        throw e;
      }
      unknown = e;
    }
    return false;
  }
  const way = await upward([signer]);
  if (way === null) {
    throw unknown ?? new Refusal(why);
  }
  return way;
}
