// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.daylight.Digest;
import org.daylight.ledger.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forgeries that agree with themselves, keys from elsewhere, authorities that are not what they seem, and bombs. */
class VerifyForgeryTest {
    @TempDir
    static Path dir;

    private static VerifyBrowser browser;
    private static TestAuthority authority;
    private static ExampleBundle bundle;
    private static int made;

    @BeforeAll
    static void make() throws Exception {
        authority = TestAuthority.curve("Example TSA", "secp256r1", "SHA256withECDSA");
        bundle = made(Stamps.by(authority));
        browser = new VerifyBrowser(dir.resolve("page"));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static ExampleBundle made(ExampleBundle.Stamper stamper) throws Exception {
        return new ExampleBundle(dir.resolve("made" + made++), stamper);
    }

    /** Changes a file, and has manifest and signature made anew with the stolen key; undone afterwards. */
    private static VerifyBrowser.Result resealed(String path, UnaryOperator<String> change) throws Exception {
        byte[] before = bundle.files().getOrDefault(path, new byte[0]);
        String text = new String(before, StandardCharsets.UTF_8);
        assertThat(change.apply(text)).isNotEqualTo(text);
        bundle.files().put(path, ExampleBundle.bytes(change.apply(text)));
        bundle.seal();
        try {
            return browser.check(bundle.files());
        } finally {
            bundle.files().put(path, before);
            bundle.seal();
        }
    }

    @Test
    void whoHoldsTheKeyCannotChangeWhatTheLedgerHolds() throws Exception {
        assertThat(resealed("texts/d0000000000000000.txt", t -> t.replace("30 service", "54 service"))
                        .of("fails"))
                .anyMatch(c -> c.startsWith("passage 4: stands word for word"));
        assertThat(resealed("ledger/events/1.json", t -> t.replace("\"status\":200", "\"status\":404"))
                        .items("fails"))
                .contains("ledger/events/1.json");
        assertThat(resealed("ledger/disclosures.json", t -> t.replace("/stations", "/another"))
                        .items("fails"))
                .anyMatch(item -> item.endsWith("1/url"));
        assertThat(resealed("passages.json", t -> t.replaceFirst("30 service stations", "31 service stations"))
                        .items("fails"))
                .contains("passage 4");
        assertThat(resealed("ledger/proofs.json", t -> t.replaceFirst("\"leaf\" : \"..", "\"leaf\" : \"zz"))
                        .items("fails"))
                .contains("ledger/events/0.json");
        assertThat(resealed("custody.json", t -> t.replaceFirst("2026-11-20T09", "2026-11-20T08"))
                        .items("fails"))
                .anyMatch(item -> item.startsWith("custody.json"));
    }

    @Test
    void aManifestThatSaysOtherThanTheEventIsNamed() throws Exception {
        for (String field : List.of("sha256", "payloadSha256", "url", "received")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> capture =
                    (Map<String, Object>) ((List<?>) bundle.manifest().getOrDefault("captures", List.of())).getFirst();
            Object before = capture.get(field);
            capture.put(field, String.valueOf(before).replaceFirst("[0-9]", "x").replace("http", "ftp"));
            bundle.seal();
            assertThat(browser.check(bundle.files()).items("fails"))
                    .as(field)
                    .anyMatch(item -> item.startsWith("capture c"));
            capture.put(field, before);
            bundle.seal();
        }
    }

    @Test
    void aKeyFromElsewhereDecides() throws Exception {
        VerifyBrowser.Result right = browser.check(bundle.files(), Map.of("verifierKey", bundle.verifierKey()));
        assertThat(right.verdict()).isEqualTo("intact");
        String other = SigningKey.create(dir.resolve("other.pem"), ExampleBundle.ORIGIN)
                .verifier()
                .toString();
        VerifyBrowser.Result wrong = browser.check(bundle.files(), Map.of("verifierKey", other));
        assertThat(wrong.items("fails")).contains("bundle.json", "bundle.note", "ledger/checkpoint");
        assertThat(browser.check(bundle.files(), Map.of("verifierKey", "no key"))
                        .verdict())
                .isEqualTo("partly");
    }

    @Test
    void aCheckpointHeldElsewhereExposesAnotherHistory() throws Exception {
        VerifyBrowser.Result same = browser.check(bundle.files(), Map.of("heldCheckpoint", bundle.cosignedNote()));
        assertThat(same.verdict()).isEqualTo("intact");
        assertThat(same.of("holds")).anyMatch(c -> c.startsWith("the checkpoint you brought: agrees"));
        VerifyBrowser.Result forged = browser.check(
                bundle.files(), Map.of("heldCheckpoint", made(Stamps.none()).cosignedNote()));
        assertThat(forged.of("fails")).anyMatch(c -> c.startsWith("the checkpoint you brought: agrees"));
        assertThat(browser.check(bundle.files(), Map.of("heldCheckpoint", "x")).items("unchecked"))
                .containsExactly("the checkpoint you brought");
    }

    @Test
    void aForgedCosignatureIsNamed() throws Exception {
        VerifyBrowser.Result right = browser.check(bundle.files(), Map.of("witnessKey", bundle.witnessKey()));
        assertThat(right.verdict()).isEqualTo("intact");
        String path = "ledger/checkpoints/7." + ExampleBundle.WITNESS;
        // One letter within the last line's base64.
        VerifyBrowser.Result forged = resealed(path, t -> {
            int at = t.length() - 40;
            return t.substring(0, at) + (t.charAt(at) == 'A' ? 'B' : 'A') + t.substring(at + 1);
        });
        assertThat(forged.items("fails")).containsExactly(path);
        ExampleBundle another = made(Stamps.none());
        assertThat(browser.check(bundle.files(), Map.of("witnessKey", another.witnessKey()))
                        .items("fails"))
                .containsExactly("witness " + ExampleBundle.WITNESS);
    }

    private static VerifyBrowser.Result stamped(ExampleBundle.Stamper stamper) throws Exception {
        return browser.check(made(stamper).files());
    }

    @Test
    void timestampsOfEachUsualKindHold() throws Exception {
        List<TestAuthority> usual = List.of(
                TestAuthority.rsa("R"),
                TestAuthority.pss("P"),
                TestAuthority.curve("E", "secp384r1", "SHA384withECDSA"),
                TestAuthority.curve("F", "secp521r1", "SHA512withECDSA"));
        ExampleBundle many = made(note -> {
            List<ExampleBundle.Stamp> stamps = new java.util.ArrayList<>();
            for (TestAuthority one : usual) {
                stamps.add(new ExampleBundle.Stamp(one, one.stamp(note, Stamps.TIME), Stamps.TIME, null));
            }
            return stamps;
        });
        assertThat(browser.check(many.files()).verdict()).isEqualTo("intact");
        VerifyBrowser.Result own =
                browser.check(many.files(), Map.of("roots", usual.getFirst().rootPem()));
        assertThat(own.verdict()).isEqualTo("partly");
        assertThat(own.of("holds").stream().filter(c -> c.contains("a root that you brought")))
                .hasSize(1);
        assertThat(own.of("unchecked").stream().filter(c -> c.contains("a root that you brought")))
                .hasSize(3);
    }

    @Test
    void aTimestampOverOtherBytesIsNamed() throws Exception {
        byte[] other = ExampleBundle.bytes("other bytes");
        assertThat(stamped(note -> List.of(new ExampleBundle.Stamp(
                                authority, authority.stamp(other, Stamps.TIME), Stamps.TIME, null)))
                        .of("fails"))
                .singleElement()
                .asString()
                .contains("8.tsr: is over the checkpoint", "it is over other bytes");
    }

    @Test
    void aCertificateThatWasBroughtAlongNeverNamesTheSigner() throws Exception {
        TestAuthority forger = TestAuthority.curve("Forger", "secp256r1", "SHA256withECDSA");
        VerifyBrowser.Result result = stamped(note -> List.of(new ExampleBundle.Stamp(
                authority,
                forger.stamp(note, Stamps.TIME, List.of(authority.certificate(), forger.certificate())),
                Stamps.TIME,
                null)));
        assertThat(result.of("fails"))
                .singleElement()
                .asString()
                .contains(
                        "its certificate leads to a root", "the issuer of Forger TSA (Forger)", "not among the roots");
        VerifyBrowser.Result hidden = stamped(note -> List.of(new ExampleBundle.Stamp(
                authority, forger.stamp(note, Stamps.TIME, List.of(authority.certificate())), Stamps.TIME, null)));
        assertThat(hidden.verdict()).isEqualTo("partly");
        assertThat(hidden.of("unchecked")).anyMatch(c -> c.contains("is neither in the response nor among the roots"));
    }

    @Test
    void whatACertificateMayNotDoIsNamed() throws Exception {
        TestAuthority ended =
                TestAuthority.curve("Ended", "secp256r1", "SHA256withECDSA", Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(stamped(Stamps.by(ended)).of("fails"))
                .singleElement()
                .asString()
                .contains("Ended Root (Ended) is valid from 2020-01-01", "not at 2026-11-20 10:00:00 UTC");
        TestAuthority unknown = TestAuthority.curve("Odd", "brainpoolP256r1", "SHA256withECDSA");
        VerifyBrowser.Result result = stamped(Stamps.by(unknown));
        assertThat(result.of("fails")).isEmpty();
        assertThat(result.verdict()).isEqualTo("partly");
        assertThat(result.of("unchecked")).anyMatch(c -> c.contains("1.3.36.3.3.2.8.1.1.7 is not known here"));
    }

    @Test
    void renewalsThatRunInACircleEnd() throws Exception {
        @SuppressWarnings("unchecked")
        Map<String, Object> stamp =
                (Map<String, Object>) ((List<?>) bundle.manifest().getOrDefault("timestamps", List.of())).getFirst();
        stamp.put("renews", stamp.get("event"));
        bundle.seal();
        assertThat(browser.check(bundle.files()).items("fails")).contains("ledger/timestamps/8.tsr");
        stamp.put("renews", null);
        bundle.seal();
    }

    @Test
    void whatCannotBeCheckedIsNeverGreen() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(bundle.files());
        files.put("bundle.json", ExampleBundle.bytes("{\"format\":\"daylight-bundle/2\"}"));
        assertThat(browser.check(files).verdict()).isEqualTo("altered");
        @SuppressWarnings("unchecked")
        Map<String, Object> document =
                (Map<String, Object>) ((List<?>) bundle.manifest().getOrDefault("documents", List.of())).getFirst();
        document.put("masked", true);
        bundle.seal();
        assertThat(browser.check(bundle.files()).verdict()).isEqualTo("altered"); // no bars stand in it
        String path = "texts/d0000000000000000.txt";
        byte[] open = bundle.files().getOrDefault(path, new byte[0]);
        byte[] barred = ExampleBundle.bytes(new String(open, StandardCharsets.UTF_8).replaceFirst("(?s).$", "\u2588"));
        bundle.files().put(path, barred);
        document.put("sha256", Digest.of(barred).hex());
        bundle.seal();
        VerifyBrowser.Result masked = browser.check(bundle.files());
        bundle.files().put(path, open);
        document.put("sha256", Digest.of(open).hex());
        document.put("masked", false);
        bundle.seal();
        assertThat(masked.verdict()).isEqualTo("partly");
        assertThat(masked.of("unchecked")).allMatch(c -> c.contains("masked")).hasSize(2);
        Map<String, byte[]> other = new TreeMap<>(bundle.files());
        other.put("ledger/timestamps/8.tsr", new byte[] {0x30, (byte) 0x80, 0, 0});
        assertThat(browser.check(other).of("unchecked")).anyMatch(c -> c.contains("indefinite lengths (BER)"));
    }

    @Test
    void bombsAreNamedAndNotOpened() throws Exception {
        byte[] deep = ExampleBundle.bytes("[".repeat(200_000) + "]".repeat(200_000));
        assertThat(browser.check(Map.of("bundle.json", deep)).of("fails"))
                .anyMatch(c -> c.contains("nests deeper than 64 levels"));
        byte[] der = new byte[4000];
        for (int i = 0; i < der.length; i += 4) {
            der[i] = 0x30;
            der[i + 1] = (byte) 0x82;
            der[i + 2] = (byte) ((der.length - i - 4) >> 8);
            der[i + 3] = (byte) (der.length - i - 4);
        }
        bundle.files().put("ledger/timestamps/8.tsr", der);
        assertThat(browser.check(bundle.files()).of("fails")).anyMatch(c -> c.contains("its DER nests deeper"));
        bundle.files().put("ledger/timestamps/8.tsr", bundle.stamp(8));
        assertThat(browser.check(Map.of("a.zip", overlapping())).why()).contains("overlap at", "it may be a ZIP bomb");
        byte[] zeros = ExampleBundle.zip(Map.of("bundle.json", new byte[60 << 20]), true);
        byte[] lie = zeros.clone();
        int size = new String(zeros, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 24;
        lie[size + 3] = 0x7f;
        assertThat(browser.check(Map.of("a.zip", lie)).why()).contains("would unpack to");
    }

    /** Two entries whose data is the same bytes. */
    private static byte[] overlapping() throws IOException {
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("a.json", new byte[100]);
        two.put("b.json", new byte[100]);
        byte[] zip = ExampleBundle.zip(two, false);
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int second = text.lastIndexOf("PK\u0001\u0002");
        for (int i = 0; i < 4; i++) {
            zip[second + 42 + i] = 0;
        }
        return zip;
    }

    @Test
    void anArchiveOfAnotherProgramIsJudgedByWhatItSays() throws Exception {
        Map<String, byte[]> members = new LinkedHashMap<>(bundle.members());
        members.remove("datapackage-digest.json");
        members.put("logs/extra.log", new byte[] {1});
        VerifyBrowser.Result result = browser.check(Map.of("foreign.wacz", ExampleBundle.zip(members, true)));
        assertThat(result.verdict()).isEqualTo("partly");
        assertThat(result.items("unchecked")).containsExactlyInAnyOrder("datapackage-digest.json", "logs/extra.log");
        String key = new String(
                bundle.members().getOrDefault("datapackage-digest.json", new byte[0]), StandardCharsets.UTF_8);
        members.put(
                "datapackage-digest.json",
                ExampleBundle.bytes(key.replaceFirst("\"signature\":\"..", "\"signature\":\"AA")));
        assertThat(browser.check(Map.of("foreign.wacz", ExampleBundle.zip(members, true)))
                        .items("fails"))
                .containsExactly("datapackage-digest.json");
    }
}
