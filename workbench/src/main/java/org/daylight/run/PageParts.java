// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.publish.bundle.WarcRecords;
import org.daylight.register.CaptureRows;

/**
 * What was preserved with a page, in its own stored file: what the page loaded, by address, and the pictures taken of it.
 * Stored files never change, so what was found is kept for the next time.
 */
final class PageParts {
    private static final int KEPT = 128;

    private static final Map<Path, Parts> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Parts> eldest) {
            return size() > KEPT;
        }
    };

    private final Workbench workbench;

    PageParts(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What stands in a file that a browser's capture made.
     *
     * @param loaded offsets of what the page loaded, by address; of several answers the last
     * @param pictures offsets of the tiles of the screenshot, in order
     */
    private record Parts(Map<String, Long> loaded, List<Long> pictures) {
        private static final Parts NONE = new Parts(Map.of(), List.of());

        private Parts {
            loaded = Map.copyOf(loaded);
            pictures = List.copyOf(pictures);
        }
    }

    /** The offsets of the tiles of the screenshot, from the top of the page down; none where there is no screenshot. */
    List<Long> pictures(Capture capture) {
        return capture.browser().screenshot() == null
                ? List.of()
                : parts(capture).pictures();
    }

    /** Offsets, in the capture's own file, of what was preserved with it of these addresses. */
    Map<String, Long> loaded(Capture capture, Collection<String> addresses) {
        Map<String, Long> found = new HashMap<>();
        if (capture.browser().present()) {
            Map<String, Long> all = parts(capture).loaded();
            addresses.forEach(a -> {
                Long at = all.get(a);
                if (at != null) {
                    found.put(a, at);
                }
            });
        } else {
            // An archive that was handed in: each answer in it is a capture of its own.
            new CaptureRows(workbench.database())
                    .inFile(capture.file(), addresses)
                    .forEach((address, other) -> found.put(address, other.offset()));
        }
        return found;
    }

    private Parts parts(Capture capture) {
        Path file = workbench.folder().root().resolve(capture.file());
        synchronized (KNOWN) {
            Parts known = KNOWN.get(file);
            if (known != null) {
                return known;
            }
        }
        Parts found = read(file);
        synchronized (KNOWN) {
            KNOWN.put(file, found);
        }
        return found;
    }

    private static Parts read(Path file) {
        Map<String, Long> loaded = new HashMap<>();
        List<Long> pictures = new ArrayList<>();
        try {
            for (WarcRecords.Entry record : WarcRecords.all(file)) {
                if (record.type().equals("response")) {
                    loaded.put(record.target(), record.offset());
                } else if (record.field("Daylight-Part").equals("screenshot")) {
                    pictures.add(record.offset());
                }
            }
            return new Parts(loaded, pictures);
        } catch (IOException e) {
            // The replay shows what it has; `verify` names the file.
            return Parts.NONE;
        }
    }
}
