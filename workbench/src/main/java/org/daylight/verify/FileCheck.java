// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.archive.judge.ArchiveFormat;
import org.daylight.archive.judge.ArchiveJudge;
import org.daylight.archive.judge.Finding;
import org.daylight.archive.judge.Judgement;
import org.daylight.archive.judge.Rule;
import org.daylight.ledger.Fault;

/**
 * Checks a lone WARC, ARC, CDX, CDXJ or gzip file: whether it is whole, keeps to its standard, and agrees with the
 * digests in it. Nothing vouches for such a file but itself, and the verdict says so.
 */
public final class FileCheck {
    private static final List<String> NOT_PROVEN = List.of(
            "that nobody altered the file: whoever alters it can write new digests; compare it with a digest or a"
                    + " timestamp that was kept elsewhere",
            "that the site served this, or that it is true");

    private FileCheck() {}

    /**
     * Reads the file to its end.
     *
     * @throws DaylightException where it cannot be opened or read, or is no regular file
     */
    public static Verdict of(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new DaylightException(file + " is no regular file; name a WARC, ARC, CDX or gzip file");
        }
        Judgement judgement = ArchiveJudge.judge(file);
        List<Fault> faults = new ArrayList<>();
        judgement.faults().forEach(finding -> faults.add(fault(finding)));
        long more = judgement.faultCount() - faults.size();
        if (more > 0) {
            faults.add(new Fault("file", "no further faults", more + " more", "the first are named"));
        }
        List<String> notProven = new ArrayList<>();
        if (judgement.digests() == 0 && judgement.faults().stream().noneMatch(f -> f.rule() == Rule.DIGEST)) {
            notProven.add("that no content was altered: there is no digest in the file that could be recomputed");
        }
        notProven.addAll(NOT_PROVEN);
        return new Verdict(checked(judgement), faults, notes(judgement), notProven);
    }

    private static List<String> checked(Judgement judgement) {
        List<String> checked = new ArrayList<>();
        if (judgement.format() == ArchiveFormat.UNKNOWN) {
            return checked;
        }
        checked.add(judgement.format().label()
                + (judgement.packed() && judgement.format() != ArchiveFormat.GZIP ? ", packed with gzip" : "")
                + ": "
                + count(judgement.units(), "whole " + unit(judgement.format()))
                + (judgement.sound() ? ", to the end of the file" : ""));
        switch (judgement.format()) {
            case WARC -> {
                checked.add("version, fields, lengths and ends of records against WARC/1.1 (ISO 28500:2017)");
                if (judgement.digests() > 0) {
                    checked.add(count(judgement.digests(), "declared digest") + " recomputed and found to agree");
                }
            }
            case ARC -> checked.add("version block, fields and lengths against ARC 1 and 2; ARC holds no digests");
            case CDX, CDXJ ->
                checked.add("number, form and order of fields; the archives it points into were not opened");
            case GZIP, UNKNOWN -> {
                // said above
            }
        }
        if (judgement.packed()) {
            checked.add("header, check sum and length of each gzip member (RFC 1952)");
        }
        return checked;
    }

    private static String unit(ArchiveFormat format) {
        return switch (format) {
            case WARC, ARC -> "record";
            case CDX, CDXJ -> "line";
            case GZIP, UNKNOWN -> "member";
        };
    }

    private static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static Fault fault(Finding finding) {
        return new Fault(finding.item(), finding.place().offset(), finding.expected(), finding.found(), hint(finding));
    }

    private static String hint(Finding finding) {
        long inside = finding.place().inside();
        return (inside < 0 ? "" : "byte " + inside + " of the unpacked member; ")
                + finding.rule().hint();
    }

    private static List<String> notes(Judgement judgement) {
        List<String> notes = new ArrayList<>();
        for (Finding finding : judgement.tolerated()) {
            notes.add(finding + " (" + finding.rule().hint() + ")");
        }
        long more = judgement.toleratedCount() - notes.size();
        if (more > 0) {
            notes.add(more + " more of the same kinds");
        }
        return notes;
    }
}
