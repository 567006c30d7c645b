// All checks of a bundle, in the order of its specification. Pure: files in, what was found out; the page shows it.

/**
 * Checks what was given.
 *
 * @param given files as { path, blob }
 * @param options verifierKey, witnessKey, heldCheckpoint, roots: texts that the person had another way, or nothing;
 *     signal to stop, progress(bytes, stage)
 * @return kind, verdict, checks, and what a summary tells
 */
async function checkBundle(given, options = {}) {
  const job = new Job(options);
  const report = new Report();
  try {
    const set = await gather(given, job, report);
    const check = { bundle: checkWhole, edition: checkEdition, wacz: checkAlone }[set.kind];
    const result = await check(set, options, job, report);
    return { kind: set.kind, name: set.name, ...result, verdict: report.verdict(), checks: report.checks };
  } catch (e) {
    if (e instanceof Refusal) {
      return { kind: "none", name: "", verdict: "none", why: e.message, checks: report.checks };
    }
    throw e;
  }
}

/** A WACZ without a bundle around it: it can be held against itself, not more. */
async function checkAlone(set, options, job, report) {
  const records = await checkWacz("", set.files, job, report);
  const count = [...records.values()].reduce((n, m) => n + m.size, 0);
  return { summary: { records: count, vouchers: [] } };
}

async function checkWhole(set, options, job, report) {
  const found = await signedFolder(set, BUNDLE, readManifest, options, job, report);
  if (found === null) {
    return { summary: { vouchers: [], captures: 0 } };
  }
  const { manifest, key, files } = found;
  job.begin(W.stageLedger);
  const ledger = await checkLedger(manifest, files, key, job, report);
  await checkHeld(options.heldCheckpoint, manifest, ledger, key, report);
  await checkArchive(manifest, files, ledger, job, report);
  await checkPassages(manifest, files, ledger, job, report);
  await checkCustody(manifest, files, ledger, report);
  job.begin(W.stageVouching);
  const vouchers = [
    ...(await checkWitnesses(manifest, files, ledger, options, report)),
    ...(await checkTimestamps(manifest, files, ledger, options, job, report)),
  ].sort((a, b) => a.time - b.time);
  return { summary: summaryOf(manifest, key, vouchers, options, report) };
}

async function checkArchive(manifest, files, ledger, job, report) {
  const outer = "archive.wacz";
  const file = files.get(outer);
  let members = null;
  let records = null;
  if (file && !file.error) {
    members = await report.need("archive", outer, W.cReadable, async () => byPath(await unzip(file.blob, job), "", report));
    records = members === null ? null : await checkWacz(outer, members, job, report);
  }
  await checkCaptures(manifest, outer, members, records, ledger, job, report);
}

function summaryOf(manifest, key, vouchers, options, report) {
  const covers = (v) => manifest.captures.filter((c) => Number.isSafeInteger(c.event) && c.event < v.size).length;
  const given = (text) => (text ?? "").trim() !== "";
  const held = report.checks.find((c) => c.item === W.yourCheckpoint && c.what === W.cHeld);
  return {
    case: manifest.case,
    origin: manifest.origin,
    asOf: manifest.asOf,
    size: manifest.size,
    captures: manifest.captures.length,
    key: key?.text ?? "",
    keyGiven: given(options.verifierKey),
    held: held?.state === "holds",
    vouchers: vouchers.map((v) => ({ ...v, covers: covers(v) })),
  };
}
