// RFC 3161 timestamps: the response, the CMS signature over it (RFC 5652), and the certificate that signed
// (RFC 2634, RFC 5035): the one whose digest the signer put into what it signed, never another that came along.

const TSR_LIMIT = 1 << 20;
const OID = {
  signedData: "1.2.840.113549.1.7.2",
  tstInfo: "1.2.840.113549.1.9.16.1.4",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
};

/** Takes a response apart; nothing is believed yet. */
function readTimestamp(bytes) {
  const response = Der.read(bytes).is(0x30);
  const status = response.item(0, 0x30).item(0).number;
  if (status > 1 || response.items.length !== 2) {
    throw new Refusal(W.tsaRefused(status));
  }
  const content = response.item(1, 0x30);
  if (content.item(0).oid !== OID.signedData) {
    throw new Refusal(W.notSignedData);
  }
  const data = content.item(1, 0xa0).item(0, 0x30);
  const inner = data.item(2, 0x30);
  if (inner.item(0).oid !== OID.tstInfo) {
    throw new Refusal(W.notATimestamp);
  }
  const info = inner.item(1, 0xa0).item(0, 4).value;
  const certificates = (data.items.find((n) => n.tag === 0xa0)?.items ?? []).filter((n) => n.tag === 0x30);
  if (certificates.length > CERTIFICATES) {
    throw new Refusal(W.manyCertificates(CERTIFICATES));
  }
  const signers = data.items.at(-1).is(0x31).items;
  if (signers.length !== 1) {
    throw new Refusal(W.oneSigner(signers.length));
  }
  const stamp = Der.read(info).is(0x30);
  const imprint = stamp.item(2, 0x30);
  return {
    info,
    policy: stamp.item(1).oid,
    imprintAlgorithm: imprint.item(0, 0x30),
    imprint: imprint.item(1, 4).value,
    time: stamp.item(4).time,
    certificates: certificates.map(certificate),
    signer: signers[0].is(0x30),
  };
}

/** The signed attributes by type, each of which stands there once with one value. */
function signedAttributes(signer) {
  const node = signer.items.find((n) => n.tag === 0xa0);
  if (!node || signer.items.indexOf(node) !== 3) {
    throw new Refusal(W.noSignedAttributes);
  }
  const found = new Map();
  for (const attribute of node.items) {
    const oid = attribute.item(0).oid;
    if (found.has(oid) || attribute.item(1, 0x31).items.length !== 1) {
      throw new Refusal(W.doubleAttribute(oid));
    }
    found.set(oid, attribute.item(1).item(0));
  }
  // What is signed is a SET; in its place in the message it has the tag of the field.
  const message = Uint8Array.from(node.all);
  message[0] = 0x31;
  return { found, message };
}

/** The digest by which the signer names its certificate. */
function certificateDigest(attributes) {
  const v2 = attributes.get(OID.signingCertificateV2);
  const v1 = attributes.get(OID.signingCertificate);
  const list = (v2 ?? v1)?.item(0, 0x30);
  if (!list) {
    throw new Refusal(W.noSigningCertificate);
  }
  const id = list.item(0, 0x30);
  if (!v2) {
    return { name: "SHA-1", value: id.item(0, 4).value };
  }
  return id.item(0).tag === 4
    ? { name: "SHA-256", value: id.item(0, 4).value }
    : { name: digestName(id.item(0, 0x30)), value: id.item(1, 4).value };
}

/** Whether the signer's identifier is that of the certificate. */
function isNamed(sid, cert) {
  if (sid.tag === 0x30) {
    return same(sid.item(0).all, cert.issuer.all) && same(sid.item(1, 2).value, cert.serial);
  }
  const key = cert.extensions.get("2.5.29.14");
  return sid.tag === 0x80 && key !== undefined && same(Der.read(key.value).is(4).value, sid.value);
}

/**
 * Whose signature it is: the signer's certificate, after the signature was found to hold.
 *
 * @param known certificates beside those of the response
 */
async function timestampSigner(stamp, known) {
  const { found, message } = signedAttributes(stamp.signer);
  if (found.get(OID.contentType)?.oid !== OID.tstInfo) {
    throw new Refusal(W.wrongContentType);
  }
  const digest = digestName(stamp.signer.item(2, 0x30));
  const stated = found.get(OID.messageDigest)?.is(4).value;
  const computed = digestOf(digest, stamp.info);
  if (stated === undefined || !same(stated, computed)) {
    throw new Refusal(W.wrongMessageDigest);
  }
  const wanted = certificateDigest(found);
  const cert = [...stamp.certificates, ...known].find((c) => same(digestOf(wanted.name, c.der), wanted.value));
  if (!cert) {
    throw new Unchecked(W.signerMissing(hex(wanted.value)));
  }
  if (!isNamed(stamp.signer.item(1), cert)) {
    throw new Refusal(W.signerDiffers(cert.name));
  }
  const reason = notAStamper(cert);
  if (reason) {
    throw new Refusal(reason);
  }
  const scheme = signatureScheme(stamp.signer.item(4, 0x30), digest);
  if (!(await signatureHolds(cert.spki, scheme, stamp.signer.item(5, 4).value, message))) {
    throw new Refusal(W.timestampSignature(cert.name));
  }
  return cert;
}

/** Whether the imprint is that of these bytes; Unchecked where its digest is not one to rely on. */
function imprints(stamp, bytes) {
  return same(digestOf(digestName(stamp.imprintAlgorithm), bytes), stamp.imprint);
}
