// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// Files that must not pass: made from a good one, which has stored members only.
import zlib from "node:zlib";

/** The members of a ZIP file that is known to be simple. */
export function unzip(bytes) {
  const members = [];
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const size = bytes.readUInt32LE(at + 18);
    const name = bytes.toString("utf8", at + 30, at + 30 + bytes.readUInt16LE(at + 26));
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    members.push({ name, data: Buffer.from(bytes.subarray(data, data + size)) });
    at = data + size;
  }
  return members;
}

/** A ZIP file of stored members. */
export function zip(members) {
  const out = [];
  const directory = [];
  let at = 0;
  for (const { name, data } of members) {
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(zlib.crc32 ? zlib.crc32(data) : crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([number(0x04034b50, 4), common, label, data]);
    directory.push(Buffer.concat([number(0x02014b50, 4), number(20, 2), common, Buffer.alloc(10), number(at, 4), label]));
    out.push(local);
    at += local.length;
  }
  const all = Buffer.concat(directory);
  const count = number(members.length, 2);
  return Buffer.concat([...out, all, number(0x06054b50, 4), Buffer.alloc(4), count, count, number(all.length, 4), number(at, 4), Buffer.alloc(2)]);
}

function number(value, bytes) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

function crc32(data) {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const member = (members, end) => members.find((m) => m.name.endsWith(end));

/** The altered files, each with what a viewer may no longer do. */
export function controls(good, victim) {
  const made = {};
  const altered = (name, change) => {
    const members = unzip(good);
    made[name] = zip(change(members) ?? members);
  };
  altered("a byte of a page altered", (members) => {
    const line = member(members, "index.cdx").data.toString().split("\n").find((l) => l.includes(JSON.stringify(victim)));
    const record = JSON.parse(line.slice(line.indexOf(" {")));
    const archive = member(members, record.filename).data;
    archive[Number(record.offset) + Math.floor(Number(record.length) / 2)] ^= 1;
  });
  altered("a page written anew, digests left", (members) => {
    const line = member(members, "index.cdx").data.toString().split("\n").find((l) => l.includes(JSON.stringify(victim)));
    const record = JSON.parse(line.slice(line.indexOf(" {")));
    const archive = member(members, record.filename);
    const [from, length] = [Number(record.offset), Number(record.length)];
    const text = zlib.gunzipSync(archive.data.subarray(from, from + length)).toString("latin1").replace("at dusk", "at dawn");
    const packed = zlib.gzipSync(Buffer.from(text, "latin1"));
    archive.data = Buffer.concat([archive.data.subarray(0, from), packed, archive.data.subarray(from + length)]);
    const index = member(members, "index.cdx");
    index.data = Buffer.from(index.data.toString().replace(line, line.replace(`"length":"${length}"`, `"length":"${packed.length}"`)));
  });
  altered("datapackage.json altered", (members) => {
    const list = member(members, "datapackage.json");
    list.data = Buffer.from(list.data.toString().replace("Daylight", "Somebody"));
  });
  altered("signature altered", (members) => {
    const digest = member(members, "datapackage-digest.json");
    const json = JSON.parse(digest.data);
    const signature = Buffer.from(json.signedData.signature, "base64");
    signature[40] ^= 1;
    json.signedData.signature = signature.toString("base64");
    digest.data = Buffer.from(JSON.stringify(json));
  });
  altered("index missing", (members) => members.filter((m) => !m.name.startsWith("indexes/")));
  altered("pages missing", (members) => members.filter((m) => !m.name.startsWith("pages/")));
  altered("profile of the 1.2.0 draft", (members) => {
    const list = member(members, "datapackage.json");
    const json = JSON.parse(list.data);
    json.profile = "wacz";
    json.wacz_version = "1.2.0";
    list.data = Buffer.from(JSON.stringify(json));
  });
  return made;
}
