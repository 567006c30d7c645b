// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.codebook.Codebook;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.SigningKey;
import org.daylight.preserve.AddressGuard;
import org.daylight.preserve.HandIns;
import org.daylight.preserve.Relay;
import org.daylight.preserve.Transport;
import org.daylight.preserve.WarcStore;
import org.daylight.protect.PersonKeys;
import org.daylight.protect.Right;
import org.daylight.read.Masker;
import org.daylight.read.Reader;
import org.daylight.register.OpenMatter;
import org.daylight.register.Readings;
import org.daylight.register.Register;
import org.daylight.register.RegisterProjection;
import org.jspecify.annotations.Nullable;

/**
 * An open case: everything joined by constructors, in the order of the stages. One process holds a case at a time.
 *
 * <p>Opening repairs what a crash left and says so in {@link #repairs()}.
 */
public final class Workbench implements AutoCloseable {
    private final CaseFolder folder;
    /** Null where this is a view of an earlier moment, which owns its database and nothing else. */
    private final @Nullable CaseLock lock;

    private final Database database;
    private final Ledger ledger;
    private final Register register;
    private final Readings readings;
    private final WarcStore store;
    private final PersonKeys personKeys;
    private final Supplier<Reader> reader;
    private final String actor;
    private final CaseCodebook codebook;
    private final Turns turns;
    /** What closing it closes; a view of an open case leaves that to the one that was opened. */
    private final List<Runnable> closing;
    /** What whoever acts may do. */
    private final Set<Right> rights;
    /** The same case with restricted matter in it. */
    private final Workbench whole;
    /** Made when somebody first looks who may not see restricted matter. */
    private @Nullable Database open;

    private final SearchDesk search;
    private final CurrentVeils veils;
    private final RegisterSummary summary;
    private final Drawings drawings;
    private final EarlierViews earlier;
    private final KeptDuplicates duplicates;
    private final SealDoor sealDoor;
    private final SealedNames sealedNames;

    private final List<String> repairs = new ArrayList<>();

