// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.preserve.ProxyAddress;
import org.jspecify.annotations.Nullable;

/** Through which proxy a case asks the web: none, unless a person sets one. */
public final class Proxying {
    private final Workbench workbench;

    /** For this case. */
    public Proxying(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The proxy as a person may read it, without its password; empty where servers are asked directly. */
    public Optional<String> shown() {
        return Optional.ofNullable(of(workbench.register().setting("proxy"))).map(ProxyAddress::toString);
    }

    /**
     * Sets the proxy and notes it in the ledger, as a private field; the same one again changes nothing.
     *
     * @param address {@code socks5://HOST:PORT}, {@code http://HOST:PORT}, or {@code none}
     * @throws DaylightException where it is none of these
     */
    public void set(String address) {
        List<String> next = address.equalsIgnoreCase("none")
                ? List.of()
                : List.of(ProxyAddress.parse(address).secret());
        if (!next.equals(workbench.register().setting("proxy"))) {
            workbench.append(List.of(new Draft(EventKind.CONFIGURATION, Map.of(), Map.of("proxy", next))));
        }
    }

    static @Nullable ProxyAddress of(List<String> setting) {
        return setting.isEmpty() ? null : ProxyAddress.parse(setting.getFirst());
    }
}
