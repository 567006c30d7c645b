// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.WebAddress;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.Sought;
import org.daylight.ledger.timestamp.Authority;
import org.daylight.ledger.timestamp.Certificates;
import org.daylight.ledger.timestamp.Timestamps;
import org.jspecify.annotations.Nullable;

/** Which time-stamping authorities a case trusts, and where they are asked. */
public final class Authorities {
    private final Workbench workbench;
    private final Ledger ledger;

    /** For this case. */
    public Authorities(Workbench workbench) {
        this.workbench = workbench;
        this.ledger = workbench.ledger();
    }

    /**
     * Trusts an authority from now on; one of the same name is replaced.
     *
     * @param url where it is asked; null where files are carried there
     * @param roots certificates to trust, in PEM or one in DER
     * @param policy the only policy to accept, as dotted numbers; null accepts any
     * @return one line on it
     * @throws DaylightException where address, certificates or policy are none
     */
    public String add(String name, @Nullable String url, byte[] roots, @Nullable String policy) {
        if (url != null) {
            WebAddress.parse(url);
        }
        Certificates certificates = Certificates.read(roots);
        Authority authority = new Authority(0, name, policy, certificates.pem());
        if (authority.roots().getBytes(StandardCharsets.US_ASCII).length > Certificates.MOST_BYTES) {
            throw new DaylightException("the roots do not fit into an event; keep those of " + name + " alone");
        }
        workbench.append(List.of(Timestamps.configure(authority, url)));
        return name + " is trusted with " + certificates.all().size()
                + (certificates.all().size() == 1 ? " certificate" : " certificates");
    }

    /** Trusts an authority no longer; what it stamped stays. @throws DaylightException where none has this name */
    public void remove(String name) {
        workbench.append(List.of(Timestamps.remove(named(name).name())));
    }

    /** A line each. */
    public List<String> list() {
        return trusted().stream()
                .map(a -> a.name() + "  " + url(a).orElse("by files alone")
                        + (a.policy() == null ? "" : "  policy " + a.policy()))
                .toList();
    }

    /** The authorities that are trusted now. */
    List<Authority> trusted() {
        return Timestamps.authorities(events());
    }

    Authority named(String name) {
        return trusted().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DaylightException(
                        "no authority is named \"" + name + "\"; `timestamp authority list` names those that are"));
    }

    /** Where it is asked; nothing where that is not known, or was erased. */
    Optional<String> url(Authority authority) {
        return ledger.revealed(authority.seq()).get(Timestamps.urlField(authority.name())) instanceof String url
                ? Optional.of(url)
                : Optional.empty();
    }

    /** The events that speak of timestamps. */
    List<Event> events() {
        List<Event> events = new ArrayList<>();
        ledger.forEach(Sought.of(EventKind.TIMESTAMP, EventKind.CONFIGURATION), events::add);
        return events;
    }
}
