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

    private final Map<String, File> files = new LinkedHashMap<>(8, 0.75f, true);

    /**
     * A file.
     *
     * @param name as it was sent
     * @param bytes of it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record File(String name, byte[] bytes) {}

    synchronized void hold(String report, File file) {
        files.put(report, file);
        if (files.size() > MOST) {
            files.remove(files.keySet().iterator().next());
        }
    }

    synchronized Optional<File> of(String report) {
        return Optional.ofNullable(files.get(report));
    }
}
