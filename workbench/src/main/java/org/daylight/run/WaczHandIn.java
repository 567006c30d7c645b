// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.archive.wacz.RecordJudge;
import org.daylight.archive.wacz.WaczFault;
import org.daylight.archive.wacz.WaczJudge;
import org.daylight.archive.wacz.WaczReport;
import org.daylight.preserve.Preserved;

/**
 * What is said of a WACZ file that was handed in: kept whole whatever is wrong with it, and what is wrong is told to the
 * person and noted in the event, in codes that hold no word of the file's own.
 *
 * @param preserved with a warning for each fault
 * @param codes open fields of the event; none for any other file
 */
record WaczHandIn(Preserved preserved, Map<String, Object> codes) {
    private static final int SHOWN = 20;

    WaczHandIn {
        codes = Map.copyOf(codes);
    }

    /** Judges the file that was handed in, where it is a WACZ file. */
    static WaczHandIn of(Preserved preserved, Path file) {
        if (!preserved.file().endsWith(".wacz")) {
            return new WaczHandIn(preserved, Map.of());
        }
        WaczReport report = WaczJudge.judge(file, RecordJudge.NONE);
        Map<String, Object> codes = new LinkedHashMap<>();
        codes.put("wacz", report.version().matches("[0-9.]{1,12}") ? report.version() : "unknown");
        codes.put("signature", report.signature().code());
        codes.put("faults", (long) report.faults().size());
        if (!report.signature().keyDigest().isEmpty()) {
            codes.put("keySha256", report.signature().keyDigest());
        }
        List<String> warnings = new ArrayList<>(preserved.warnings());
        for (WaczFault fault : report.faults().stream().limit(SHOWN).toList()) {
            warnings.add(file + ", " + fault.item() + ": expected " + fault.expected() + ", found " + fault.found()
                    + ": kept as it is");
        }
        if (report.faults().size() > SHOWN) {
            warnings.add(file + " has " + report.faults().size() + " faults; `daylight verify " + file + "` names all");
        }
        return new WaczHandIn(
                new Preserved(
                        preserved.file(),
                        preserved.fileDigest(),
                        preserved.length(),
                        preserved.records(),
                        preserved.redirects(),
                        warnings),
                codes);
    }
}
