// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.timestamp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a ledger say of timestamps.
 *
 * <pre>
 * configuration   {"authority": NAME, "policy"?, "roots": PEM}  private: {"authority/NAME": URL}
 *                 {"authorityRemoved": NAME}
 * timestamp       {"authority": NAME, "config": SEQ, "size", "time", "policy", "algorithm", "nonce"?, "response": base64,
 *                  "renews"?: SEQ}
 * </pre>
 *
 * Lists of events may hold other kinds; what is not of this form is passed over, and {@code verify} names it.
 */
public final class Timestamps {
    private Timestamps() {}

    /**
     * A timestamp in the ledger. What it says of itself is to be checked against its response: {@link Review}.
     *
     * @param seq the event
     * @param authority the name of the authority in this case
     * @param config the event that configured the authority
     * @param size how many events the stamped checkpoint has
     * @param time {@code genTime}
     * @param policy under which it was made
     * @param algorithm of the hash
     * @param nonce that was sent, in hexadecimal digits; null where it is not known
     * @param response the whole response in DER, as base64
     * @param renews the event of the timestamp that this one renews; null for one over a checkpoint
     */
    public record Taken(
            long seq,
            String authority,
            long config,
            long size,
            Instant time,
            String policy,
            String algorithm,
            @Nullable String nonce,
            String response,
            @Nullable Long renews) {

        /** The whole response, as it came. @throws DaylightException where the event holds no base64 */
        public byte[] der() {
            try {
                return Base64.getDecoder().decode(response);
            } catch (IllegalArgumentException e) {
                throw new DaylightException("the response is not base64", e);
            }
        }
    }

    /** The timestamps of this ledger, in its order. */
    public static List<Taken> of(List<Event> events) {
        List<Taken> all = new ArrayList<>();
        for (Event event : events) {
            taken(event).ifPresent(all::add);
        }
        return all;
    }

    /** The timestamp of this event; nothing where it is another event, or not well-formed. */
    public static Optional<Taken> taken(Event event) {
        if (event.kind() != EventKind.TIMESTAMP) {
            return Optional.empty();
        }
        try {
            Map<String, Object> open = event.open();
            return Optional.of(new Taken(
                    event.seq(),
                    event.text("authority"),
                    event.number("config"),
                    event.number("size"),
                    Instant.ofEpochMilli(event.number("time")),
                    event.text("policy"),
                    event.text("algorithm"),
                    open.containsKey("nonce") ? event.text("nonce") : null,
                    event.text("response"),
                    open.containsKey("renews") ? event.number("renews") : null));
        } catch (DaylightException e) {
            // An event of another form: the check of timestamps names it.
            return Optional.empty();
        }
    }

    /** The authorities that are configured after these events, in the order in which they were added. */
    public static List<Authority> authorities(List<Event> events) {
        Map<String, Authority> byName = new LinkedHashMap<>();
        for (Event event : events) {
            authority(event).ifPresent(a -> byName.put(a.name(), a));
            if (event.kind() == EventKind.CONFIGURATION
                    && event.open().get("authorityRemoved") instanceof String name) {
                byName.remove(name);
            }
        }
        return List.copyOf(byName.values());
    }

    /** The authority that this event configures; nothing where it is another event. */
    public static Optional<Authority> authority(Event event) {
        if (event.kind() == EventKind.CONFIGURATION
                && event.open().get("authority") instanceof String name
                && event.open().get("roots") instanceof String roots) {
            try {
                String policy = event.open().get("policy") instanceof String oid ? oid : null;
                return Optional.of(new Authority(event.seq(), name, policy, roots));
            } catch (DaylightException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The private field that holds the address of an authority, in the event that configures it. */
    public static String urlField(String name) {
        return "authority/" + name;
    }

    /**
     * The event that configures an authority.
     *
     * @param url where it is asked; null where files are carried there
     */
    public static Draft configure(Authority authority, @Nullable String url) {
        Map<String, Object> open = new HashMap<>();
        open.put("authority", authority.name());
        open.put("roots", authority.roots());
        if (authority.policy() != null) {
            open.put("policy", authority.policy());
        }
        // Addresses of paid services hold what one pays with: they can be erased.
        return new Draft(
                EventKind.CONFIGURATION, open, url == null ? Map.of() : Map.of(urlField(authority.name()), url));
    }

    /** The event that trusts an authority no longer. */
    public static Draft remove(String name) {
        return Draft.open(EventKind.CONFIGURATION, Map.of("authorityRemoved", name));
    }

    /**
     * The event that keeps a timestamp.
     *
     * @param size how many events the stamped checkpoint has
     * @param renews the event of the timestamp that it renews; null for one over a checkpoint
     */
    public static Draft keep(Authority authority, long size, Stamp stamp, byte[] response, @Nullable Long renews) {
        Map<String, Object> open = new HashMap<>();
        open.put("authority", authority.name());
        open.put("config", authority.seq());
        open.put("size", size);
        open.put("time", stamp.time().toEpochMilli());
        open.put("policy", stamp.policy());
        open.put("algorithm", stamp.algorithm().algorithm());
        open.put("response", Base64.getEncoder().encodeToString(response));
        if (stamp.nonce() != null) {
            open.put("nonce", stamp.nonce());
        }
        if (renews != null) {
            open.put("renews", renews);
        }
        return Draft.open(EventKind.TIMESTAMP, open);
    }
}
