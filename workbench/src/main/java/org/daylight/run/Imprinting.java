// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.codebook.Codebook;
import org.daylight.ledger.Draft;
import org.daylight.publish.Imprint;
import org.daylight.publish.schema.Licence;
import org.jspecify.annotations.Nullable;

/** Whom people write to about an edition, and under which licence its data are: settings of the case. */
public final class Imprinting {
    private static final String CONTACT = "contact";
    private static final String LICENCE = "licence";
    private static final int LONGEST = 300;

    private final Workbench workbench;

    /** For this case. */
    public Imprinting(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Whom somebody writes to who finds an error or is harmed; empty where nobody is named. */
    public Optional<String> contact() {
        return workbench.register().setting(CONTACT).stream().findFirst();
    }

    /** Under which licence data are given, an identifier of SPDX; empty where none is. */
    public Optional<String> licence() {
        return workbench.register().setting(LICENCE).stream().findFirst();
    }

    /**
     * Names the contact, noted in the ledger as a private field; it stands in every edition from now on.
     *
     * @param contact a name and an address, one line
     * @throws DaylightException where it is empty, or more than a line
     */
    public void contact(String contact) {
        String line = contact.strip();
        if (line.codePointCount(0, line.length()) < 5
                || line.codePointCount(0, line.length()) > LONGEST
                || line.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new DaylightException("a contact is one line of 5 to " + LONGEST
                    + " characters, such as \"Harbour Watch, corrections@harbourwatch.example\"");
        }
        set(CONTACT, List.of(line));
    }

    /**
     * Gives the licence.
     *
     * @param licence an identifier such as {@code CC-BY-4.0}, or {@code none}
     * @throws DaylightException where it is not among those that are known
     */
    public void licence(String licence) {
        set(
                LICENCE,
                licence.equalsIgnoreCase("none")
                        ? List.of()
                        : List.of(Licence.of(licence).id()));
    }

    private void set(String name, List<String> value) {
        if (!value.equals(workbench.register().setting(name))) {
            workbench.append(List.of(new Draft(EventKind.CONFIGURATION, Map.of(), Map.of(name, value))));
        }
    }

    /**
     * What an edition says of itself.
     *
     * @throws DaylightException where nobody is named to whom somebody could write
     */
    Imprint imprint(@Nullable OffsetDateTime embargo) {
        if (contact().isEmpty()) {
            throw new DaylightException(
                    "every edition says whom to write to who finds an error or is harmed by it, and this"
                            + " case names nobody; nothing was published; say who with `daylight settings contact \"NAME, ADDRESS\"`");
        }
        return said(embargo);
    }

    /** The same of a case that may name nobody yet. */
    Imprint said(@Nullable OffsetDateTime embargo) {
        Codebook codebook = workbench.codebook();
        return new Imprint(contact().orElse(""), licence().orElse(null), embargo, codebook.name(), codebook.version());
    }
}
