// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Sought;
import org.daylight.protect.Passwords;
import org.daylight.protect.PersonId;
import org.daylight.protect.SealsLocked;
import org.daylight.protect.Share;
import org.daylight.protect.StewardKey;
import org.jspecify.annotations.Nullable;

/**
 * Who may open the seals of a case. The key of every sealed person is encrypted to every steward. Who the stewards are
 * stands in the ledger; a case without one keeps the keys of persons in clear, for whoever has the folder.
 */
public final class Stewards {
    private final Workbench workbench;
    private final StewardFiles files;

    /** The stewards of this case. */
    public Stewards(Workbench workbench) {
        this.workbench = workbench;
        files = new StewardFiles(workbench.folder().root());
    }

    /**
     * A steward.
     *
     * @param id such as {@code steward-5e6f7a8b}
     * @param address to which keys are encrypted
     * @param name as whoever added the steward wrote it; a private field
     * @param since when
     * @param passphrase whether a passphrase opens the key here; else the steward brings it
     * @param shares how many shares of the key were made last; 0 for none
     * @param needed how many of them give it back
     * @param shared when they were made; null for never
     * @param opens how many keys of persons the steward can open
     * @param opened when the steward opened the seals last; null for never
     */
    public record Steward(
            String id,
            String address,
            String name,
            Instant since,
            boolean passphrase,
            int shares,
            int needed,
            @Nullable Instant shared,
            int opens,
            @Nullable Instant opened) {}

    /** How a new steward's key is kept. */
    public sealed interface Kept {
        /** In the case, behind a passphrase. */
        record Passphrase(String passphrase) implements Kept {}

        /** As {@link Passphrase}, drawn and locked already: locking takes long by design, and others wait for a turn. */
        @SuppressWarnings("ArrayRecordComponent") // made and taken at once, compared by nobody
        record Drawn(StewardKey key, byte[] locked) implements Kept {
            /**
             * A new key, locked.
             *
             * @param name of the steward, which no passphrase may be
             * @throws DaylightException where the passphrase is not fit
             */
            public static Drawn of(String passphrase, String name) {
                StewardKey key = StewardKey.random();
                return new Drawn(key, StewardFiles.locked(key, Passwords.fit(passphrase, name)));
            }
        }

        /** In a new file outside the case, which the steward takes away. */
        record InFile(Path file) implements Kept {}

        /** By the steward, who gave the address alone. */
        record Elsewhere(String address) implements Kept {}
    }

    /** All, in the order in which they came. */
    public List<Steward> all() {
        Map<String, Steward> stewards = new LinkedHashMap<>();
        Map<String, Integer> opens = workbench.personKeys().openable();
        workbench.ledger().forEach(Sought.of(EventKind.STEWARD), event -> {
            String id = event.text("steward");
            Steward known = stewards.get(id);
            switch (event.text("deed")) {
                case "add" -> stewards.put(id, added(event, opens));
                case "replace" -> {
                    stewards.remove(event.text("replaces"));
                    stewards.put(id, added(event, opens));
                }
                case "remove" -> stewards.remove(id);
                case "shares" -> {
                    if (known != null) {
                        stewards.put(id, shared(known, event));
                    }
                }
                default -> {
                    // A key that was recovered is the same key.
                }
            }
        });
        workbench.ledger().forEach(Sought.of(EventKind.ACCESS), event -> {
            if (event.open().get("steward") instanceof String id && stewards.get(id) != null) {
                stewards.computeIfPresent(id, (i, s) -> opened(s, event.time()));
            }
        });
        return List.copyOf(stewards.values());
    }

    private Steward added(Event event, Map<String, Integer> opens) {
        String id = event.text("steward");
        return new Steward(
                id,
                event.text("address"),
                CustodyFields.shown(workbench.ledger().revealed(event.seq()), "name"),
                event.time(),
                files.has(id),
                0,
                0,
                null,
                opens.getOrDefault(id, 0),
                null);
    }

    private static Steward shared(Steward s, Event e) {
        return new Steward(
                s.id(),
                s.address(),
                s.name(),
                s.since(),
                s.passphrase(),
                (int) e.number("shares"),
                (int) e.number("needed"),
                e.time(),
                s.opens(),
                s.opened());
    }

    private static Steward opened(Steward s, Instant when) {
        return new Steward(
                s.id(),
                s.address(),
                s.name(),
                s.since(),
                s.passphrase(),
                s.shares(),
                s.needed(),
                s.shared(),
                s.opens(),
                when);
    }

    /** How many persons are sealed. */
    public int persons() {
        return workbench.personKeys().persons().size();
    }

    /** Whether something is sealed that cannot be opened before a steward comes. */
    public boolean locked() {
        return workbench.personKeys().locked();
    }

