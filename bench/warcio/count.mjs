// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
//
// Counts the records of WARC files with warcio and says which kinds there are:
//   cd bench/warcio && npm ci && node count.mjs FILE.warc.gz ...
// The total must equal that of bench/warc-digests.py, which counts gzip members.
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";

const kinds = {};
let total = 0;
for (const path of process.argv.slice(2)) {
  for await (const record of new WARCParser(createReadStream(path))) {
    await record.skipFully();
    total += 1;
    kinds[record.warcType] = (kinds[record.warcType] ?? 0) + 1;
  }
}
console.log(`${process.argv.length - 2} files, ${total} records`, JSON.stringify(kinds));
