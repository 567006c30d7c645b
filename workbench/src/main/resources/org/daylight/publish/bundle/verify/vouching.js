// Who beside the maker vouches for the ledger: witnesses and time-stamping authorities (spec, check 6).

const RENEWALS = 64;

/** Names in paths keep letters, digits, ".", "-" and "_". */
function fileName(name) {
  return String(name)
    .replace(/[^A-Za-z0-9._-]/g, "_")
    .replace(/^\./, "_");
}

/** The checkpoint that is vouched for: an earlier one, or the latest. */
function headOf(size, ledger) {
  const found = ledger.earlier.get(size) ?? (ledger.head?.size === size ? ledger.head : undefined);
  if (found === undefined) {
    throw new Mismatch(W.checkpointOf(show(size)), W.none);
  }
  return found;
}

/** Witnesses that the person brought keys of, one a line. */
async function givenWitnesses(text, report) {
  const given = [];
  for (const line of (text ?? "").split(/\n/).map((l) => l.trim()).filter((l) => l !== "").slice(0, 100)) {
    const key = await report.need("vouching", W.yourWitness, W.cKeyForm, async () => {
      try {
        return verifierKey(line, WITNESS_KEY);
      } catch (e) {
        throw new Unchecked(e.message);
      }
    });
    if (key !== null) {
      given.push(key);
    }
  }
  return given;
}

async function checkWitnesses(manifest, files, ledger, options, report) {
  const given = await givenWitnesses(options.witnessKey, report);
  const used = new Set();
  const vouchers = [];
  for (const witness of manifest.witnesses) {
    const path = `ledger/checkpoints/${witness.size}.${fileName(witness.name)}`;
    const item = W.witnessItem(show(witness.name));
    const file = files.get(path);
    if (!file || file.error) {
      if (!Object.hasOwn(manifest.files, path)) {
        report.add("vouching", path, W.cThere, "missing");
      }
      continue;
    }
    const key = await report.need("vouching", item, W.cKeyForm, () => verifierKey(witness.key, WITNESS_KEY));
    if (key === null) {
      continue;
    }
    let time = null;
    const holds = await report.check("vouching", path, W.cCosigned(key.name, show(witness.size)), async () => {
      equal(witness.name, key.name);
      const note = parseNote(await whole(file.blob, NOTE_LIMIT, path), path);
      equal(headOf(witness.size, ledger).note.text, note.text);
      time = await cosigned(note, key);
      if (time === null) {
        throw new Refusal(W.noSignature(key.text));
      }
      equal(when(instant(witness.time)), when(time * 1000));
    });
    await report.check("vouching", item, W.cVouchEvent(show(witness.event)), () => {
      const event = ledger.events.get(witness.event);
      equal("cosignature", event?.kind);
      equal(`${witness.key} ${witness.size}`, `${show(event.open.witness)} ${show(event.open.size)}`);
      equal(when(instant(witness.time)), when(event.open.seconds * 1000));
    });
    const yours = given.some((g) => g.text === key.text);
    const clash = given.find((g) => g.name === key.name && g.text !== key.text);
    if (yours || clash) {
      used.add(yours ? key.text : clash.text);
      await report.check("vouching", item, W.cWitnessYours, () => equal((yours ? key : clash).text, key.text));
    }
    if (holds) {
      vouchers.push({ kind: "witness", name: key.name, time: time * 1000, size: witness.size, own: yours });
    }
  }
  for (const key of given.filter((g) => !used.has(g.text))) {
    report.add("vouching", W.witnessItem(key.name), W.cWitnessYours, "unchecked", key.text, W.noCosignature);
  }
  return vouchers;
}

/** Root certificates that the person brought. */
async function givenRoots(text, report) {
  if ((text ?? "").trim() === "") {
    return [];
  }
  const roots = await report.need("vouching", W.yourRoots, W.cReadable, () => {
    const found = pemCertificates(text);
    if (found.length === 0) {
      throw new Unchecked(W.noPem);
    }
    return found;
  });
  return roots ?? [];
}

