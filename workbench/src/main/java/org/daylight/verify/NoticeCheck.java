// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Fault;
import org.daylight.ledger.VerifierKey;
import org.daylight.publish.Notice;

/** Reads the notices beside published editions: signed, of this very edition, and, in a case, all that its ledger names. */
final class NoticeCheck {
    private static final int MOST = 1_000;
    private static final long LARGEST = 1 << 16;

    private NoticeCheck() {}

    /**
     * Notices beside the folder of an edition, a sentence each.
     *
     * @param manifest SHA-256 of its {@code edition.json}
     */
    static List<String> beside(Path folder, VerifierKey key, String manifest, List<Fault> faults) throws IOException {
        List<String> sentences = new ArrayList<>();
        Path parent = folder.getParent();
        String start = folder.getFileName() + ".notice-";
        if (parent == null || !Files.isDirectory(parent)) {
            return sentences;
        }
        try (Stream<Path> all = Files.list(parent)) {
            List<Path> notes = all.filter(f -> String.valueOf(f.getFileName()).startsWith(start))
                    .filter(f -> Notice.isFile(String.valueOf(f.getFileName())))
                    .sorted(Comparator.comparing(Path::toString))
                    .limit(MOST)
                    .toList();
            for (Path file : notes) {
                String name = String.valueOf(file.getFileName());
                try {
                    Notice notice = read(file, key);
                    if (notice.manifest().hex().equals(manifest)) {
                        sentences.add(name + ", signed by " + key.name() + ", " + notice.time() + ": this edition is "
                                + notice.kind().code() + ": " + notice.text());
                    } else {
                        faults.add(new Fault(
                                name,
                                "a notice on the manifest " + manifest,
                                notice.manifest().hex(),
                                "of another edition"));
                    }
                } catch (DaylightException e) {
                    faults.add(new Fault(
                            name, "a notice signed by " + key.name(), String.valueOf(e.getMessage()), "get it again"));
                }
            }
        }
        return sentences;
    }

    private static Notice read(Path file, VerifierKey key) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            throw new DaylightException("no regular file of at most " + LARGEST + " bytes");
        }
        return Notice.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), key);
    }

    /** The names that the notices of the ledger have beside the editions of a case; each is held against its event. */
    static Set<String> ofCase(Path editions, List<Event> events, VerifierKey key, List<Fault> faults) {
        Map<Long, Integer> counted = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Event event : events) {
            if (event.kind() != EventKind.NOTICE) {
                continue;
            }
            long number = event.number("number");
            String name = Notice.file(Long.toString(number), counted.merge(number, 1, Integer::sum));
            names.add(name);
            String expected = "the notice of event " + event.seq();
            try {
                Notice notice = read(editions.resolve(name), key);
                boolean same = notice.edition() == number
                        && notice.kind().code().equals(event.text("notice"))
                        && notice.manifest().hex().equals(event.text("manifestSha256"))
                        && notice.time().equals(event.time());
                if (!same) {
                    faults.add(new Fault(
                            "editions/" + name, expected, "another notice", "open the case: it is written anew"));
                }
            } catch (IOException | DaylightException e) {
                faults.add(new Fault(
                        "editions/" + name,
                        expected,
                        String.valueOf(e.getMessage()),
                        "open the case: it is written anew"));
            }
        }
        return names;
    }
}
