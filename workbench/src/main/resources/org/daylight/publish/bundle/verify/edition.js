// All checks of an edition, in the order of its specification: a report whose every footnote leads to an event.

const EDITION = {
  manifest: "edition.json",
  note: "edition.note",
  format: "daylight-edition/1",
  second: (manifest) => String(manifest.number),
};

function readEdition(text) {
  const manifest = readJson(text, EDITION.manifest);
  checkFormat(manifest, EDITION.format);
  for (const name of ["title", "case", "asOf", "checkpoint", "verifierKey"]) {
    if (typeof own(manifest, name) !== "string") {
      throw new Refusal(W.manifestField(name));
    }
  }
  const { number, ledgerPosition: size, root } = manifest;
  if (!Number.isSafeInteger(number) || !Number.isSafeInteger(size) || size < 1 || !isHash(root)) {
    throw new Refusal(W.manifestField("number, ledgerPosition, root"));
  }
  checkListed(manifest);
  return { ...manifest, size, origin: manifest.verifierKey.split("+")[0] };
}

async function checkEdition(set, options, job, report) {
  const found = await signedFolder(set, EDITION, readEdition, options, job, report);
  if (found === null) {
    return { summary: { vouchers: [], captures: 0 } };
  }
  const { manifest, key, files } = found;
  job.begin(W.stageLedger);
  await checkItsCheckpoint(manifest, key, report);
  const rows = (await rowsOf("ledger", "data/events.json", files, report)) ?? [];
  const inclusion = rows.map((r) => ({ event: own(r, "seq"), leaf: own(r, "leaf"), path: steps(own(r, "inclusionProof")) }));
  const events = await checkEvents(manifest, unhex(manifest.root), inclusion, files, job, report, "data/events/");
  const disclosed = await checkDisclosures(events, files, report, "data/disclosures.json", asWritten);
  await checkHeld(options.heldCheckpoint, manifest, { earlier: new Map() }, key, report);
  job.begin(W.stageArchive);
  for (const [path, file] of files) {
    if (/^captures\/[^/]+\.warc\.gz$/.test(path) && !file.error) {
      await checkWarc(path, file.blob, job, report);
    }
  }
  job.begin(W.stagePassages);
  await checkFootnotes(manifest, files, events, disclosed, job, report);
  return { summary: { ...summaryOf({ ...manifest, captures: [] }, key, [], options, report), title: manifest.title, number: manifest.number } };
}

/** Values stand in the table as the canonical JSON that was committed to. */
function asWritten(value) {
  if (typeof value !== "string") {
    throw new Refusal(W.manifestField("value"));
  }
  return value;
}

function steps(proof) {
  return typeof proof === "string" ? proof.split(" ").filter((step) => step !== "") : proof;
}

async function rowsOf(part, path, files, report) {
  const list = await jsonFile(part, path, files, report);
  if (list !== null && (!Array.isArray(list) || list.length > LIST_LIMIT)) {
    report.add(part, path, W.cReadable, "fails", "", W.notAList);
    return null;
  }
  return list;
}

async function checkItsCheckpoint(manifest, key, report) {
  const item = `${EDITION.manifest} › checkpoint`;
  if (manifest.checkpoint === "") {
    report.add("ledger", item, W.cThere, "unchecked", "", W.none);
    return;
  }
  const head = await report.need("ledger", item, W.cReadable, async () => {
    const note = parseNote(utf8(manifest.checkpoint), item);
    return { note, ...checkpoint(note) };
  });
  if (head !== null) {
    await checkSignedNote(item, head, manifest, key, report);
    await report.check("ledger", item, W.cHead, () => {
      equal(manifest.size, head.size);
      equal(manifest.root, hex(head.root));
    });
  }
}

/** Each footnote: its page is in the ledger, the copy here is that page, and its words stand in it and in the decision. */
async function checkFootnotes(manifest, files, events, disclosed, job, report) {
  const rows = (await rowsOf("passages", "data/passages.json", files, report)) ?? [];
  const quotes = new Map();
  for (const row of rows) {
    await job.did(0);
    const name = W.footnote(own(row, "footnote"), own(row, "id"));
    const [seq, file] = [own(row, "event"), own(row, "fileDigest")];
    await report.check("passages", name, W.cCaptureEvent(show(seq)), () => {
      const leaf = own(row, "leaf");
      if (!isHash(leaf) || !Number.isSafeInteger(seq) || !included(seq, manifest.size, unhex(leaf), steps(own(row, "inclusionProof")), unhex(manifest.root))) {
        throw new Refusal(W.notIncluded(manifest.root));
      }
      equal(own(events.get(seq)?.open, "fileSha256"), file);
    });
    quotes.set(own(row, "id"), own(row, "quote"));
    const path = `captures/${own(row, "capture")}`;
    if (own(row, "included") === true) {
      await report.check("passages", name, W.cMemberOf, () => equal(file, own(own(manifest.files, path + ".warc.gz"), "sha256")));
    }
    const text = files.get(path + ".txt");
    if (text && !text.error && !own(row, "fragment")) {
      await report.check("passages", name, W.cWords, async () => {
        if (!textOf(await whole(text.blob, TEXT_LIMIT, path), path).includes(own(row, "quote"))) {
          throw new Mismatch(show(own(row, "quote")), W.none);
        }
      });
    }
  }
  for (const row of (await rowsOf("passages", "data/statements.json", files, report)) ?? []) {
    const value = disclosed.get(`${own(row, "decision")}/quote`);
    if (value !== undefined) {
      const name = W.passageItem(show(own(row, "passage")));
      await report.check("passages", name, W.cDecisionWords, () => equal(readJson(value, name), quotes.get(own(row, "passage"))));
    }
  }
}
