// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Sought;
import org.daylight.protect.PersonId;
import org.daylight.protect.Share;
import org.daylight.protect.Spellings;
import org.daylight.protect.StewardKey;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while stewards come and go and seals are made, opened and erased leaves every seal to be opened
 * by whoever is a steward, or erased for good. All persons are invented. {@code -Ddaylight.kills=200} kills more often.
 */
class StewardKillTest {
    private static final int KILLS = Integer.getInteger("daylight.kills", 4);
    private static final String PASSPHRASE = "nine green hats in row ";

    @TempDir
    private Path temp;

    private final Set<String> erased = new TreeSet<>();
    private final Map<String, String> sealed = new HashMap<>();
    private final List<String> repaired = new ArrayList<>();

    @Test
    void everySealOpensForEachStewardOrIsErasedForGood() throws Exception {
        Path root = temp.resolve("case");
        Path keys = Files.createFile(temp.resolve("keys.txt"));
        try (Workbench workbench = Workbench.init(root, List.of(), null)) {
            Child first = new Child(workbench, keys, "first");
            first.seal();
            first.seal();
        }
        Random random = new Random(20230407);
        int deeds = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> acks = KillTest.killed(
                    Child.class,
                    List.of(root.toString(), keys.toString(), "" + kill),
                    random,
                    1 + random.nextInt(9),
                    50);
            deeds += acks.size();
            whole(root, keys, acks, "after kill " + kill + ", which followed " + acks);
        }
        assertThat(deeds).as("deeds acknowledged before the kills").isGreaterThan(KILLS / 2);
        assertThat(repaired).allMatch(sentence -> sentence.matches("(?s)[a-z].{20,}"));
        if (KILLS > 20) {
            System.out.println(deeds + " deeds, " + KILLS + " kills, repaired: " + repaired);
        }
    }

    private void whole(Path root, Path keys, List<String> acks, String when) throws IOException {
        try (Workbench workbench = Workbench.open(root)) {
            repaired.addAll(workbench.repairs());
            said(acks);
            Set<PersonId> named = of(workbench, EventKind.SEAL);
            Set<PersonId> gone = of(workbench, EventKind.ERASE);
            assertThat(gone).as(when).extracting(PersonId::value).containsAll(erased);
            named.removeAll(gone);
            assertThat(workbench.personKeys().persons()).as(when).containsExactlyInAnyOrderElementsOf(named);
            leftovers(root, gone, when);
            opened(workbench, keys, named, when);
            assertThat(new CaseCheck(workbench.folder(), workbench.database())
                            .check(null)
                            .faults())
                    .as(when)
                    .isEmpty();
        }
        try (Workbench again = Workbench.open(root)) {
            assertThat(again.repairs()).as("repaired twice " + when).isEmpty();
        }
    }

    /** What the killed process acknowledged. */
    private void said(List<String> acks) {
        for (String ack : acks) {
            String[] words = ack.split(" ", 3);
            if (words[0].equals("sealed")) {
                sealed.put(words[1], words[2]);
            } else if (words[0].equals("erased")) {
                erased.add(words[1]);
            }
        }
    }

    private static Set<PersonId> of(Workbench workbench, EventKind kind) {
        Set<PersonId> persons = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        workbench.ledger().forEach(Sought.of(kind), event -> persons.add(new PersonId(event.text("person"))));
        return persons;
    }

    /** No file of an erased person's key, and none that was not written to its end. */
    private static void leftovers(Path root, Collection<PersonId> gone, String when) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("keys"))) {
            List<String> names = files.map(f -> String.valueOf(f.getFileName())).toList();
            assertThat(names)
                    .as(when)
                    .noneMatch(name -> name.endsWith(".new"))
                    .noneMatch(name -> gone.stream().anyMatch(p -> name.startsWith(p.value())));
        }
    }

    /** Each steward opens every seal; who is none opens nothing. */
    private void opened(Workbench workbench, Path keys, Set<PersonId> persons, String when) throws IOException {
        List<Stewards.Steward> stewards = new Stewards(workbench).all();
        if (stewards.isEmpty()) {
            assertThat(workbench.personKeys().locked()).as(when).isFalse();
        }
        for (Stewards.Steward steward : stewards) {
            workbench.personKeys().lock();
            StewardKey key = Child.key(keys, steward.id());
            assertThat(new Opening(workbench).open(key).keys()).as(when).isEqualTo(persons.size());
            for (PersonId person : persons) {
                Opening.Unsealed unsealed = new Opening(workbench).unseal(person, "the test looks");
                String name = sealed.getOrDefault(person.value(), "");
                assertThat(unsealed.spellings()).as(when).isNotEmpty();
                assertThat(String.join(" ", unsealed.spellings())).as(when).contains(name);
            }
            if (steward.passphrase()) {
                // The last passphrase that was about to be taken, or the one before it.
                assertThat(opens(workbench, steward, Child.passphrases(keys)))
                        .as(when)
                        .isTrue();
            }
        }
        assertThat(workbench.personKeys().openable().keySet())
                .as(when)
                .isSubsetOf(stewards.stream().map(Stewards.Steward::id).toList());
    }

    private static boolean opens(Workbench workbench, Stewards.Steward steward, List<String> passphrases) {
        List<String> last = passphrases.subList(Math.max(0, passphrases.size() - 2), passphrases.size());
        return last.reversed().stream().anyMatch(passphrase -> {
            try {
                return new Stewards(workbench).key(passphrase).id().equals(steward.id());
            } catch (DaylightException e) {
                return false;
            }
        });
    }

    /** Opens the case and goes on until it is killed. */
    static final class Child {
        private final Workbench workbench;
        private final Path keys;
        private final String round;
        private int named;

        private Child(Workbench workbench, Path keys, String round) {
            this.workbench = workbench;
            this.keys = keys;
            this.round = round;
        }

        public static void main(String[] arguments) throws IOException {
            try (Workbench workbench = Workbench.open(Path.of(arguments[0]))) {
                Child child = new Child(workbench, Path.of(arguments[1]), arguments[2]);
                Stewards stewards = new Stewards(workbench);
                if (!stewards.all().isEmpty()) {
                    child.open();
                }
                for (int i = Integer.parseInt(arguments[2]); ; i++) {
                    child.deed(stewards, stewards.all().isEmpty() ? 0 : i % 7);
                }
            }
        }

        private void deed(Stewards stewards, int deed) throws IOException {
            List<Stewards.Steward> all = stewards.all();
            List<PersonId> persons = workbench.personKeys().persons();
            KillTest.say("begins " + deed);
            switch (deed) {
                case 0 -> stewards.add("Ada", fresh(), "came");
                case 1 -> seal();
                case 2 -> stewards.replace(all.getFirst().id(), fresh(), "a new key");
                case 3 -> new Opening(workbench).unseal(persons.getFirst(), "a court asks");
                case 4 -> {
                    if (persons.size() > 2) {
                        new Sealing(workbench).erase(persons.getLast(), "asked for it");
                        KillTest.say("erased " + persons.getLast());
                    }
                }
                case 5 -> recover(stewards, key(keys, all.getLast().id()));
                default -> {
                    if (all.size() > 1) {
                        stewards.remove(all.getFirst().id(), "left");
                        open();
                    }
                }
            }
            KillTest.say("did " + deed);
        }

        private void open() throws IOException {
            String id = new Stewards(workbench).all().getFirst().id();
            new Opening(workbench).open(key(keys, id));
        }

        /** The key is written down for the test before it is anybody's. */
        private Stewards.Kept fresh() throws IOException {
            StewardKey key = StewardKey.random();
            note(key.id() + " " + key.secret());
            return new Stewards.Kept.Elsewhere(key.address());
        }

        private void recover(Stewards stewards, StewardKey key) throws IOException {
            List<Share> shares = stewards.shares(key, 3, 2, "as agreed");
            String passphrase = PASSPHRASE + round + " " + named++;
            note("passphrase " + passphrase);
            stewards.recover(shares.subList(1, 3), passphrase, "forgotten");
        }

        void seal() throws IOException {
            String name = "Velora Quist" + letters(round) + letters("" + named++);
            Path file = keys.resolveSibling("from-a-desk.txt");
            Files.writeString(file, "Harbour Watch said that " + name + " was called twice in May 2023.");
            new Capturing(workbench).handIn(file, null);
            Sealing.Sealed done = new Sealing(workbench).seal(new Spellings(List.of(name)), "asked for it");
            KillTest.say("sealed " + done.person() + " " + name);
        }

        private static String letters(String digits) {
            StringBuilder letters = new StringBuilder("o");
            digits.chars().forEach(c -> letters.append((char) ('a' + c % 26)));
            return letters.toString();
        }

        private void note(String line) throws IOException {
            Files.writeString(keys, line + "\n", StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        }

        static StewardKey key(Path keys, String id) throws IOException {
            return StewardKey.read(Files.readAllLines(keys).stream()
                    .filter(line -> line.startsWith(id + " "))
                    .findFirst()
                    .orElseThrow()
                    .substring(id.length() + 1));
        }

        static List<String> passphrases(Path keys) throws IOException {
            return Files.readAllLines(keys).stream()
                    .filter(line -> line.startsWith("passphrase "))
                    .map(line -> line.substring("passphrase ".length()))
                    .toList();
        }
    }
}
