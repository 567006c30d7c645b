// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, boxes and shares; age itself is the second opinion where it is installed. */
class StewardKeyTest {
    private static final byte[] WORDS = "what nobody else may read".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    @Test
    void aKeyIsReadBackFromItsText() {
        StewardKey key = StewardKey.random();
        assertThat(key.secret()).matches("AGE-SECRET-KEY-1[0-9A-Z]{58}");
        assertThat(StewardKey.read("# a comment\n" + key.secret() + "\n").address())
                .isEqualTo(key.address());
        assertThat(key.toString()).isEqualTo(key.id()).doesNotContain("SECRET");
    }

    @Test
    void aKeyWithAWrongSignIsRefused() {
        String secret = StewardKey.random().secret();
        char last = secret.charAt(secret.length() - 1);
        String wrong = secret.substring(0, secret.length() - 1) + (last == 'Q' ? 'P' : 'Q');
        assertThatThrownBy(() -> StewardKey.read(wrong)).isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> StewardKey.address("age1short")).isInstanceOf(DaylightException.class);
    }

    @Test
    void aBoxOpensWithEachOfItsKeysAndNoOther() {
        StewardKey one = StewardKey.random();
        StewardKey two = StewardKey.random();
        byte[] box = AgeBox.seal(WORDS, List.of(one.address(), two.address()));
        assertThat(AgeBox.open(box, one, "it")).isEqualTo(WORDS);
        assertThat(AgeBox.open(box, two, "it")).isEqualTo(WORDS);
        assertThatThrownBy(() -> AgeBox.open(box, StewardKey.random(), "it")).isInstanceOf(DaylightException.class);
        for (int at : new int[] {30, box.length / 2, box.length - 1}) {
            byte[] altered = box.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> AgeBox.open(altered, one, "it")).isInstanceOf(DaylightException.class);
        }
    }

    @Test
    void whatIsSealedToAPersonOpensWithThePersonsKeyAtItsPlaceAlone() {
        byte[] key = Secrets.bytes(32);
        byte[] sealed = SealedValue.sealTo(PersonKeys.boxKey(key).address(), WORDS, "private field 12/quote");
        assertThat(SealedValue.open(key, sealed, "private field 12/quote")).isEqualTo(WORDS);
        assertThatThrownBy(() -> SealedValue.open(key, sealed, "private field 13/quote"))
                .hasMessageContaining("another place");
        assertThatThrownBy(() -> SealedValue.open(Secrets.bytes(32), sealed, "private field 12/quote"))
                .isInstanceOf(DaylightException.class);
    }

    @Test
    void aPassphraseOpensHoweverItsAccentsWereTyped() {
        byte[] locked = Locked.lock(WORDS, "caf\u00e9 by the harbour");
        assertThat(Locked.open(locked, "cafe\u0301 by the harbour", "it")).isEqualTo(WORDS);
        assertThatThrownBy(() -> Locked.open(locked, "cafe by the harbour", "it"))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("does not open it");
        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("nobody");
    }

    @Test
    void anyThreeOfFiveSharesGiveTheKeyBackAndTwoDoNot() {
        StewardKey key = StewardKey.random();
        List<Share> shares = Share.split(key, 5, 3);
        for (int a = 0; a < 5; a++) {
            for (int b = a + 1; b < 5; b++) {
                for (int c = b + 1; c < 5; c++) {
                    String paper = shares.get(a).printed() + "\n"
                            + shares.get(c).printed().replace(' ', '\n') + "\n"
                            + shares.get(b).printed().replace("share", "Share").toLowerCase(java.util.Locale.ROOT);
                    assertThat(Share.join(Share.read(paper)).address()).isEqualTo(key.address());
                }
            }
        }
        assertThatThrownBy(() -> Share.join(shares.subList(0, 2))).hasMessageContaining("3 are needed");
        assertThatThrownBy(() -> Share.join(List.of(shares.get(0), shares.get(0), shares.get(0))))
                .hasMessageContaining("3 are needed");
    }

    @Test
    void aShareReadWronglyIsNamed() {
        List<Share> shares = Share.split(StewardKey.random(), 3, 2);
        String second = shares.get(1).printed();
        int at = second.indexOf('\n') + 1;
        String wrong = second.substring(0, at) + (second.charAt(at) == 'A' ? 'B' : 'A') + second.substring(at + 1);
        assertThatThrownBy(() -> Share.read(shares.get(0).printed() + wrong))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("share 2");
        List<Share> others = Share.split(StewardKey.random(), 3, 2);
        assertThatThrownBy(() -> Share.join(List.of(shares.get(0), others.get(1))))
                .hasMessageContaining("not of one key");
    }

    @Test
    void ageOpensOurBoxesAndWeOpenIts() throws Exception {
        assumeTrue(run("age", "--version") == 0, "age is not installed");
        StewardKey key = StewardKey.random();
        Path secret = Files.writeString(temp.resolve("key.txt"), key.secret() + "\n");
        byte[] large = Secrets.bytes(200_000);
        Path box = Files.write(temp.resolve("box.age"), AgeBox.seal(large, List.of(key.address())));
        assertThat(run(
                        "age",
                        "-d",
                        "-i",
                        secret.toString(),
                        "-o",
                        temp.resolve("clear").toString(),
                        box.toString()))
                .isZero();
        assertThat(Files.readAllBytes(temp.resolve("clear"))).isEqualTo(large);
        Path theirs = temp.resolve("theirs.age");
        assertThat(run(
                        "age",
                        "-r",
                        key.address(),
                        "-o",
                        theirs.toString(),
                        temp.resolve("clear").toString()))
                .isZero();
        assertThat(AgeBox.open(Files.readAllBytes(theirs), key, "it")).isEqualTo(large);
        assertThat(run("age-keygen", "-y", "-o", temp.resolve("public").toString(), secret.toString()))
                .isZero();
        assertThat(Files.readString(temp.resolve("public")).strip()).isEqualTo(key.address());
    }

    private static int run(String... command) {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (java.io.IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
