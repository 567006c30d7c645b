// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.footnote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daylight.run.BundleToFetch;

/** The bundles that were made and not fetched yet, the last of each report. */
final class Bundles {
    private final Map<String, BundleToFetch> waiting = new HashMap<>();

    synchronized void put(String report, BundleToFetch bundle) {
        fetched(report);
        waiting.put(report, bundle);
    }

    synchronized Optional<BundleToFetch> of(String report) {
        return Optional.ofNullable(waiting.get(report));
    }

    synchronized void fetched(String report) {
        BundleToFetch bundle = waiting.remove(report);
        if (bundle != null) {
            bundle.close();
        }
    }
}
