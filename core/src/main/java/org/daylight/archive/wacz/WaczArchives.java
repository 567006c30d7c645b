// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.daylight.DaylightException;

/** The WARC files inside a WACZ file that can be read where they are. */
public final class WaczArchives {
    private WaczArchives() {}

    /**
     * One WARC file inside.
     *
     * @param name its path
     * @param from where it starts in the WACZ file
     * @param to where it ends
     */
    public record Stretch(String name, long from, long to) {}

    /**
     * Where the WARC files of a WACZ file stand in it, in the order of their places. Members that share bytes, or lead out
     * of the archive, are not among them.
     *
     * @throws DaylightException where it is no ZIP file, or where a WARC file is packed inside, so that its records have
     *     no place of their own
     */
    public static List<Stretch> of(Path file) {
        try (ZipFolder zip = ZipFolder.open(file)) {
            List<ZipMember> members = zip.members().stream()
                    .filter(m -> m.name().toLowerCase(Locale.ROOT).matches("archive/[^/]+\\.warc(\\.gz)?"))
                    .toList();
            for (ZipMember m : members) {
                if (!m.stored()) {
                    throw new DaylightException(Findings.shown(m.name())
                            + " is packed inside it, so that its records cannot be cited in place; unpack it with"
                            + " `unzip` and take in the files of its folder archive/");
                }
            }
            for (WaczFault fault : zip.faults()) {
                if (fault.found().contains("another one has too")) {
                    throw new DaylightException("members of it share bytes: it was made to deceive");
                }
            }
            return members.stream()
                    .sorted(java.util.Comparator.comparingLong(ZipMember::data))
                    .map(m -> new Stretch(m.name(), m.data(), m.end()))
                    .toList();
        }
    }
}
