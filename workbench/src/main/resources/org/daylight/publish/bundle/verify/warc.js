// WARC records (ISO 28500), gzip member by gzip member: each is read to its end and held against its own digests.

const WARC_HEAD = 1 << 16;
const WARC_RECORDS = 1000000;
/** How often a file is searched for the record behind a broken one. */
const PROBES = 10000;

/** Bytes as they come, with lines and exact counts taken from the front. */
class Stream {
  constructor(next) {
    this.next = next;
    this.held = new Uint8Array(0);
    this.ended = false;
  }

  async more() {
    const piece = this.ended ? null : await this.next();
    if (piece === null) {
      this.ended = true;
      return false;
    }
    this.held = this.held.length > 0 ? joined(this.held, piece) : piece;
    return true;
  }

  async atEnd() {
    while (this.held.length === 0) {
      if (!(await this.more())) {
        return true;
      }
    }
    return false;
  }

  async line() {
    for (let from = 0; ; ) {
      const end = this.held.indexOf(10, from);
      if (end >= 0) {
        const line = this.held.subarray(0, end);
        this.held = this.held.subarray(end + 1);
        return line.at(-1) === 13 ? line.subarray(0, -1) : line;
      }
      from = this.held.length;
      if (from > WARC_HEAD || !(await this.more())) {
        throw new Refusal(W.warcHead);
      }
    }
  }

  async take(count, each) {
    while (count > 0) {
      if (await this.atEnd()) {
        throw new Refusal(W.warcShort(count));
      }
      const piece = this.held.subarray(0, Math.min(count, this.held.length));
      this.held = this.held.subarray(piece.length);
      each(piece);
      count -= piece.length;
    }
  }
}

async function warcHead(stream) {
  const version = latin1(await stream.line());
  if (!/^WARC\/[01]\.[0-9]{1,2}$/.test(version)) {
    throw new Refusal(W.notWarc(version));
  }
  const fields = new Map();
  let last = null;
  let length = 0;
  for (let bytes; (bytes = await stream.line()).length > 0; ) {
    length += bytes.length;
    if (length > WARC_HEAD) {
      throw new Refusal(W.warcHead);
    }
    const line = new TextDecoder().decode(bytes);
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line) && last !== null) {
      const values = fields.get(last);
      values.push(values.pop() + " " + line.trim());
    } else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      fields.set(last, [...(fields.get(last) ?? []), line.slice(colon + 1).trim()]);
    } else {
      throw new Refusal(W.warcField(line));
    }
  }
  return fields;
}

/** Whether a labelled digest is that of bytes whose SHA-256 (and SHA-1) are given; null where it cannot be told. */
function labelled(label, hashes) {
  const match = /^([A-Za-z0-9-]+):([A-Za-z0-9+/=]+)$/.exec(label);
  const name = match ? match[1].toLowerCase().replace("-", "") : "";
  const hash = name === "sha256" ? hashes.sha256 : name === "sha1" ? hashes.sha1 : undefined;
  if (hash === undefined || hash === null) {
    return null;
  }
  const digits = match[2].replace(/=+$/, "");
  return digits.toLowerCase() === hex(hash) || digits.toUpperCase() === base32(hash);
}

/** Reads one record; what does not hold is listed in `problems`, what cannot be told in `unknown`. */
async function warcRecord(stream, offset) {
  const fields = await warcHead(stream);
  const first = (name) => fields.get(name)?.[0] ?? "";
  const length = first("content-length");
  if (!/^[0-9]{1,15}$/.test(length) || fields.get("content-length").length > 1) {
    throw new Refusal(W.warcLength(length));
  }
  const type = first("warc-type").toLowerCase();
  const isHttp = type === "response" || (type === "request" && /^application\/http/i.test(first("content-type")));
  const block = new Sha256();
  const [blockLabel, payloadLabel] = [first("warc-block-digest"), first("warc-payload-digest")];
  const block1 = /^sha-?1:/i.test(blockLabel) || (!isHttp && /^sha-?1:/i.test(payloadLabel)) ? new Sha1() : null;
  const payload = isHttp ? new Payload(type) : null;
  await stream.take(Number(length), (piece) => {
    block.update(piece);
    block1?.update(piece);
    payload?.update(piece);
  });
  const end = await recordEnd(stream);
  const sha256 = block.digest();
  const sha1 = block1 === null ? null : block1.digest();
  const { entity, raw } = payload === null ? { entity: sha256, raw: null } : payload.digest();
  const problems = end ? [] : [{ what: W.warcEnd }];
  const unknown = [];
  const judge = (name, label, sets) => {
    if (label === "") {
      return;
    }
    const answers = sets.map((set) => labelled(label, set));
    if (answers.every((a) => a === null)) {
      unknown.push(W.warcUnknownDigest(name, label));
    } else if (!answers.includes(true)) {
      problems.push({ what: W.warcDigest(name), expected: label, found: "sha256:" + hex(sets[0].sha256) });
    }
  };
  judge("WARC-Block-Digest", blockLabel, [{ sha256, sha1 }]);
  if (type !== "revisit" && !fields.has("warc-segment-number")) {
    // Some writers digest the body with its chunks; both are the bytes of this record.
    const sets = [{ sha256: entity, sha1: isHttp ? null : sha1 }];
    judge("WARC-Payload-Digest", payloadLabel, raw === null ? sets : [...sets, { sha256: raw, sha1: null }]);
  }
  const url = first("warc-target-uri").replace(/^<(.*)>$/, "$1");
  const bare = blockLabel === "" && payloadLabel === "";
  return { offset, type, url, payload: hex(entity), status: payload?.status ?? 0, bare, problems, unknown };
}

