// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daylight.DaylightException;

/** Licences for data, by their identifiers of SPDX. */
public enum Licence {
    CC_BY_4_0("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA_4_0(
            "CC-BY-SA-4.0",
            "Creative Commons Attribution-ShareAlike 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/"),
    CC_BY_NC_4_0(
            "CC-BY-NC-4.0",
            "Creative Commons Attribution-NonCommercial 4.0",
            "https://creativecommons.org/licenses/by-nc/4.0/"),
    CC0_1_0("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ODBL_1_0(
            "ODbL-1.0",
            "Open Data Commons Open Database License 1.0",
            "https://opendatacommons.org/licenses/odbl/1-0/"),
    ODC_BY_1_0(
            "ODC-By-1.0", "Open Data Commons Attribution License 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    PDDL_1_0(
            "PDDL-1.0",
            "Open Data Commons Public Domain Dedication and License 1.0",
            "https://opendatacommons.org/licenses/pddl/1-0/");

    private final String id;
    private final String title;
    private final String address;

    Licence(String id, String title, String address) {
        this.id = id;
        this.title = title;
        this.address = address;
    }

    /** Its identifier. */
    public String id() {
        return id;
    }

    /** Its name in full. */
    public String title() {
        return title;
    }

    /** Where its text stands. */
    public String address() {
        return address;
    }

    /** @throws DaylightException where no licence for data has this identifier */
    public static Licence of(String id) {
        return Arrays.stream(values())
                .filter(l -> l.id.toLowerCase(Locale.ROOT).equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new DaylightException("expected one of "
                        + Arrays.stream(values()).map(Licence::id).collect(Collectors.joining(", "))
                        + " or none, found \"" + id + "\""));
    }
}
