// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.exchange.source.ReferenceList;
import org.daylight.exchange.source.ReferenceList.Reference;
import org.daylight.footnote.Preserved;
import org.daylight.footnote.Report;
import org.daylight.footnote.Source;

/**
 * The sources of a report for a reference manager, as CSL-JSON or RIS: those of which the case has a copy, each with its
 * digest and its place in the ledger.
 */
public final class SourceList {
    private SourceList() {}

    /**
     * As CSL-JSON.
     *
     * @param copies by the keys of the report's sources
     * @param ledger its origin
     */
    public static String csl(Report report, Map<String, Preserved> copies, String ledger) {
        return ReferenceList.csl(references(report, copies, ledger));
    }

    /**
     * As RIS.
     *
     * @param copies by the keys of the report's sources
     * @param ledger its origin
     */
    public static String ris(Report report, Map<String, Preserved> copies, String ledger) {
        return ReferenceList.ris(references(report, copies, ledger));
    }

    private static List<Reference> references(Report report, Map<String, Preserved> copies, String ledger) {
        List<Reference> references = new ArrayList<>();
        for (Source s : report.sources()) {
            Preserved copy = copies.get(s.key());
            if (copy != null && !copy.capture().isEmpty()) {
                references.add(new Reference(
                        copy.capture(),
                        s.parts().title(),
                        s.parts().publisher(),
                        s.parts().published() == null
                                ? null
                                : s.parts().published().value(),
                        s.url(),
                        copy.moment(),
                        "und",
                        ledger,
                        copy.place(),
                        copy.digest().hex(),
                        copy.event(),
                        List.of()));
            }
        }
        return references;
    }
}
