// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.footnote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the last few reports, in memory alone, so that whoever handed one in need not do so again to have it back.
 * The case keeps none: what a report says of people is not the case's.
 */
final class Held {
    private static final int MOST = 4;

    private long since;
    private final Map<String, File> files = new LinkedHashMap<>(8, 0.75f, true);

    /**
     * A file.
     *
     * @param name as it was sent
     * @param bytes of it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record File(String name, byte[] bytes) {}

    /** @param sealed event of the last seal or erasure */
    synchronized void hold(long sealed, String report, File file) {
        forget(sealed);
        files.put(report, file);
        if (files.size() > MOST) {
            files.remove(files.keySet().iterator().next());
        }
    }

    /** @param sealed event of the last seal or erasure */
    synchronized Optional<File> of(long sealed, String report) {
        forget(sealed);
        return Optional.ofNullable(files.get(report));
    }

    /** A report may name who was sealed or erased since: the name of an erased person nobody knows to look for. */
    private void forget(long sealed) {
        if (sealed != since) {
            files.clear();
            since = sealed;
        }
    }
}
