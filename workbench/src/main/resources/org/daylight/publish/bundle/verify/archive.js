// archive.wacz: what the package says of its files, its signature, and every WARC record in it (spec, check 4).

/** Files that a WACZ does not list: the list itself, and its signature. */
const UNLISTED = new Set(["datapackage.json", "datapackage-digest.json"]);

function inside(outer, path) {
  return outer === "" ? path : `${outer} › ${path}`;
}

/**
 * Checks a WACZ from within.
 *
 * @param outer its own name in the bundle, empty where it is checked alone
 * @return its records, by member and offset, or null where it cannot be opened
 */
async function checkWacz(outer, files, job, report) {
  job.begin(W.stageArchive);
  const resources = await checkPackage(outer, files, job, report);
  for (const path of files.keys()) {
    if (resources !== null && !UNLISTED.has(path) && !resources.has(path)) {
      const state = outer === "" ? "unchecked" : "fails";
      report.add("archive", inside(outer, path), W.cListed, state, W.listedIn("datapackage.json"), W.notListed);
    }
  }
  const records = new Map();
  for (const [path, file] of files) {
    if (!path.startsWith("archive/") || file.error) {
      continue;
    }
    if (/\.warc(\.gz)?$/i.test(path)) {
      records.set(path, await checkWarc(inside(outer, path), file.blob, job, report));
    } else {
      report.add("captures", inside(outer, path), W.cRecords, "unchecked", "", W.notAWarc);
    }
  }
  return records;
}

async function checkPackage(outer, files, job, report) {
  const item = inside(outer, "datapackage.json");
  const file = files.get("datapackage.json");
  if (!file) {
    report.add("archive", item, W.cThere, "missing");
    return null;
  }
  const bytes = await report.need("archive", item, W.cReadable, () => {
    if (file.error) {
      throw new Refusal(file.error);
    }
    return whole(file.blob, MANIFEST_LIMIT, item);
  });
  if (bytes === null) {
    return null;
  }
  await checkPackageDigest(outer, bytes, files, report);
  const list = await report.need("archive", item, W.cReadable, () => {
    const found = own(readJson(textOf(bytes, item), item), "resources");
    if (!Array.isArray(found) || found.length > LIST_LIMIT) {
      throw new Refusal(W.manifestField("resources"));
    }
    return found;
  });
  const listed = new Set();
  for (const resource of list ?? []) {
    const path = String(own(resource, "path"));
    listed.add(path);
    const member = files.get(path);
    if (!member) {
      report.add("archive", inside(outer, path), W.cThere, "missing", show(own(resource, "hash")), "");
      continue;
    }
    await report.check("archive", inside(outer, path), W.cPackageDigest, async () => {
      if (member.error) {
        throw new Refusal(member.error);
      }
      const hash = own(resource, "hash");
      if (typeof hash !== "string" || !hash.startsWith("sha256:")) {
        throw new Unchecked(W.unknownDigest(show(hash)));
      }
      equal(W.bytes(own(resource, "bytes")), W.bytes(member.blob.size));
      equal(hash, "sha256:" + (await sha256File(member.blob, job)));
    });
  }
  return list === null ? null : listed;
}

async function checkPackageDigest(outer, bytes, files, report) {
  const name = "datapackage-digest.json";
  const item = inside(outer, name);
  const file = files.get(name);
  if (!file) {
    report.add("archive", item, W.cThere, outer === "" ? "unchecked" : "missing", "", W.noPackageDigest);
    return;
  }
  const digest = await report.need("archive", item, W.cReadable, async () => {
    if (file.error) {
      throw new Refusal(file.error);
    }
    return readJson(textOf(await whole(file.blob, 1 << 20, item), item), item);
  });
  if (digest === null) {
    return;
  }
  const hash = "sha256:" + hex(sha256(bytes));
  await report.check("archive", inside(outer, "datapackage.json"), W.cPackageHash, () => {
    equal("datapackage.json", own(digest, "path"));
    equal(own(digest, "hash"), hash);
  });
  await report.check("archive", item, W.cPackageSigned, () => packageSignature(own(digest, "signedData"), hash));
}

/** WACZ signing 0.1.0 with a key of its own: ECDSA over the text of the digest. */
async function packageSignature(signed, hash) {
  if (signed === undefined || signed === null) {
    throw new Unchecked(W.notSigned);
  }
  equal(hash, own(signed, "hash"));
  if (own(signed, "publicKey") === undefined) {
    throw new Unchecked(W.domainSigned);
  }
  const spki = Der.read(unbase64(signed.publicKey)).is(0x30);
  const signature = unbase64(own(signed, "signature"));
  const { key, curve } = await importSpki(spki, { scheme: "ECDSA" });
  // The standard writes r ‖ s; some programs write DER.
  const plain = signature.length === 2 * curve.bytes ? signature : ecdsaPlain(signature, curve.bytes);
  for (const digest of ["SHA-256", "SHA-384"]) {
    if (plain && (await crypto.subtle.verify({ name: "ECDSA", hash: digest }, key, plain, utf8(hash)))) {
      return;
    }
  }
  throw new Refusal(W.packageSignatureWrong);
}

