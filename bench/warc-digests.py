# SPDX-FileCopyrightText: 2026 The Daylight contributors
# SPDX-License-Identifier: Apache-2.0
"""Recomputes the digests of WARC files without anything of ours: python3 bench/warc-digests.py FILE.warc.gz ...

Each gzip member must hold exactly one record. SHA-256 of the block is compared with WARC-Block-Digest, SHA-256 of the
payload (chunks joined) with WARC-Payload-Digest; of a revisit the payload lies elsewhere and is not compared. The last
line counts; exit 1 where something differs. Needs zlib and hashlib of the standard library alone.
"""
import hashlib
import sys
import zlib


def members(data):
    while data:
        unpacker = zlib.decompressobj(31)
        yield unpacker.decompress(data) + unpacker.flush()
        data = unpacker.unused_data


def joined(body):
    out = b''
    while body:
        line, body = body.split(b'\r\n', 1)
        size = int(line.split(b';')[0], 16)
        if size == 0:
            return out
        out, body = out + body[:size], body[size + 2:]
    return out


def payload(fields, block):
    if fields.get('warc-type') != 'response':
        return block
    head, body = block.split(b'\r\n\r\n', 1)
    return joined(body) if b'transfer-encoding: chunked' in head.lower() else body


def check(record):
    head, rest = record.split(b'\r\n\r\n', 1)
    lines = head.decode('utf-8').split('\r\n')
    fields = {name.lower(): value for name, value in (line.split(': ', 1) for line in lines[1:])}
    block = rest[:int(fields['content-length'])]
    wrong = [] if lines[0] == 'WARC/1.1' and rest[len(block):] == b'\r\n\r\n' else ['form']
    for name, data in (('warc-block-digest', block), ('warc-payload-digest', payload(fields, block))):
        if name == 'warc-payload-digest' and (fields['warc-type'] == 'revisit' or name not in fields):
            continue
        if fields.get(name) != 'sha256:' + hashlib.sha256(data).hexdigest():
            wrong.append(name)
    return ['%s of %s' % (what, fields['warc-record-id']) for what in wrong]


records = faults = 0
for path in sys.argv[1:]:
    with open(path, 'rb') as file:
        for member in members(file.read()):
            records += 1
            for fault in check(member):
                faults += 1
                print('%s: %s' % (path, fault))
print('%d files, %d records, %d faults' % (len(sys.argv) - 1, records, faults))
sys.exit(1 if faults else 0)
