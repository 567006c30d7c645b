// ZIP files by their central directory (APPNOTE 6.3), read from the file in slices: bundles, and the WACZ in them.

const ZIP_ENTRIES = 200000;
const ZIP_DIRECTORY = 128 << 20;
const ZIP_UNPACKED = 4 * 1024 ** 3;

async function isZip(blob) {
  return same(await slice(blob, 0, 4), [0x50, 0x4b, 3, 4]);
}

function view(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Where the central directory stands. */
async function zipDirectory(blob) {
  const tailFrom = Math.max(0, blob.size - 65557 - 20);
  const tail = await slice(blob, tailFrom, blob.size);
  for (let at = tail.length - 22; at >= 0; at--) {
    const v = view(tail);
    if (v.getUint32(at, true) !== 0x06054b50 || v.getUint16(at + 20, true) !== tail.length - at - 22) {
      continue;
    }
    const found = { count: v.getUint16(at + 10, true), size: v.getUint32(at + 12, true), at: v.getUint32(at + 16, true) };
    if (at >= 20 && v.getUint32(at - 20, true) === 0x07064b50) {
      const far = Number(v.getBigUint64(at - 12, true));
      const record = view(await slice(blob, far, far + 56));
      if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) {
        throw new Refusal(W.zipDirectory);
      }
      found.count = Number(record.getBigUint64(32, true));
      found.size = Number(record.getBigUint64(40, true));
      found.at = Number(record.getBigUint64(48, true));
    }
    return found;
  }
  throw new Refusal(W.zipNoEnd);
}

/** Sizes and place that do not fit in 32 bits stand in an extra field. */
function zip64(entry, extra) {
  const v = view(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + v.getUint16(at + 2, true)) {
    if (v.getUint16(at, true) !== 1) {
      continue;
    }
    let from = at + 4;
    for (const field of ["size", "packed", "at"]) {
      if (entry[field] === 0xffffffff) {
        if (from + 8 > extra.length) {
          throw new Refusal(W.zipDirectory);
        }
        entry[field] = Number(v.getBigUint64(from, true));
        from += 8;
      }
    }
  }
}

/** The entries of the central directory; data that overlaps is a bomb, and refused. */
async function zipEntries(blob) {
  const directory = await zipDirectory(blob);
  if (directory.count > ZIP_ENTRIES || directory.size > ZIP_DIRECTORY) {
    throw new Refusal(W.zipMany(directory.count, ZIP_ENTRIES));
  }
  const bytes = await slice(blob, directory.at, directory.at + directory.size);
  const v = view(bytes);
  const entries = [];
  let at = 0;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || v.getUint32(at, true) !== 0x02014b50) {
      throw new Refusal(W.zipDirectory);
    }
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((o) => v.getUint16(at + o, true));
    const nameAt = at + 46;
    const entry = {
      path: textOf(bytes.subarray(nameAt, nameAt + nameLength), W.zipName),
      flags: v.getUint16(at + 8, true),
      method: v.getUint16(at + 10, true),
      packed: v.getUint32(at + 20, true),
      size: v.getUint32(at + 24, true),
      at: v.getUint32(at + 42, true),
    };
    zip64(entry, bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength));
    entries.push(entry);
    at = nameAt + nameLength + extraLength + noteLength;
  }
  const byPlace = [...entries].sort((a, b) => a.at - b.at);
  byPlace.forEach((entry, i) => {
    const end = i + 1 < byPlace.length ? byPlace[i + 1].at : directory.at;
    if (entry.at + 30 + entry.packed > end) {
      throw new Refusal(W.zipOverlap(entry.path));
    }
  });
  return entries;
}

async function inflated(blob, entry, job) {
  const inflater = new Inflater(new Feed(blob, 0, blob.size, job));
  inflater.start();
  const parts = [];
  let held = [];
  let size = 0;
  for (let piece; (piece = await inflater.piece()) !== null; ) {
    size += piece.length;
    if (size > entry.size) {
      break;
    }
    held.push(piece.slice());
    if (held.length === 64) {
      parts.push(new Blob(held)); // a browser may keep this on disk
      held = [];
    }
  }
  if (size !== entry.size) {
    throw new Refusal(W.zipSize(entry.path, entry.size, size));
  }
  return new Blob([...parts, ...held]);
}

/** The files in a ZIP, as { path, blob }; a file that cannot be had has an error in place of its bytes. */
async function unzip(blob, job) {
  const entries = (await zipEntries(blob)).filter((e) => !e.path.endsWith("/"));
  const packed = entries.filter((e) => e.method === 8).reduce((n, e) => n + e.size, 0);
  if (packed > ZIP_UNPACKED || packed > 1100 * blob.size) {
    throw new Refusal(W.zipBomb(packed, ZIP_UNPACKED));
  }
  const files = [];
  for (const entry of entries) {
    try {
      files.push({ path: entry.path, blob: await zipData(blob, entry, job) });
    } catch (e) {
      if (!(e instanceof Refusal)) {
        throw e;
      }
      files.push({ path: entry.path, blob: new Blob([]), error: e.message });
    }
    await job.did(0);
  }
  return files;
}

async function zipData(blob, entry, job) {
  const head = await slice(blob, entry.at, entry.at + 30);
  const v = view(head);
  if (head.length < 30 || v.getUint32(0, true) !== 0x04034b50) {
    throw new Refusal(W.zipLocal(entry.path));
  }
  const nameLength = v.getUint16(26, true);
  const name = await slice(blob, entry.at + 30, entry.at + 30 + nameLength);
  if (!same(name, utf8(entry.path))) {
    throw new Refusal(W.zipLocal(entry.path));
  }
  if (entry.flags & 1) {
    throw new Refusal(W.zipEncrypted(entry.path));
  }
  const from = entry.at + 30 + nameLength + v.getUint16(28, true);
  const data = blob.slice(from, from + entry.packed);
  if (data.size !== entry.packed) {
    throw new Refusal(W.zipSize(entry.path, entry.packed, data.size));
  }
  if (entry.method === 0) {
    if (entry.packed !== entry.size) {
      throw new Refusal(W.zipSize(entry.path, entry.size, entry.packed));
    }
    return data;
  }
  if (entry.method !== 8) {
    throw new Refusal(W.zipMethod(entry.path, entry.method));
  }
  return inflated(data, entry, job);
}