/** Every record of one WARC file; those that hold, by offset. */
async function checkWarc(item, blob, job, report) {
  const found = new Map();
  let count = 0;
  await report.need("captures", item, W.cRecords, () =>
    warcRecords(
      blob,
      job,
      (record) => {
        count++;
        const name = W.recordAt(item, record.offset);
        if (record.problems.length > 0) {
          const { what, expected, found: seen } = record.problems[0];
          report.add("captures", name, W.cRecord(record.type), "fails", expected ?? "", seen ?? what);
        } else if (record.unknown.length > 0) {
          report.add("captures", name, W.cRecord(record.type), "unchecked", "", record.unknown[0]);
        } else {
          report.add("captures", name, record.bare ? W.cRecordBare(record.type) : W.cRecord(record.type), "holds");
        }
        if (!found.has(record.offset)) {
          found.set(record.offset, record);
        }
      },
      (offset, why) => {
        count++;
        report.add("captures", W.recordAt(item, offset), W.cRecordWhole, "fails", W.aWholeRecord, why);
      },
    ),
  );
  if (count === 0) {
    report.add("captures", item, W.cRecords, "fails", W.aWholeRecord, W.none);
  }
  return found;
}

/** Each capture against its member, its record and its event. */
async function checkCaptures(manifest, outer, members, records, ledger, job, report) {
  const heldBack = manifest.captures.filter((c) => c.member === null).length;
  await report.check("captures", "bundle.json", W.cHeldBack, () => equal(own(manifest.withheld, "heldBackFiles"), heldBack));
  for (const capture of manifest.captures) {
    const item = W.captureItem(show(capture.id), show(capture.exhibit ?? ""));
    const event = ledger.events.get(capture.event);
    await report.check("captures", item, W.cCaptureEvent(show(capture.event)), () => {
      captureEvent(capture, event);
      equal(exhibits(capture.id, ledger), capture.exhibit ?? "");
    });
    await report.check("captures", item, W.cCaptureUrl, () => {
      const url = ledger.disclosed.get(`${capture.event}/url`);
      if (url === undefined) {
        if (capture.url !== null) {
          throw new Mismatch(show(capture.url), W.notDisclosed("url"));
        }
        throw new Unchecked(W.notDisclosed("url"));
      }
      equal(url, capture.url);
    });
    if (capture.member === null) {
      report.add("captures", item, W.cMemberOf, "unchecked", "", W.heldBack);
      continue;
    }
    const member = members?.get(capture.member);
    if (!member) {
      report.add("captures", inside(outer, show(capture.member)), W.cThere, "missing");
      continue;
    }
    await report.check("captures", inside(outer, capture.member), W.cMember(item), async () => {
      equal(W.bytes(capture.size), W.bytes(member.blob.size));
      equal(capture.sha256, await sha256File(member.blob, job));
    });
    await report.check("captures", item, W.cCaptureRecord(show(capture.offset)), () => {
      const inMember = records?.get(capture.member);
      if (inMember === undefined) {
        throw new Unchecked(W.notAWarc);
      }
      const record = inMember.get(capture.offset);
      if (record === undefined) {
        throw new Mismatch(W.recordAt(capture.member, capture.offset), W.none);
      }
      if (capture.url !== null) {
        equal(capture.url, record.url);
      }
      if (record.type === "revisit") {
        throw new Unchecked(W.revisit);
      }
      equal(capture.payloadSha256, record.payload);
      if (record.type === "response") {
        equal(capture.status, record.status);
      }
    });
  }
}

/** The numbers under which a capture went into evidence, as the events here give them. */
function exhibits(id, ledger) {
  return [...ledger.events.values()]
    .filter((e) => e.kind === "exhibit" && own(e.open, "capture") === id)
    .sort((a, b) => a.seq - b.seq)
    .map((e) => show(own(e.open, "number")))
    .join(", ");
}

function captureEvent(capture, event) {
  if (event === undefined) {
    throw new Mismatch(W.eventOf("capture"), W.none);
  }
  equal("capture", event.kind);
  const pairs = {
    capture: capture.id,
    fileSha256: capture.sha256,
    fileLength: capture.size,
    offset: capture.offset,
    payloadSha256: capture.payloadSha256,
    status: capture.status,
    received: instant(capture.received),
  };
  for (const [name, stated] of Object.entries(pairs)) {
    equal(`${name} ${show(own(event.open, name))}`, `${name} ${show(stated)}`);
  }
  const mediaType = own(event.open, "mediaType");
  equal(mediaType ?? "", capture.mediaType ?? "");
}
