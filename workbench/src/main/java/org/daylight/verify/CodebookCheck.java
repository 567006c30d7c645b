// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Fault;

/** Whether the codebook of a case is the one that its ledger names. */
final class CodebookCheck {
    private final Path root;
    private final List<Event> events;

    CodebookCheck(Path root, List<Event> events) {
        this.root = root;
        this.events = events;
    }

    List<Fault> check() {
        String expected = "none";
        for (Event e : events) {
            if (e.kind() == EventKind.CONFIGURATION && e.open().get("codebookSha256") instanceof String digest) {
                expected = digest;
            }
        }
        String found = found();
        return expected.equals(found)
                ? List.of()
                : List.of(
                        new Fault(
                                "codebook/codebook.yaml",
                                expected,
                                found,
                                "the codebook is not the one that the ledger names; `daylight codebook use FILE` takes one in"));
    }

    private String found() {
        Path file = root.resolve("codebook").resolve("codebook.yaml");
        try {
            return Files.isRegularFile(file)
                    ? Digest.of(Files.readAllBytes(file)).hex()
                    : "none";
        } catch (IOException e) {
            return "a file that cannot be read";
        }
    }
}
