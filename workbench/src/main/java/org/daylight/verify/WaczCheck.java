// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daylight.archive.judge.ArchiveJudge;
import org.daylight.archive.wacz.WaczFault;
import org.daylight.archive.wacz.WaczJudge;
import org.daylight.archive.wacz.WaczReport;
import org.daylight.archive.wacz.WaczSignature;
import org.daylight.ledger.Fault;

/** Checks a WACZ file of whatever origin, and says what that shows. */
public final class WaczCheck {
    private WaczCheck() {}

    /** Checks a file. @throws org.daylight.DaylightException where it cannot be read or is no ZIP file */
    public static Verdict of(Path file) {
        WaczReport report = WaczJudge.judge(file, WaczCheck::records);
        List<String> checked = new ArrayList<>();
        checked.add("the container: " + report.members() + " members, the directory against each of them");
        checked.add("WACZ " + (report.version().isEmpty() ? "of no stated version" : report.version())
                + ": each member against the list of resources, length and digest");
        checked.add("the index against " + report.records() + " records, both ways, and " + report.pages()
                + " pages against the index");
        checked.add("the signature: " + signature(report.signature()));
        checked.addAll(report.signature().checked());
        List<String> notProven = new ArrayList<>(report.notes());
        notProven.add("that the sites served these bytes, and that they are true; a signature shows who packed them");
        return new Verdict(
                checked, report.faults().stream().map(WaczCheck::fault).toList(), notProven);
    }

    /** To the letter of WARC, each record of a WARC file in it. */
    private static List<WaczFault> records(String member, Path file, long from, long to) {
        return ArchiveJudge.judge(file, from, to, member).faults().stream()
                .map(f -> new WaczFault(
                        member + ", " + f.item(),
                        from + f.place().offset(),
                        f.expected(),
                        f.found(),
                        f.rule().hint()))
                .toList();
    }

    private static Fault fault(WaczFault fault) {
        return new Fault(
                fault.item(),
                fault.offset() < 0 ? null : fault.offset(),
                fault.expected(),
                fault.found(),
                fault.hint());
    }

    private static String signature(WaczSignature signature) {
        String by = signature.domain().isEmpty() ? "an anonymous key" : signature.domain();
        return switch (signature.state()) {
            case ABSENT -> "there is none";
            case MATCHED -> "it holds, " + signature.form() + ", by " + by + ", key SHA-256 " + signature.keyDigest();
            case BROKEN -> "it does not hold";
        };
    }
}
