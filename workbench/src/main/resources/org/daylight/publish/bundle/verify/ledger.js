// Checkpoints, events, proofs and disclosures (spec, check 3).

const EVENT_LIMIT = 65535;
const PROOFS_LIMIT = 256 << 20;

/** A JSON file of the bundle, or null where it is missing (which was told) or cannot be read (which is told here). */
async function jsonFile(part, path, files, report) {
  const file = files.get(path);
  if (!file || file.error) {
    return null;
  }
  return report.need(part, path, W.cReadable, async () =>
    readJson(textOf(await whole(file.blob, PROOFS_LIMIT, path), path), path),
  );
}

async function noteFile(path, files, report) {
  const file = files.get(path);
  if (!file || file.error) {
    return null;
  }
  return report.need("ledger", path, W.cReadable, async () => {
    const bytes = await whole(file.blob, NOTE_LIMIT, path);
    const note = parseNote(bytes, path);
    return { bytes, note, ...checkpoint(note) };
  });
}

async function checkSignedNote(path, found, manifest, key, report) {
  await report.check("ledger", path, W.cOrigin, () => equal(manifest.origin, found.origin));
  if (key !== null) {
    await report.check("ledger", path, W.cSigned(key.name), async () => {
      if (!(await noteHolds(found.note, key))) {
        throw new Refusal(W.noSignature(key.text));
      }
    });
  }
}

/** What the log shows: its head, its events by number, earlier heads by size, disclosures by event and field. */
async function checkLedger(manifest, files, key, job, report) {
  const root = unhex(manifest.root);
  const path = "ledger/checkpoint";
  const head = await noteFile(path, files, report);
  if (head !== null) {
    await checkSignedNote(path, head, manifest, key, report);
    await report.check("ledger", path, W.cHead, () => {
      equal(manifest.size, head.size);
      equal(manifest.root, hex(head.root));
    });
  }
  const proofs = await jsonFile("ledger", "ledger/proofs.json", files, report);
  const [inclusion, consistency] = ["inclusion", "consistency"].map((n) => own(proofs, n));
  const fits = [inclusion, consistency].every((list) => Array.isArray(list) && list.length <= LIST_LIMIT);
  if (proofs !== null) {
    await report.check("ledger", "ledger/proofs.json", W.cProofs, () => {
      equal(true, fits);
      equal(manifest.size, own(proofs, "size"));
      equal(manifest.root, own(proofs, "root"));
    });
  }
  const events = await checkEvents(manifest, root, fits ? inclusion : [], files, job, report);
  const last = events.get(manifest.size - 1);
  if (last !== undefined) {
    await report.check("ledger", "bundle.json", W.cAsOf, () => equal(when(last.time), when(instant(manifest.asOf))));
  }
  const earlier = await checkEarlier(manifest, root, fits ? consistency : [], files, key, report);
  const disclosed = await checkDisclosures(events, files, report);
  return { head, events, earlier, disclosed };
}

async function checkEvents(manifest, root, inclusion, files, job, report, prefix = "ledger/events/") {
  const events = new Map();
  const unproven = new Set([...files.keys()].filter((p) => p.startsWith(prefix)));
  for (const entry of inclusion) {
    const seq = own(entry, "event");
    const path = `${prefix}${seq}.json`;
    unproven.delete(path);
    const file = files.get(path);
    if (!file || file.error) {
      if (!Object.hasOwn(manifest.files, path)) {
        report.add("ledger", path, W.cThere, "missing");
      }
      continue;
    }
    const bytes = await report.need("ledger", path, W.cReadable, () => whole(file.blob, EVENT_LIMIT, path));
    if (bytes === null) {
      continue;
    }
    await job.did(bytes.length);
    await report.check("ledger", path, W.cIncluded, () => {
      const leaf = leafHash(bytes);
      equal(own(entry, "leaf"), hex(leaf));
      if (!Number.isSafeInteger(seq) || !included(seq, manifest.size, leaf, own(entry, "path"), root)) {
        throw new Refusal(W.notIncluded(manifest.root));
      }
    });
    await report.check("ledger", path, W.cEvent, () => {
      events.set(seq, readEvent(bytes, seq, manifest.origin, path));
    });
  }
  for (const path of unproven) {
    report.add("ledger", path, W.cIncluded, "fails", W.aProof, W.none);
  }
  return events;
}

