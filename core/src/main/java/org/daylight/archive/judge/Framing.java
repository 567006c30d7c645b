// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.IOException;
import org.daylight.archive.FilePart;
import org.daylight.archive.GzipMember;

/**
 * Cuts a file of records into what a scanner of one record sees: the file itself, or one gzip member after the other. A
 * member that is damaged ends the reading, for where the next one starts is then a guess; a record that is damaged in a
 * sound member does not.
 */
final class Framing {
    private final FilePart file;
    private final Findings findings;

    Framing(FilePart file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Judges one record. */
    interface Scan {
        /** Reads one record; false where nobody can say where the next one starts. */
        boolean record(Input in) throws IOException;

        /** Whether a record seems to start here. */
        boolean starts(Input in) throws IOException;
    }

    void plain(Scan scan) throws IOException {
        Input in = new Input(new Origin.Plain(file));
        while (!in.atEnd()) {
            if (!scan.record(in)) {
                return;
            }
        }
    }

    void packed(Scan scan) throws IOException {
        members((in, member, number, offset) -> {
            if (in.atEnd()) {
                findings.fault(
                        Rule.GZIP_EMPTY, item(number), Place.plain(offset), "a record in each gzip member", "nothing");
                return;
            }
            for (int records = 0; !in.atEnd(); records++) {
                if (records == 1) {
                    if (!scan.starts(in)) {
                        findings.fault(
                                Rule.MEMBER,
                                item(number),
                                in.place(),
                                "the end of the gzip member behind its record",
                                "more bytes");
                        return;
                    }
                    findings.fault(
                            Rule.MEMBER, item(number), in.place(), "one record in each gzip member", "another record");
                }
                if (!scan.record(in)) {
                    return;
                }
            }
        });
    }

    /** What is done with a member. */
    interface Each {
        /** Reads as much of the member as it wants. */
        void member(Input in, GzipMember member, long number, long offset) throws IOException;
    }

    static String item(long member) {
        return "member " + member;
    }

    /** Judges each member, to the last byte of the file. */
    void members(Each each) throws IOException {
        long size = file.size();
        Origin.Budget budget = new Origin.Budget(size);
        long position = 0;
        for (long number = 1; position < size; number++) {
            String item = item(number);
            if (!GzipHeader.starts(file, position)) {
                findings.fault(
                        Rule.GZIP_TRAIL,
                        item,
                        Place.plain(position),
                        "the end of the file or a gzip member",
                        (size - position) + " other bytes");
                return;
            }
            if (!GzipHeader.judge(file, position, item, findings)) {
                return;
            }
            try (GzipMember member = new GzipMember(file, position)) {
                Input in = new Input(new Origin.Member(member, position, budget));
                each.member(in, member, number, position);
                in.drain();
                position = member.end();
            } catch (IOException e) {
                findings.fault(
                        Rule.GZIP_DATA,
                        item,
                        Place.plain(position),
                        "a whole gzip member",
                        String.valueOf(e.getMessage()));
                return;
            }
        }
    }
}
