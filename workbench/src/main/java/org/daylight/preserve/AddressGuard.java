// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Decides, at the moment of connecting and on the resolved address, whether a case may ask a host, so that no page can
 * make Daylight speak to the machine it runs on or to its neighbours. Immutable.
 *
 * <p>A name is looked up once and the caller connects to the addresses that come out, so that a second answer of a
 * hostile name server (DNS rebinding) is never asked for. Every hop of a redirect asks the guard anew. An entry of the
 * allow-list opens the one port of the one host that it names, as it is written there: allowing {@code localhost:8080}
 * does not open {@code 127.0.0.1:8080}.
 */
public final class AddressGuard {
    private static final Pattern OWN_NAMES =
            Pattern.compile("(.*\\.)?(localhost|local|localdomain|internal|intranet|lan|home\\.arpa)\\.?|[^.]+\\.?");

    private static final Pattern ONION = Pattern.compile(".*\\.onion\\.?");

    private final Set<String> allowed;
    private final Resolver resolver;

    /**
     * With the platform's look-up of names.
     *
     * @param allowed {@code host:port} names of private addresses that this case may ask; IPv6 in brackets
     * @throws DaylightException where one is not of this form
     */
    public AddressGuard(Collection<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    /** As the other, with its own way of looking up names. */
    public AddressGuard(Collection<String> allowed, Resolver resolver) {
        Set<String> names = new HashSet<>();
        for (String entry : allowed) {
            names.add(canonical(entry));
        }
        this.allowed = Set.copyOf(names);
        this.resolver = resolver;
    }

    private static String canonical(String entry) {
        if (!entry.matches(".+:[0-9]{1,5}") || entry.matches(".*[/?#@\\s].*")) {
            throw new DaylightException("expected HOST:PORT to allow, found \"" + entry + "\"");
        }
        return WebAddress.parse("http://" + entry + "/").hostAndPort();
    }

    /** Looks up a name. */
    @FunctionalInterface
    public interface Resolver {
        /** Every address of the name. */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * The addresses of this host that may be connected to, looked up once; the caller connects to these and looks up
     * nothing again. Refused addresses among public ones are left out.
     *
     * @param host as {@link WebAddress#host()}
     * @throws DaylightException where the name is unknown or every address of it is refused
     */
    public List<InetAddress> admit(String host, int port) {
        String name = host + ":" + port;
        InetAddress[] found = look(host);
        if (allowed.contains(name)) {
            return List.of(found);
        }
        List<InetAddress> admitted = new ArrayList<>();
        String refused = null;
        for (InetAddress address : found) {
            String refusal = AddressRanges.refusal(address);
            if (refusal == null) {
                admitted.add(address);
            } else if (refused == null) {
                refused = refused(host, address, refusal);
            }
        }
        if (admitted.isEmpty()) {
            throw new RefusedAddressException(name, String.valueOf(refused));
        }
        return List.copyOf(admitted);
    }

    /**
     * Judges a host that a proxy is to look up: what is written in numbers by its range, what is a name by the names that
     * are set aside for one's own machine and network (RFC 6761, 6762, 8375). Where a public name leads cannot be checked
     * then.
     *
     * @throws DaylightException where it is refused
     */
    public void admitName(String host, int port) {
        String name = host + ":" + port;
        if (allowed.contains(name)) {
            return;
        }
        String refused = null;
        if (host.startsWith("[") || WebAddress.isNumber(host)) {
            InetAddress address = look(host)[0];
            String refusal = AddressRanges.refusal(address);
            refused = refusal == null ? null : refused(host, address, refusal);
        } else if (OWN_NAMES.matcher(host).matches()) {
            refused = host + " is a name of one's own machine or network";
        }
        if (refused != null) {
            throw new RefusedAddressException(name, refused);
        }
    }

    private static String refused(String host, InetAddress address, @Nullable String refusal) {
        String literal = address.getHostAddress();
        return host.equals(literal) ? literal + " is " + refusal : host + " is " + literal + ", " + refusal;
    }

    private InetAddress[] look(String host) {
        try {
            // What is written in numbers is judged as it stands; no resolver is asked what it makes of it.
            if (host.startsWith("[")) {
                return new InetAddress[] {InetAddress.ofLiteral(host.substring(1, host.length() - 1))};
            }
            if (WebAddress.isNumber(host)) {
                return new InetAddress[] {InetAddress.ofLiteral(host)};
            }
            if (ONION.matcher(host).matches()) { // never told to a name server (RFC 7686, 2)
                throw new DaylightException(
                        host + " is found through Tor alone; set its proxy with `daylight proxy set`");
            }
            InetAddress[] found = resolver.resolve(host);
            if (found.length > 0) {
                return found;
            }
        } catch (UnknownHostException e) {
            throw new DaylightException(
                    "unknown host " + host + ": look at the spelling, or at this machine's network", e);
        } catch (IllegalArgumentException e) {
            throw new DaylightException("\"" + host + "\" is no address", e);
        }
        throw new DaylightException("unknown host " + host + ": its name server gives no address");
    }
}
