// The manifest, its signature, and the digest of each file (spec, checks 1 and 2).

/** What a kind of folder that is signed as a whole calls its parts, and the second line of its note. */
const BUNDLE = {
  manifest: "bundle.json",
  note: "bundle.note",
  format: "daylight-bundle/1",
  second: (manifest) => manifest.origin,
};
const MANIFEST_LIMIT = 128 << 20;
const LIST_LIMIT = 500000;

function readManifest(text) {
  const manifest = readJson(text, "bundle.json");
  checkFormat(manifest, BUNDLE.format);
  const fields = { origin: "string", verifierKey: "string", case: "string", asOf: "string" };
  for (const [name, type] of Object.entries(fields)) {
    if (typeof own(manifest, name) !== type) {
      throw new Refusal(W.manifestField(name));
    }
  }
  for (const name of ["captures", "documents", "witnesses", "timestamps"]) {
    const list = own(manifest, name);
    const fits = Array.isArray(list) && list.length <= LIST_LIMIT && list.every((x) => x !== null && typeof x === "object");
    if (!fits) {
      throw new Refusal(W.manifestField(name));
    }
  }
  for (const name of ["captures", "documents"]) {
    if (new Set(manifest[name].map((x) => own(x, "id"))).size !== manifest[name].length) {
      throw new Mismatch(W.onceEach(name), W.twiceId);
    }
  }
  checkListed(manifest);
  if (!Number.isSafeInteger(own(manifest, "size")) || manifest.size < 1 || !isHash(own(manifest, "root"))) {
    throw new Refusal(W.manifestField("size, root"));
  }
  return manifest;
}

function checkFormat(manifest, known) {
  const format = own(manifest, "format");
  if (format !== known) {
    throw typeof format === "string" && format.replace(/[0-9]+$/, "") === known.replace(/[0-9]+$/, "")
      ? new Unchecked(W.otherFormat(format, known))
      : new Mismatch(known, show(format));
  }
}

function checkListed(manifest) {
  const files = own(manifest, "files");
  if (files === null || typeof files !== "object" || Array.isArray(files)) {
    throw new Refusal(W.manifestField("files"));
  }
  for (const [path, entry] of Object.entries(files)) {
    if (!isHash(own(entry, "sha256")) || !Number.isSafeInteger(own(entry, "size"))) {
      throw new Refusal(W.manifestField("files › " + path));
    }
  }
}

/** A folder as its manifest and signature give it: manifest, key and files, or null where there is no manifest to go by. */
async function signedFolder(set, form, read, options, job, report) {
  job.begin(W.stageFiles);
  const file = set.files.get(form.manifest);
  const bytes = await report.need("note", form.manifest, W.cReadable, () => {
    if (file.error) {
      throw new Refusal(file.error);
    }
    return whole(file.blob, MANIFEST_LIMIT, form.manifest);
  });
  if (bytes === null) {
    return null;
  }
  const manifest = await report.need("note", form.manifest, W.cManifest(form.format), () => read(textOf(bytes, form.manifest)));
  const key = manifest === null ? null : await folderKey(manifest, form, options, report);
  await checkNote(manifest, form, bytes, set.files, key, report);
  if (manifest === null) {
    return null;
  }
  const files = placed(set.files, manifest.files);
  await checkFiles(manifest, form, files, job, report);
  return { manifest, key, files };
}

/** The key that all signatures of the log are held against: the person's own, or the one that the manifest names. */
async function folderKey(manifest, form, options, report) {
  const named = await report.need("note", form.manifest, W.cKeyForm, () => verifierKey(manifest.verifierKey, LOG_KEY));
  const text = (options.verifierKey ?? "").trim();
  if (text === "") {
    return named;
  }
  const given = await report.need("note", W.yourKey, W.cKeyForm, async () => {
    try {
      return verifierKey(text, LOG_KEY);
    } catch (e) {
      throw new Unchecked(e.message);
    }
  });
  if (given !== null) {
    await report.check("note", form.manifest, W.cKeyYours, () => equal(given.text, manifest.verifierKey));
  }
  return given ?? named;
}

async function checkNote(manifest, form, bytes, files, key, report) {
  const file = files.get(form.note);
  if (!file) {
    report.add("note", form.note, W.cThere, "missing");
    return;
  }
  const note = await report.need("note", form.note, W.cNoteForm, async () =>
    parseNote(await whole(file.blob, NOTE_LIMIT, form.note), form.note),
  );
  if (note === null) {
    return;
  }
  const lines = note.text.split("\n");
  if (manifest !== null) {
    await report.check("note", form.note, W.cNoteLines, () => {
      equal([form.format, form.second(manifest)].join(" · "), lines.slice(0, 2).join(" · "));
      equal(4, lines.length);
    });
  }
  await report.check("note", form.manifest, W.cNoteDigest(form.note), () => equal(lines[2], hex(sha256(bytes))));
  if (key !== null) {
    await report.check("note", form.note, W.cSigned(key.name), async () => {
      if (!(await noteHolds(note, key))) {
        throw new Refusal(W.noSignature(key.text));
      }
    });
  }
}

/** Each file that the manifest lists is there and has its digest; nothing else is there. */
async function checkFiles(manifest, form, files, job, report) {
  for (const [path, { sha256, size }] of Object.entries(manifest.files)) {
    const file = files.get(path);
    if (!file) {
      report.add("files", path, W.cThere, "missing", sha256, "");
      continue;
    }
    await report.check("files", path, W.cDigest, async () => {
      if (file.error) {
        throw new Refusal(file.error);
      }
      equal(W.bytes(size), W.bytes(file.blob.size));
      equal(sha256, await sha256File(file.blob, job));
    });
  }
  for (const path of files.keys()) {
    if (!Object.hasOwn(manifest.files, path) && path !== form.manifest && path !== form.note) {
      const litter = LITTER.test(path);
      report.add("files", path, W.cBelongs, litter ? "unchecked" : "fails", litter ? "" : W.notThere, litter ? W.litter : W.there);
    }
  }
  await checkSums(manifest, files, report);
}

async function checkSums(manifest, files, report) {
  const name = "SHA256SUMS";
  const file = files.get(name);
  if (!file) {
    if (!Object.hasOwn(manifest.files, name)) {
      report.add("files", name, W.cThere, "missing");
    }
    return;
  }
  await report.check("files", name, W.cSums, async () => {
    const text = textOf(await whole(file.blob, MANIFEST_LIMIT, name), name);
    const left = new Map(Object.entries(manifest.files).map(([path, entry]) => [path, entry.sha256]));
    left.delete(name);
    if (!text.endsWith("\n")) {
      throw new Refusal(W.sumsLine(text.slice(-80)));
    }
    for (const line of text.slice(0, -1).split("\n")) {
      const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
      if (!match) {
        throw new Refusal(W.sumsLine(line));
      }
      if (left.get(match[2]) !== match[1]) {
        throw new Mismatch(`${match[2]}: ${left.get(match[2]) ?? W.notListed}`, match[1]);
      }
      left.delete(match[2]);
    }
    if (left.size > 0) {
      throw new Mismatch([...left.keys()][0], W.notListed);
    }
  });
}
