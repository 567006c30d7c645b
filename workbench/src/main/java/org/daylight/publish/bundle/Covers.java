// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.util.List;
import org.daylight.publish.template.bundle.BundlePages;
import org.daylight.publish.template.bundle.CoverView;

/** What the plain-language sheet of a bundle says. */
final class Covers {
    private Covers() {}

    static CoverView cover(BundleInput in, List<CoverView.Row> rows, int closed, boolean page) {
        return new CoverView(
                in.caseName(),
                in.checkpoint().origin(),
                in.asOf(),
                in.checkpoint().size(),
                in.checkpoint().root().hex(),
                in.key().toString(),
                rows,
                in.passages().size(),
                in.vouchers().witnesses().stream()
                        .map(w -> w.name() + " cosigned the ledger of "
                                + BundlePages.count(w.size(), "event", "events") + " and states "
                                + BundlePages.second(w.time()) + " as the time.")
                        .toList(),
                in.vouchers().timestamps().stream()
                        .map(t -> t.authority() + " timestamped the ledger of "
                                + BundlePages.count(t.size(), "event", "events") + " at "
                                + BundlePages.second(t.time()) + " (RFC 3161).")
                        .toList(),
                in.withheld().restrictedCaptures(),
                in.withheld().heldBackFiles(),
                in.withheld().maskedSpans(),
                closed,
                page);
    }
}
