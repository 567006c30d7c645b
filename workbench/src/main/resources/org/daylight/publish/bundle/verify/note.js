// Signed notes, checkpoints and cosignatures (C2SP signed-note, tlog-checkpoint, tlog-cosignature).

const NOTE_LIMIT = 65536;
const LOG_KEY = 1;
const WITNESS_KEY = 4;

/** A key as notes name it: name+hexid+base64(type ‖ 32 bytes). */
function verifierKey(text, type) {
  const match = typeof text === "string" && text.length < 1000 && /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim());
  if (!match) {
    throw new Refusal(W.notAKey(text));
  }
  const bytes = unbase64(match[3]);
  if (bytes.length !== 33 || bytes[0] !== type) {
    throw new Refusal(type === WITNESS_KEY ? W.notAWitnessKey(text) : W.notALogKey(text));
  }
  const id = sha256(utf8(match[1] + "\n"), bytes).subarray(0, 4);
  if (hex(id) !== match[2]) {
    throw new Refusal(W.keyId(match[2], hex(id)));
  }
  return { name: match[1], id, key: bytes.subarray(1), text: text.trim() };
}

/** Text, and lines of signatures: { name, bytes }. */
function parseNote(bytes, name) {
  if (bytes.length > NOTE_LIMIT) {
    throw new Refusal(W.tooLarge(name, bytes.length, NOTE_LIMIT));
  }
  const all = textOf(bytes, name);
  const end = all.lastIndexOf("\n\n");
  if (end < 0 || !all.endsWith("\n") || end + 2 >= all.length) {
    throw new Refusal(W.notANote);
  }
  const lines = all.slice(end + 2, -1).split("\n");
  const signatures = lines.map((line) => {
    const match = /^\u2014 ([^\s+]+) (\S+)$/.exec(line);
    if (!match) {
      throw new Refusal(W.notASignatureLine(line));
    }
    return { name: match[1], bytes: unbase64(match[2]) };
  });
  return { text: all.slice(0, end + 1), signatures };
}

function linesOf(note, key, length) {
  return note.signatures.filter(
    (s) => s.name === key.name && s.bytes.length === length && same(s.bytes.subarray(0, 4), key.id),
  );
}

/** Whether a line of this key holds. */
async function noteHolds(note, key) {
  for (const line of linesOf(note, key, 68)) {
    if (await ed25519(key.key, line.bytes.subarray(4), utf8(note.text))) {
      return true;
    }
  }
  return false;
}

/** The second at which a witness cosigned, or null where no line of its key holds. */
async function cosigned(note, key) {
  for (const line of linesOf(note, key, 76)) {
    const time = new DataView(line.bytes.buffer, line.bytes.byteOffset + 4, 8).getBigUint64(0);
    const message = utf8(`cosignature/v1\ntime ${time}\n${note.text}`);
    if (time < 2n ** 40n && (await ed25519(key.key, line.bytes.subarray(12), message))) {
      return Number(time);
    }
  }
  return null;
}

/** Origin, size and root of a note that is a checkpoint. */
function checkpoint(note) {
  const lines = note.text.split("\n");
  if (lines.length < 4 || lines[0] === "" || !/^(0|[1-9][0-9]{0,15})$/.test(lines[1])) {
    throw new Refusal(W.notACheckpoint);
  }
  const root = unbase64(lines[2]);
  const size = Number(lines[1]);
  if (root.length !== 32 || !Number.isSafeInteger(size)) {
    throw new Refusal(W.notACheckpoint);
  }
  return { origin: lines[0], size, root };
}