function readEvent(bytes, seq, origin, path) {
  const text = textOf(bytes, path);
  const event = readJson(text, path);
  if (canonical(event) !== text) {
    throw new Refusal(W.notCanonical);
  }
  equal("actor case kind open private seq time v", Object.keys(event ?? {}).sort().join(" "));
  equal(origin, event.case);
  equal(seq, event.seq);
  equal(1, event.v);
  const clear = (x) => x !== null && typeof x === "object" && !Array.isArray(x);
  if (!Number.isSafeInteger(event.time) || typeof event.kind !== "string" || !clear(event.open) || !clear(event.private)) {
    throw new Refusal(W.eventForm);
  }
  return event;
}

async function checkEarlier(manifest, root, consistency, files, key, report) {
  const earlier = new Map();
  const proofs = new Map(consistency.map((proof) => [own(proof, "from"), proof]));
  for (const path of files.keys()) {
    const match = /^ledger\/checkpoints\/([0-9]{1,16})$/.exec(path);
    const found = match ? await noteFile(path, files, report) : null;
    if (found === null) {
      continue;
    }
    await checkSignedNote(path, found, manifest, key, report);
    await report.check("ledger", path, W.cGrown(manifest.size), () => {
      equal(Number(match[1]), found.size);
      const proof = proofs.get(found.size);
      if (proof === undefined) {
        throw new Mismatch(W.aProof, W.none);
      }
      if (!consistent(found.size, manifest.size, found.root, root, own(proof, "path"))) {
        throw new Refusal(W.notGrown(found.size, manifest.size));
      }
    });
    earlier.set(found.size, found);
  }
  for (const proof of consistency) {
    if (!earlier.has(own(proof, "from"))) {
      report.add("ledger", "ledger/proofs.json", W.cGrown(manifest.size), "fails", W.checkpointOf(show(own(proof, "from"))), W.none);
    }
  }
  return earlier;
}

async function checkDisclosures(events, files, report, path = "ledger/disclosures.json", committed = canonical) {
  const disclosed = new Map();
  const list = await jsonFile("ledger", path, files, report);
  if (list === null) {
    return disclosed;
  }
  if (!Array.isArray(list) || list.length > LIST_LIMIT) {
    report.add("ledger", path, W.cReadable, "fails", "", W.notAList);
    return disclosed;
  }
  for (const entry of list) {
    const [seq, field] = [own(entry, "event"), own(entry, "field")];
    await report.check("ledger", `${path} › ${show(seq)}/${show(field)}`, W.cDisclosed, () => {
      const commitment = own(events.get(seq)?.private, field);
      if (commitment === undefined) {
        throw new Refusal(W.noCommitment(show(seq), show(field)));
      }
      const salt = own(entry, "salt");
      if (!isHash(salt)) {
        throw new Refusal(W.saltForm);
      }
      equal(commitment, hex(sha256(unhex(salt), utf8(committed(own(entry, "value"))))));
      disclosed.set(`${seq}/${field}`, entry.value);
    });
  }
  return disclosed;
}

/** A checkpoint that the person holds from another day or another hand. */
async function checkHeld(text, manifest, ledger, key, report) {
  if ((text ?? "").trim() === "") {
    return;
  }
  const found = await report.need("ledger", W.yourCheckpoint, W.cReadable, async () => {
    try {
      const note = parseNote(utf8(text.replace(/\r\n/g, "\n").trimEnd() + "\n"), W.yourCheckpoint);
      return { note, ...checkpoint(note) };
    } catch (e) {
      throw new Unchecked(e.message);
    }
  });
  if (found === null) {
    return;
  }
  await checkSignedNote(W.yourCheckpoint, found, manifest, key, report);
  await report.check("ledger", W.yourCheckpoint, W.cHeld, () => {
    const known = found.size === manifest.size ? unhex(manifest.root) : ledger.earlier.get(found.size)?.root;
    if (known === undefined) {
      throw new Unchecked(W.heldElsewhere(found.size, [...ledger.earlier.keys(), manifest.size].join(", ")));
    }
    equal(hex(found.root), hex(known));
  });
}