async function recordEnd(stream) {
  let tail = "";
  try {
    await stream.take(4, (piece) => (tail += latin1(piece)));
  } catch (e) {
    if (!(e instanceof Refusal)) {
      throw e;
    }
  }
  return tail === "\r\n\r\n";
}

/** Where the next gzip member that begins a record stands; the end of the file where there is none. */
async function nextMember(blob, from, job, probes) {
  for (let at = from; at < blob.size; at += FEED) {
    const bytes = await slice(blob, at, Math.min(blob.size, at + FEED + 3));
    await job.did(0);
    for (let i = bytes.indexOf(0x1f); i >= 0; i = bytes.indexOf(0x1f, i + 1)) {
      if (bytes[i + 1] !== 0x8b || bytes[i + 2] !== 8 || i >= FEED) {
        continue;
      }
      if (--probes.left < 0) {
        return blob.size;
      }
      if (await beginsRecord(blob, at + i, job)) {
        return at + i;
      }
    }
  }
  return blob.size;
}

async function beginsRecord(blob, at, job) {
  const gzip = new Gzip(new Feed(blob, at, Math.min(blob.size, at + 4096), job.quiet()), { left: GZIP_FREE });
  try {
    await gzip.begin();
    gzip.inflater.full = 64; // enough for the first line
    return latin1((await new Stream(() => gzip.inflater.piece()).line()).subarray(0, 5)) === "WARC/";
  } catch (e) {
    if (e instanceof Refusal) {
      return false;
    }
    throw e;
  }
}

/** Calls back for each record of a file, and for each place where none can be read. */
async function warcRecords(blob, job, onRecord, onFault) {
  const packed = same(await slice(blob, 0, 2), [0x1f, 0x8b]);
  let count = 0;
  const bounded = (record) => {
    if (++count > WARC_RECORDS) {
      throw new Refusal(W.warcMany(WARC_RECORDS));
    }
    onRecord(record);
  };
  if (!packed) {
    await plainRecords(blob, job, bounded, onFault);
    return;
  }
  const budget = { left: GZIP_FREE + GZIP_RATIO * blob.size };
  const probes = { left: PROBES };
  let feed = new Feed(blob, 0, blob.size, job);
  let gzip = new Gzip(feed, budget);
  while (feed.left > 0 || !feed.ended) {
    const offset = feed.offset;
    const held = [];
    try {
      await gzip.begin();
      const stream = new Stream(() => gzip.piece());
      while (!(await stream.atEnd())) {
        if (held.length > 0) {
          bounded(held.shift());
        }
        held.push(await warcRecord(stream, offset));
      }
      held.forEach(bounded);
    } catch (e) {
      if (!(e instanceof Refusal)) {
        throw e;
      }
      // One fault a record: what a broken member holds is not told again.
      onFault(offset, e.message);
      if (e instanceof Bomb) {
        return;
      }
      feed = new Feed(blob, await nextMember(blob, offset + 1, job, probes), blob.size, job);
      gzip = new Gzip(feed, budget);
    }
  }
}

async function plainRecords(blob, job, onRecord, onFault) {
  const feed = new Feed(blob, 0, blob.size, job);
  const stream = new Stream(async () => ((await feed.need(1)) ? feed.take(feed.left) : null));
  while (true) {
    const offset = feed.offset - stream.held.length;
    try {
      if (await stream.atEnd()) {
        return;
      }
      onRecord(await warcRecord(stream, offset));
    } catch (e) {
      if (!(e instanceof Refusal)) {
        throw e;
      }
      onFault(offset, e.message);
      return;
    }
  }
}