/** The bytes that a timestamp is over: the note, and behind it every response that it renews, the first first. */
async function stampedBytes(stamp, manifest, files, ledger) {
  const renewed = [];
  for (let at = stamp; at.renews !== null && at.renews !== undefined; ) {
    const before = manifest.timestamps.find((t) => t.event === at.renews);
    if (before === undefined || !(before.event < at.event) || before.size !== stamp.size || renewed.length === RENEWALS) {
      throw new Mismatch(W.eventOf("timestamp"), show(at.renews));
    }
    const file = files.get(String(before.file));
    if (!file) {
      throw new Mismatch(show(before.file), W.none);
    }
    renewed.unshift(await whole(file.blob, TSR_LIMIT, before.file));
    at = before;
  }
  return joined(headOf(stamp.size, ledger).bytes, ...renewed);
}

async function checkTimestamps(manifest, files, ledger, options, job, report) {
  const yours = await givenRoots(options.roots, report);
  const vouchers = [];
  for (const stamp of manifest.timestamps) {
    await job.did(0);
    const path = String(stamp.file);
    const file = files.get(path);
    if (!file || file.error) {
      if (!Object.hasOwn(manifest.files, path)) {
        report.add("vouching", path, W.cThere, "missing");
      }
      continue;
    }
    const voucher = await checkTimestamp(stamp, path, file, yours, manifest, files, ledger, report);
    if (voucher !== null) {
      vouchers.push(voucher);
    }
  }
  return vouchers;
}

async function checkTimestamp(stamp, path, file, yours, manifest, files, ledger, report) {
  const bytes = await report.need("vouching", path, W.cReadable, () => whole(file.blob, TSR_LIMIT, path));
  const found = bytes && (await report.need("vouching", path, W.cStampForm, () => readTimestamp(bytes)));
  await report.check("vouching", path, W.cVouchEvent(show(stamp.event)), () => {
    const event = ledger.events.get(stamp.event);
    equal("timestamp", event?.kind);
    equal(event.open.response, bytes ? base64(bytes) : "");
    equal(`${stamp.authority} ${stamp.size}`, `${show(event.open.authority)} ${show(event.open.size)}`);
    equal(show(event.open.renews ?? null), show(stamp.renews ?? null));
  });
  if (!found) {
    return null;
  }
  const renews = stamp.renews ?? null;
  const what = renews === null ? W.cImprint(show(stamp.size)) : W.cRenewal(show(stamp.size), show(renews));
  const over = await report.check("vouching", path, what, async () => {
    if (!imprints(found, await stampedBytes(stamp, manifest, files, ledger))) {
      throw new Refusal(W.otherImprint);
    }
  });
  const stated = await report.check("vouching", path, W.cStated, () => {
    equal(when(instant(stamp.time)), when(found.time));
    equal(stamp.policy, found.policy);
  });
  const bundled = await bundledRoots(stamp, files, report);
  let signer = null;
  const signed = await report.check("vouching", path, W.cStampSigned, async () => {
    signer = await timestampSigner(found, [...bundled, ...yours]);
  });
  let way = null;
  const chained = await report.check("vouching", path, W.cChain(when(found.time)), async () => {
    if (signer === null) {
      throw new Unchecked(W.noSigner);
    }
    const roots = [...anchors(yours), ...anchors(bundled)];
    if (roots.length === 0) {
      throw new Unchecked(W.noRoots);
    }
    way = await chain(signer, [...found.certificates, ...yours, ...bundled], roots, found.time);
  });
  const rooted = chained && yours.some((root) => same(root.der, way.at(-1).der));
  if (chained && yours.length > 0) {
    report.add("vouching", path, W.cRootYours, rooted ? "holds" : "unchecked", "", rooted ? "" : W.otherRoot(way.at(-1).name));
  }
  if (!(over && stated && signed && chained)) {
    return null;
  }
  return {
    kind: "timestamp",
    name: signer.name,
    root: way.at(-1).name,
    time: found.time,
    size: stamp.size,
    own: rooted,
    renews: renews ?? undefined,
  };
}

async function bundledRoots(stamp, files, report) {
  const path = stamp.roots === null || stamp.roots === undefined ? "" : String(stamp.roots);
  const file = files.get(path);
  if (!file || file.error) {
    return [];
  }
  const roots = await report.need("vouching", path, W.cReadable, async () => {
    const found = pemCertificates(latin1(await whole(file.blob, TSR_LIMIT, path)));
    if (found.length === 0) {
      throw new Refusal(W.noPem);
    }
    return found;
  });
  return roots ?? [];
}