    /** The steward of this id. @throws DaylightException where there is none */
    public Steward named(String id) {
        return all().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DaylightException(
                        "no steward of this case is " + id + "; `daylight stewards list` names those that are"));
    }

    /**
     * Adds a steward, to whom the key of every person is encrypted. With the first, no key lies in clear any more.
     *
     * @throws SealsLocked where keys are locked: they cannot be encrypted to anybody else then
     */
    public Steward add(String name, Kept kept, String reason) {
        return added("add", Map.of(), name, kept, reason);
    }

    /** Puts a new key in place of a steward's. What the old one could open it could open for good, in old copies. */
    public Steward replace(String id, Kept kept, String reason) {
        Steward old = named(id);
        Steward steward = added("replace", Map.of("replaces", id), old.name(), kept, reason);
        files.remove(id);
        return steward;
    }

    private Steward added(String deed, Map<String, Object> more, String name, Kept kept, String reason) {
        if (name.isBlank() || name.length() > 200) {
            throw new DaylightException("a steward has a name of 1 to 200 characters; nothing was written");
        }
        if (locked()) {
            throw new SealsLocked("keys cannot be encrypted to anybody else");
        }
        // 1. The steward's own key, whole on disk. A crash after it leaves a key that is no steward's: the next start
        //    removes it.
        String address = keep(kept, name);
        String id = StewardKey.id(address);
        if (all().stream().anyMatch(s -> s.id().equals(id))) {
            throw new DaylightException(id + " is a steward of this case already; nothing was written");
        }
        Map<String, Object> open = new TreeMap<>(more);
        open.put("deed", deed);
        open.put("steward", id);
        open.put("address", address);
        // 2. The key of every person, encrypted to the steward too. A crash after it leaves files that are no
        // steward's:
        //    the next start removes them, and the old stewards open as before.
        workbench.personKeys().encrypt(address);
        // 3. The event. From here on the new steward opens; a crash after it is finished at the next start, by anybody.
        try {
            workbench.append(List.of(new Draft(EventKind.STEWARD, open, Map.of("name", name, "reason", reason))));
        } finally {
            // 4. What is in clear, and what is encrypted to somebody who is no steward now, goes.
            settle();
        }
        return named(id);
    }

    private String keep(Kept kept, String name) {
        return switch (kept) {
            case Kept.Passphrase p -> keep(Kept.Drawn.of(p.passphrase(), name), name);
            case Kept.Drawn d -> {
                files.keep(d.key(), d.locked());
                yield d.key().address();
            }
            case Kept.InFile f -> {
                StewardKey key = StewardKey.random();
                files.hand(key, f.file());
                yield key.address();
            }
            case Kept.Elsewhere e -> StewardKey.address(e.address());
        };
    }

    /**
     * Removes a steward: keys that are drawn from now on, and the files of the old ones, are for the others.
     *
     * @throws DaylightException where nobody else could open everything
     */
    public Event remove(String id, String reason) {
        named(id);
        int persons = persons();
        if (all().stream().noneMatch(s -> !s.id().equals(id) && s.opens() == persons)) {
            throw new DaylightException("without " + id
                    + " nobody could open all seals of this case; add another steward first, nothing was written");
        }
        Event event = workbench
                .append(List.of(new Draft(
                        EventKind.STEWARD, Map.of("deed", "remove", "steward", id), Map.of("reason", reason))))
                .getFirst();
        settle();
        files.remove(id);
        return event;
    }

    /**
     * Splits a steward's key into shares, of which some together give it back.
     *
     * @param of how many
     * @param needed how many of them
     */
    public List<Share> shares(StewardKey key, int of, int needed, String reason) {
        named(key.id());
        List<Share> shares = Share.split(key, of, needed);
        workbench.append(List.of(new Draft(
                EventKind.STEWARD,
                Map.of("deed", "shares", "steward", key.id(), "shares", (long) of, "needed", (long) needed),
                Map.of("reason", reason))));
        return shares;
    }

    /** As {@link #shares}, each as it is printed. */
    public List<String> printedShares(StewardKey key, int of, int needed, String reason) {
        return shares(key, of, needed, reason).stream().map(Share::printed).toList();
    }

    /** As {@link #recover(List, String, String)}, of shares as they were typed in, however the lines are broken. */
    public Steward recover(String typed, String passphrase, String reason) {
        return recover(Share.read(typed), passphrase, reason);
    }

    /** Gives a steward's key back from its shares, behind a new passphrase. */
    public Steward recover(List<Share> shares, String passphrase, String reason) {
        StewardKey key = Share.join(shares);
        Steward steward = named(key.id());
        String fit = Passwords.fit(passphrase, steward.name());
        // The event first: no key comes back that nobody wrote down. A crash after it leaves the old passphrase, and
        // the
        // shares still give the key.
        workbench.append(List.of(new Draft(
                EventKind.STEWARD, Map.of("deed", "recover", "steward", key.id()), Map.of("reason", reason))));
        files.lock(key, fit);
        return named(key.id());
    }

    /** The key that a passphrase opens. @throws DaylightException where it opens none */
    public StewardKey key(String passphrase) {
        return files.open(passphrase);
    }

    /** The key in a file that its holder brings. */
    public static StewardKey key(Path file, Supplier<String> passphrase) {
        return StewardFiles.brought(file, passphrase);
    }

    /** Encrypts, from now on, to whom the ledger names; and what lies there already. A sentence for each change. */
    List<String> settle() {
        workbench.personKeys().stewards(all().stream().map(Steward::address).toList());
        return workbench.personKeys().settle();
    }

    /** As {@link #settle}, and takes away what a crash left. */
    List<String> repair() {
        List<String> sentences = new ArrayList<>(workbench.personKeys().repair());
        sentences.addAll(settle());
        // Whose key alone may still open something stays, be it of somebody who was removed.
        Set<String> kept = new TreeSet<>(workbench.personKeys().openable().keySet());
        all().forEach(steward -> kept.add(steward.id()));
        sentences.addAll(files.repair(kept));
        return sentences;
    }

    /** Persons whose key is there, in order. */
    public List<PersonId> sealed() {
        return workbench.personKeys().persons();
    }
}
