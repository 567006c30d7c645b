// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daylight.ledger.Fault;
import org.daylight.run.RestrictedFolder;

/** Checks restricted evidence in clear, as its recipient keeps it (spec/restricted.md). */
public final class RestrictedCheck {
    private RestrictedCheck() {}

    /** Whether a folder says of itself that it holds such evidence. */
    public static boolean isOne(Path folder) {
        return RestrictedFolder.is(folder);
    }

    /** Every file, event, private field and capture against the manifest that the sender signed. */
    public static Verdict of(Path folder) {
        List<String> notProven = List.of(
                "that the key is the sender's: compare it with the sender another way",
                "when the events were written: a restricted bundle carries no timestamps");
        try {
            RestrictedFolder opened = RestrictedFolder.of(folder);
            List<Fault> faults = opened.faults();
            return new Verdict(
                    List.of(
                            "the manifest is signed by " + opened.key(),
                            opened.files() + " files have the digests of the manifest",
                            opened.events() + " events stand in the ledger "
                                    + opened.head().origin() + " of "
                                    + opened.head().size() + " events",
                            opened.captures() + " captures are those that their events name"),
                    faults,
                    notProven);
        } catch (IOException e) {
            return new Verdict(
                    List.of(),
                    List.of(new Fault(
                            "manifest.json",
                            "a manifest that its sender signed",
                            String.valueOf(e.getMessage()),
                            "open the encrypted file again, or ask the sender for it")),
                    notProven);
        }
    }
}