    private Workbench(
            CaseFolder folder, CaseLock lock, Database database, Ledger ledger, Supplier<Reader> reader, String actor) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.ledger = ledger;
        this.reader = reader;
        this.actor = actor;
        turns = new Turns();
        closing = List.of(lock::close, database::close, ledger::close, this::closeSearch, this::closePages);
        rights = EnumSet.allOf(Right.class);
        whole = this;
        search = new SearchDesk(this);
        veils = new CurrentVeils(this);
        summary = new RegisterSummary(this);
        drawings = new Drawings(this);
        earlier = new EarlierViews();
        duplicates = new KeptDuplicates(this);
        sealDoor = new SealDoor(folder, Clock.systemUTC());
        codebook = new CaseCodebook(folder.root());
        register = new Register(database);
        readings = new Readings(database);
        store = new WarcStore(folder.root());
        personKeys = new PersonKeys(folder.root().resolve("keys").resolve("persons"));
        sealedNames = new SealedNames(this);
    }

    /** The register of an earlier moment, seen beside the rest of an open case. */
    private Workbench(Workbench today, Database then, Aside aside) {
        this(today, then, List.of(aside::close, then::close), null, today.actor, today.rights, null, today.readings);
    }

    /** The same, or the open case itself, for a person who may see some of it. */
    private Workbench(
            Workbench from,
            Database database,
            List<Runnable> closing,
            @Nullable CaseLock lock,
            String actor,
            Set<Right> rights,
            @Nullable Workbench whole) {
        this(
                from,
                database,
                closing,
                lock,
                actor,
                rights,
                whole,
                database == from.database || whole == null ? from.readings : from.readings.through(database));
    }

    private Workbench(
            Workbench from,
            Database database,
            List<Runnable> closing,
            @Nullable CaseLock lock,
            String actor,
            Set<Right> rights,
            @Nullable Workbench whole,
            Readings readings) {
        folder = from.folder;
        this.lock = lock;
        this.database = database;
        ledger = from.ledger;
        reader = from.reader;
        this.actor = actor;
        codebook = from.codebook;
        boolean same = database == from.database;
        register = same ? from.register : new Register(database);
        this.readings = readings;
        store = from.store;
        personKeys = from.personKeys;
        turns = from.turns;
        search = from.search;
        veils = from.veils;
        summary = whole == null ? new RegisterSummary(this) : from.summary;
        drawings = from.drawings;
        earlier = from.earlier;
        duplicates = from.duplicates;
        sealDoor = from.sealDoor;
        sealedNames = from.sealedNames;
        this.closing = closing;
        this.rights = rights;
        this.whole = whole == null ? this : whole;
    }

    /**
     * Begins a case.
     *
     * @param root a folder that is new or empty
     * @param allow {@code host:port} names of private or loopback addresses that the case may ask
     * @param jdbcUrl of PostgreSQL; null keeps the case in SQLite
     */
    public static Workbench init(Path root, List<String> allow, @Nullable String jdbcUrl) {
        Draft allowed = Allowing.draft(allow);
        byte[] id = new byte[8];
        new SecureRandom().nextBytes(id);
        String origin = "daylight.case/" + HexFormat.of().formatHex(id);
        CaseFolder.create(root);
        CaseLock lock = CaseLock.take(root);
        Database database = null;
        try {
            SigningKey key = SigningKey.create(CaseFolder.signingKey(root), origin);
            CaseFolder folder = new CaseFolder(
                    root,
                    String.valueOf(root.toAbsolutePath().normalize().getFileName()),
                    origin,
                    jdbcUrl == null ? "sqlite" : jdbcUrl,
                    key.verifier().toString());
            database = folder.newDatabase();
            String actor = Actors.pseudonym(root.resolve("keys"), user());
            Ledger ledger = Ledger.create(
                    database, key, origin, folder.tiles(), List.of(new RegisterProjection()), Clock.systemUTC());
            ledger.append(
                    actor,
                    List.of(
                            new Draft(EventKind.CASE_OPENED, Map.of("format", 1L), Map.of("name", folder.name())),
                            allowed));
            folder.save();
            return new Workbench(folder, lock, database, ledger, readerOf(root), actor);
        } catch (RuntimeException e) {
            if (database != null) {
                database.close();
            }
            lock.close();
            throw e;
        }
    }

    /** Opens a case. @throws DaylightException where there is none, or another process holds it */
    public static Workbench open(Path root) {
        return open(root, readerOf(root));
    }

    /** Opens a case with another reader, as a newer version of Daylight would. */
    public static Workbench open(Path root, Reader reader) {
        return open(root, () -> reader);
    }

    /** Opens a case for a person who is not the user of this machine's account, such as a second reviewer. */
    public static Workbench openBy(Path root, String person) {
        if (person.isBlank() || person.length() > 200) {
            throw new DaylightException("--by takes the name of a person, 1 to 200 characters");
        }
        return open(root, readerOf(root), person.strip());
    }

    private static Workbench open(Path root, Supplier<Reader> reader) {
        return open(root, reader, user());
    }

    private static Workbench open(Path root, Supplier<Reader> reader, String person) {
        CaseFolder folder = CaseFolder.at(root);
        CaseLock lock = CaseLock.take(root);
        Database database = null;
        try {
            database = folder.database();
            SigningKey key = SigningKey.load(CaseFolder.signingKey(root), folder.origin());
            Ledger ledger = Ledger.open(
                    database,
                    key,
                    folder.origin(),
                    folder.tiles(),
                    List.of(new RegisterProjection()),
                    Clock.systemUTC());
            String actor = Actors.pseudonym(root.resolve("keys"), person);
            Workbench workbench = new Workbench(folder, lock, database, ledger, reader, actor);
            workbench.repair();
            return workbench;
        } catch (RuntimeException e) {
            if (database != null) {
                database.close();
            }
            lock.close();
            throw e;
        }
    }

    private void repair() {
        repairs.addAll(ledger.repairs());
        repairs.addAll(Moving.repair(folder));
        repairs.addAll(HalfMade.repair(folder.root()));
        // Who may open seals, before anything is sealed anew.
        repairs.addAll(new Stewards(this).repair());
        // Seals first: what they finish or take away must not be mistaken for a capture.
        repairs.addAll(new Sealing(this).repair());
        repairs.addAll(new Incoming(folder.root()).repair(this));
        repairs.addAll(new Capturing(this).repair());
        repairs.addAll(new Publishing(this).repair());
        repairs.addAll(new Notices(this).repair());
    }

    /** What opening had to repair, a sentence each. */
    public List<String> repairs() {
        return List.copyOf(repairs);
    }

    /** Where the case lies. */
    public CaseFolder folder() {
        return folder;
    }

    /** Its ledger. */
    public Ledger ledger() {
        return ledger;
    }

    /** Its register. */
    public Register register() {
        return register;
    }

    /** What the reader made of its captures. */
    public Readings readings() {
        return readings;
    }

    /** What it registers and in which words: the codebook of its folder, else the one that ships with the program. */
    public Codebook codebook() {
        return codebook.get();
    }

    void codebookChanged() {
        codebook.forget();
    }

    /**
     * The case as it stood when its ledger had this many events: register and decisions of then, in a scratch database that
     * close deletes, beside the texts, masks and restrictions of today. It cannot be written to.
     *
     * @throws DaylightException where the ledger is shorter
     */
    public Workbench asOf(long size) {
        Aside aside = Aside.in(this, "then");
        Workbench then = new Workbench(whole, replayed(size, aside), aside);
        if (may(Right.PROTECT)) {
            return then;
        }
        Database open = then.database.through(OpenMatter.views(then.database));
        return new Workbench(then, open, List.of(then::close, open::close), null, actor, rights, then);
    }

    /**
     * The case as {@link #asOf} shows it, with the texts of the captures of then alone: what an edition of then was made
     * of. It cannot be written to.
     */
    Workbench asPublished(long size) {
        Aside aside = Aside.in(this, "then");
        Database then = replayed(size, aside);
        try {
            AsOf.texts(whole.database, then);
            return new Workbench(
                    whole, then, List.of(aside::close, then::close), null, actor, rights, null, new Readings(then));
        } catch (RuntimeException e) {
            then.close();
            aside.close();
            throw e;
        }
    }

    private Database replayed(long size, Aside aside) {
        try {
            return AsOf.replay(whole.database, ledger, folder.origin(), size, aside.folder());
        } catch (RuntimeException | Error e) {
            aside.close();
            throw e;
        }
    }

    /**
     * The same open case, in which what is done is done by this person, who may do everything. Closing it closes nothing.
     *
     * @param person as known in this case; the ledger holds the pseudonym
     */
    public Workbench by(String person) {
        return by(person, EnumSet.allOf(Right.class));
    }

    /**
     * The same open case, in which what is done is done by this person. Whoever may not {@link Right#PROTECT} sees a case
     * without restricted matter: its captures, documents, claims and translations are not there for any reader, and of
     * statements that rest on them the words are missing. Closing it closes nothing.
     *
     * @param person as known in this case; the ledger holds the pseudonym
     * @param rights what the person may do
     */
    public Workbench by(String person, Set<Right> rights) {
        Database seen = rights.contains(Right.PROTECT) ? whole.database : whole.open();
        return new Workbench(
                whole,
                seen,
                List.of(),
                whole.lock,
                pseudonym(person),
                Collections.unmodifiableSet(rights.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(rights)),
                whole);
    }

    private synchronized Database open() {
        Database seen = open;
        if (seen == null) {
            seen = database.through(OpenMatter.views(database));
            open = seen;
        }
        return seen;
    }

    /** The actor that a person is in this case's ledger. */
    public String pseudonym(String person) {
        return Actors.pseudonym(folder.root().resolve("keys"), person);
    }

    /** Whether whoever acts has this right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** What whoever acts may do. */
    public Set<Right> rights() {
        return rights;
    }

    /** @throws Forbidden where whoever acts has not this right */
    public void ask(Right right, String deed) {
        if (!may(right)) {
            throw new Forbidden(deed + " needs the right to " + right.name().toLowerCase(Locale.ROOT)
                    + "; ask whoever keeps the accounts; nothing was written");
        }
    }

    /**
     * The case with restricted matter in it, whoever acts: for what is made from all of it, such as masks and the index.
     * Nothing of it is shown without a veil.
     */
    Workbench whole() {
        return whole;
    }

    /** Whose turn it is, where many ask at once. */
    public Turns turns() {
        return turns;
    }

    /** Its index, shared by all who ask. */
    public SearchDesk search() {
        return search;
    }

    /**
     * The masks of the case as they are now, drawn once and kept until a text, a mask, a lifted name or a seal changes. Whoever
     * shows something asks for them anew; for what leaves the case there is {@link Veils#afresh}.
     */
    public Veils veils() {
        return may(Right.PROTECT) ? veils.get() : veils.get().over(readings);
    }

    /** The table of the register, which is kept in step with the case. */
    public RegisterSummary summary() {
        return summary;
    }

    /** What map, timeline and network draw, kept in step with the case as it is today. */
    public Drawings drawings() {
        return drawings;
    }

    /** Who is sealed in this case. */
    SealedNames sealedNames() {
        return sealedNames;
    }

    /** Entries that may be one, as they were compared last. */
    public KeptDuplicates duplicates() {
        return duplicates;
    }

    /** Where passphrases for the seals are tried by people of a team. */
    public SealDoor sealDoor() {
        return sealDoor;
    }

    /** The case as it stood earlier; the last moments that were asked for are kept. */
    public EarlierViews earlier() {
        return earlier;
    }

    /** The name of this machine's user, who is the person where nobody else is named. */
    public static String user() {
        return System.getProperty("user.name", "unknown");
    }

    /** Its database. */
    public Database database() {
        return database;
    }

    WarcStore store() {
        return store;
    }

    Expunging expunging() {
        return new Expunging(folder.root(), database);
    }

    PersonKeys personKeys() {
        return personKeys;
    }

    /** The reader of a case, made when it is first needed: its lexicons take a moment to load. */
    public static Supplier<Reader> readerOf(Path root) {
        Path lexicon = CaseFolder.lexicon(root);
        return new Supplier<>() {
            private @Nullable Reader own;

            @Override
            public synchronized Reader get() {
                if (!Files.isDirectory(lexicon)) {
                    return Usual.reader();
                }
                if (own == null) {
                    own = Reader.withLexicons(lexicon);
                }
                return own;
            }
        };
    }

    private static final class UsualMasker {
        private static final Masker MASKER = new Masker();
    }

    private static final class Usual {
        private static final Reader READER = new Reader();

        static Reader reader() {
            return READER;
        }
    }

    Reader reader() {
        return reader.get();
    }

    Masker masker() {
        return UsualMasker.MASKER;
    }

    HandIns handIns() {
        return new HandIns(store);
    }

    Transport transport(Transport.Limits limits) {
        return new Transport(
                new AddressGuard(register.setting("allow")),
                Transport.USER_AGENT,
                limits,
                List.of(),
                Proxying.of(register.setting("proxy")));
    }

    Relay relay(Transport.Limits limits) {
        return new Relay(
                new AddressGuard(register.setting("allow")), Proxying.of(register.setting("proxy")), limits, List.of());
    }

    /** Appends what one deed leads to, in one transaction; what names a private person in a decision is sealed with it. */
    List<org.daylight.Event> append(List<Draft> drafts) {
        return append(drafts, Map.of());
    }

    /** The same, where texts come into the case with the decisions that rest on them. */
    List<org.daylight.Event> append(List<Draft> drafts, Map<org.daylight.DocumentId, org.daylight.Document> coming) {
        if (lock == null) {
            throw new DaylightException("what was cannot be written to; leave out --as-of");
        }
        DecisionSeals seals = new DecisionSeals(this, coming);
        List<Draft> hidden = drafts.stream().map(seals::hide).toList();
        if (seals.none()) {
            return ledger.append(actor, drafts);
        }
        return ledger.write(actor, writer -> {
            List<org.daylight.Event> events =
                    hidden.stream().map(writer::append).toList();
            seals.after(events).forEach(writer::append);
            return events;
        });
    }

    /** The pseudonym of who acts. */
    public String actor() {
        return actor;
    }

    @Override
    public void close() {
        Database seen = open;
        if (seen != null) {
            seen.close();
        }
        close(closing);
    }

    private void closePages() {
        earlier.close();
        duplicates.close();
        drawings.close();
        summary.close();
    }

    private void closeSearch() {
        search.close();
    }

    /** The last first, and the others though it fails. */
    private static void close(List<Runnable> parts) {
        if (!parts.isEmpty()) {
            try {
                parts.getLast().run();
            } finally {
                close(parts.subList(0, parts.size() - 1));
            }
        }
    }
}
