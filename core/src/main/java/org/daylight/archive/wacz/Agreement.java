// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.DaylightException;
import org.daylight.archive.Fault;

/** Holds index and WARC files against each other, both ways. */
final class Agreement {
    private static final String FOLDER = "archive/";

    private final ZipFolder zip;
    private final Index index;
    private final Findings findings;
    private final RecordJudge judge;
    private final Set<String> checked = new TreeSet<>();
    private long records;

    Agreement(ZipFolder zip, Index index, Findings findings, RecordJudge judge) {
        this.zip = zip;
        this.index = index;
        this.findings = findings;
        this.judge = judge;
    }

    long records() {
        return records;
    }

    void check() {
        for (ZipMember m : zip.members()) {
            String lower = m.name().toLowerCase(Locale.ROOT);
            if (m.name().startsWith(FOLDER) && lower.matches(".*\\.warc(\\.gz)?")) {
                archive(m);
            }
        }
        if (checked.isEmpty()) {
            findings.fault(FOLDER, -1, "at least one WARC file", "none", "there is nothing to replay");
        }
        for (String filename : index.filenames()) {
            if (!checked.contains(filename)) {
                findings.fault(
                        "indexes/", -1, "the WARC file " + filename + " that the index names", "none of this name", "");
            }
        }
    }

    private void archive(ZipMember member) {
        String filename = member.name().substring(FOLDER.length());
        checked.add(filename);
        try {
            if (member.stored()) {
                records(member, filename, zip.path(), zip.channel(), member.data(), member.end());
                return;
            }
            Path unpacked = Files.createTempFile("daylight-wacz", ".warc");
            try {
                try (InputStream in = zip.stream(member);
                        OutputStream out = Files.newOutputStream(unpacked)) {
                    in.transferTo(out);
                }
                try (FileChannel file = FileChannel.open(unpacked, StandardOpenOption.READ)) {
                    records(member, filename, unpacked, file, 0, file.size());
                }
            } finally {
                Files.delete(unpacked);
            }
        } catch (IOException e) {
            findings.fault(member.name(), member.data(), "WARC records", String.valueOf(e.getMessage()), "");
        } catch (DaylightException e) {
            findings.fault(member.name(), member.data(), "WARC records", String.valueOf(e.getMessage()), "");
        }
    }

    private void records(ZipMember member, String filename, Path path, FileChannel file, long from, long to) {
        Map<Long, List<CdxLine>> lines = index.lines(filename);
        long base = member.stored() ? from : -1;
        Optional<Fault> broken = RecordScan.scan(file, from, to, record -> {
            records++;
            List<CdxLine> own = lines.remove(record.offset());
            String item = item(member, record.offset());
            long place = base < 0 ? -1 : base + record.offset();
            if (own == null) {
                missing(item, place, record);
            } else {
                own.forEach(line -> compare(item, place, record, line));
            }
        });
        broken.ifPresent(fault -> findings.fault(
                item(member, fault.offset()),
                base < 0 ? -1 : base + fault.offset(),
                "a whole record",
                fault.what(),
                "what stands behind it was not looked at"));
        long looked = broken.map(Fault::offset).orElse(Long.MAX_VALUE);
        lines.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.offset() < looked)
                .forEach(line -> findings.fault(
                        item(member, line.offset()),
                        base < 0 ? -1 : base + line.offset(),
                        "a record, as the index says of " + line.url(),
                        "none that starts there",
                        "the index belongs to another file, or one of the two was altered"));
        judge.judge(member.name(), path, from, to).forEach(findings::fault);
    }

    private static String item(ZipMember member, long offset) {
        return member.name() + " record at " + offset;
    }

    private void missing(String item, long place, ScannedRecord record) {
        if (record.type().equals("response") && record.replayable() && index.whole()) {
            findings.fault(
                    item, place, "a line in the index", "none for " + record.uri(), "viewers do not show this record");
        }
    }

    private void compare(String item, long place, ScannedRecord record, CdxLine line) {
        List<String> wrong = new ArrayList<>();
        List<String> right = new ArrayList<>();
        differ(wrong, right, "address ", line.url(), record.uri());
        differ(wrong, right, "time ", line.timestamp(), record.timestamp());
        if (line.length() >= 0) {
            differ(wrong, right, "length ", Long.toString(line.length()), Long.toString(record.length()));
        }
        if (!line.recordDigest().isEmpty()) {
            differ(
                    wrong,
                    right,
                    "bytes with ",
                    line.recordDigest(),
                    record.stored().labelled());
        }
        String stated = bare(record.payloadDigest(), line.digest());
        if (!stated.isEmpty()) {
            differ(wrong, right, "payload ", bare(line.digest(), record.payloadDigest()), stated);
        }
        if (!wrong.isEmpty()) {
            findings.fault(
                    item,
                    place,
                    String.join(", ", wrong) + " (the index)",
                    String.join(", ", right) + " (the record)",
                    "index or record was altered, or they belong to different files");
        }
    }

    private static void differ(List<String> wrong, List<String> right, String what, String line, String record) {
        if (!line.equals(record)) {
            wrong.add(what + line);
            right.add(what + record);
        }
    }

    /** A digest without label, where the other one is of the same kind; some indexes leave the label out. */
    private static String bare(String digest, String other) {
        String[] own = digest.split(":", 2);
        String[] theirs = other.split(":", 2);
        if (digest.isEmpty() || other.isEmpty()) {
            return "";
        }
        boolean same = own.length < 2
                || theirs.length < 2
                || own[0].replace("-", "").equalsIgnoreCase(theirs[0].replace("-", ""));
        return same ? own[own.length - 1] : "";
    }
}
