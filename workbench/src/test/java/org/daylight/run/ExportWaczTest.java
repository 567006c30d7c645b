// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.archive.wacz.ZipFolder;
import org.daylight.archive.wacz.ZipMember;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.Spellings;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.WaczCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves as a WACZ file, judged by programs that are not ours, and taken in again. All persons are invented. */
class ExportWaczTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temp;

    private Path root;
    private Site site;
    private Workbench workbench;

    @BeforeEach
    void build() {
        root = temp.resolve("case");
        site = new Site()
                .page("/one.html", "The harbour office said in September 2022 that there are 54 police stations.")
                .page("/two.html", "The harbour office said in December 2022 that there are 102 police stations.")
                .page("/call.html", "The harbour office told Meihua Lin in September 2022 about 54 police stations.");
        workbench = Workbench.init(root, List.of(site.address()), null);
        List.of("/one.html", "/two.html", "/call.html", "/missing.html").forEach(this::capture);
    }

    @AfterEach
    void close() {
        workbench.close();
        site.close();
    }

    private Capture capture(String path) {
        return new Capturing(workbench)
                .capture(site.url(path), Transport.Limits.USUAL)
                .captures()
                .getFirst();
    }

    private ExportingWacz.Exported export(String name, boolean includeMasked) {
        return new ExportingWacz(workbench).export(temp.resolve(name), List.of(), includeMasked, line -> {});
    }

    /** What a program prints. @throws AssertionError where it is missing or refuses */
    private static byte[] program(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] output = process.getInputStream().readAllBytes();
            assertThat(process.waitFor()).as("%s", String.join(" ", command)).isZero();
            return output;
        } catch (IOException e) {
            throw new AssertionError("this test needs the program " + command[0] + ": install it", e);
        }
    }

    private static String shell(String script, Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        Arrays.stream(arguments).forEach(a -> command.add(a.toString()));
        return new String(program(command.toArray(String[]::new)), StandardCharsets.UTF_8);
    }

    private static List<ZipMember> members(Path file) {
        try (ZipFolder zip = ZipFolder.open(file)) {
            return zip.members();
        }
    }

    @Test
    void otherProgramsUnpackItAndComputeTheSameDigests() throws Exception {
        Path file = export("a.wacz", true).file();
        program("unzip", "-tqq", file.toString());
        JsonNode list = JSON.readTree(program("unzip", "-p", file.toString(), "datapackage.json"));
        assertThat(list.path("wacz_version").asText()).isEqualTo("1.1.1");
        assertThat(list.path("resources")).hasSize(members(file).size() - 2);
        for (JsonNode resource : list.path("resources")) {
            String path = resource.path("path").asText();
            assertThat("sha256:"
                            + shell("unzip -p \"$1\" \"$2\" | sha256sum | cut -d' ' -f1", file, path)
                                    .strip())
                    .isEqualTo(resource.path("hash").asText());
            assertThat(shell("unzip -p \"$1\" \"$2\" | wc -c", file, path).strip())
                    .isEqualTo(resource.path("bytes").asText());
        }
    }

    @Test
    void opensslVerifiesTheSignature() throws Exception {
        Path file = export("a.wacz", true).file();
        JsonNode digest = JSON.readTree(program("unzip", "-p", file.toString(), "datapackage-digest.json"));
        JsonNode signed = digest.path("signedData");
        assertThat("sha256:"
                        + shell("unzip -p \"$1\" datapackage.json | sha256sum | cut -d' ' -f1", file)
                                .strip())
                .isEqualTo(digest.path("hash").asText())
                .isEqualTo(signed.path("hash").asText());
        Path message =
                Files.writeString(temp.resolve("message"), signed.path("hash").asText());
        Path key = Files.write(temp.resolve("key.der"), base64(signed, "publicKey"));
        Path signature = Files.write(temp.resolve("signature.der"), der(base64(signed, "signature")));
        assertThat(shell(
                        "openssl dgst -sha256 -verify \"$1\" -keyform DER -signature \"$2\" \"$3\"",
                        key,
                        signature,
                        message))
                .contains("Verified OK");
        String announced = shell("sha256sum < \"$1\" | cut -d' ' -f1", key).strip();
        assertThat(exports())
                .singleElement()
                .satisfies(e -> assertThat(e.text("keySha256")).isEqualTo(announced));
    }

    /** The commands of spec/wacz.md, as they stand there. */
    @Test
    void theSpecificationsOwnCommandsVerifyIt() throws Exception {
        ExportingWacz.Exported made = export("FILE.wacz", true);
        Path spec = Files.exists(Path.of("spec")) ? Path.of("spec/wacz.md") : Path.of("../spec/wacz.md");
        String text = Files.readString(spec);
        int start = text.indexOf("```sh\n") + 6;
        String printed = shell("cd \"$1\"\n" + text.substring(start, text.indexOf("```", start)), temp);
        assertThat(printed).contains("Verified OK").contains(made.key().hex());
        assertThat(printed.substring(0, 64))
                .isEqualTo(printed.lines().toList().get(1).replace("sha256:", ""));
    }

    private static byte[] base64(JsonNode signed, String field) {
        return Base64.getDecoder().decode(signed.path(field).asText());
    }

    /** Two numbers of fixed length as ASN.1 writes them. */
    private static byte[] der(byte[] p1363) {
        byte[] r = new java.math.BigInteger(1, Arrays.copyOf(p1363, 48)).toByteArray();
        byte[] s = new java.math.BigInteger(1, Arrays.copyOfRange(p1363, 48, 96)).toByteArray();
        java.nio.ByteBuffer der = java.nio.ByteBuffer.allocate(6 + r.length + s.length);
        der.put((byte) 0x30).put((byte) (4 + r.length + s.length));
        der.put((byte) 2)
                .put((byte) r.length)
                .put(r)
                .put((byte) 2)
                .put((byte) s.length)
                .put(s);
        return der.array();
    }

    private List<Event> exports() {
        List<Event> events = new ArrayList<>();
        workbench.ledger().forEach(e -> {
            if (e.kind() == EventKind.EXPORT) {
                events.add(e);
            }
        });
        return events;
    }

    @Test
    void eachLineOfTheIndexPointsAtOneGzipMemberOfTheStoredFile() throws Exception {
        Path file = export("a.wacz", true).file();
        String index = new String(program("unzip", "-p", file.toString(), "indexes/index.cdx"), StandardCharsets.UTF_8);
        assertThat(index.lines()).hasSize(4).isSorted();
        for (String line : index.lines().toList()) {
            JsonNode json = JSON.readTree(line.substring(line.indexOf(" {")));
            byte[] archive = program(
                    "unzip",
                    "-p",
                    file.toString(),
                    "archive/" + json.path("filename").asText());
            int offset = json.path("offset").asInt();
            byte[] member = Arrays.copyOfRange(
                    archive, offset, offset + json.path("length").asInt());
            String record = new String(
                    new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(record)
                    .startsWith("WARC/1.1\r\n")
                    .contains("WARC-Target-URI: " + json.path("url").asText() + "\r\n")
                    .contains("WARC-Payload-Digest: " + json.path("digest").asText() + "\r\n");
        }
        Capture first = workbench.register().captures().getFirst();
        assertThat(program(
                        "unzip",
                        "-p",
                        file.toString(),
                        "archive/" + Path.of(first.file()).getFileName()))
                .isEqualTo(Files.readAllBytes(root.resolve(first.file())));
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(export("a.wacz", true).file());
        assertThat(Files.readAllBytes(export("b.wacz", true).file())).isEqualTo(first);
        assertThat(CaseCheck.of(closed(), null).faults()).isEmpty();
    }

    private Path closed() {
        workbench.close();
        return root;
    }

    @Test
    void anAlteredByteIsNamedWithItsMember() throws IOException {
        Path file = export("a.wacz", true).file();
        assertThat(WaczCheck.of(file).faults()).isEmpty();
        byte[] whole = Files.readAllBytes(file);
        for (ZipMember member : members(file)) {
            byte[] altered = whole.clone();
            altered[(int) (member.data() + member.packed() / 2)] ^= 1;
            Path bad = Files.write(temp.resolve("bad.wacz"), altered);
            assertThat(WaczCheck.of(bad).faults())
                    .as(member.name())
                    .anyMatch(fault -> fault.item().startsWith(member.name()));
        }
    }

    @Test
    void whatMayNamePrivatePersonsStaysUnlessItIsAskedFor() throws Exception {
        ExportingWacz.Exported without = export("a.wacz", false);
        assertThat(without.selection().leftOut()).isEqualTo(new ExportingWacz.LeftOut(0, 1, 0));
        assertThat(shell("unzip -p \"$1\" | grep -c call.html || true", without.file()))
                .isEqualTo("0\n");
        assertThat(export("b.wacz", true).selection().leftOut().all()).isZero();
    }

    @Test
    void whatIsSealedStaysAlways() {
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        new Sealing(workbench).seal(new Spellings(List.of("Meihua Lin")), "asked for it");
        ExportingWacz.Exported made = export("a.wacz", true);
        assertThat(made.selection().leftOut().restricted()).isEqualTo(1);
        assertThat(made.selection().captures()).isEqualTo(3);
        assertThat(WaczCheck.of(made.file()).faults()).isEmpty();
    }

    @Test
    void nothingIsOverwrittenAndNothingIsLeftBehind() throws IOException {
        Path there = Files.writeString(temp.resolve("there.wacz"), "mine");
        assertThatThrownBy(() -> export("there.wacz", true)).isInstanceOf(DaylightException.class);
        assertThat(there).hasContent("mine");
        Capture first = workbench.register().captures().getFirst();
        Files.write(root.resolve(first.file()), new byte[] {0x1f, (byte) 0x8b, 8, 0});
        assertThatThrownBy(() -> new ExportingWacz(workbench)
                        .export(temp.resolve("a.wacz"), List.of(first.id()), true, line -> {}))
                .isInstanceOf(DaylightException.class)
                .hasMessageNotContaining("\n");
        assertThat(temp.toFile().list((folder, name) -> name.contains("a.wacz")))
                .isEmpty();
        assertThat(exports()).isEmpty();
    }

    @Test
    void anotherCaseTakesItInWholeAndReadsItInPlace() throws IOException {
        Path file = export("a.wacz", true).file();
        Path other = temp.resolve("other");
        try (Workbench second = Workbench.init(other, List.of(), null)) {
            Capturing.Kept kept = new Capturing(second).handIn(file, null);
            assertThat(kept.warnings()).isEmpty();
            assertThat(kept.captures()).hasSize(4);
            assertThat(kept.captures().stream().map(Capture::url).toList())
                    .contains(site.url("/one.html"), site.url("/call.html"));
            assertThat(kept.captures().stream()
                            .map(Capture::payloadDigest)
                            .sorted()
                            .toList())
                    .isEqualTo(workbench.register().captures().stream()
                            .map(Capture::payloadDigest)
                            .sorted()
                            .toList());
            String stored = kept.captures().getFirst().file();
            assertThat(stored).endsWith("-copy.wacz");
            assertThat(Files.mismatch(file, other.resolve(stored))).isEqualTo(-1);
            assertThat(new ReadingRun(second)
                            .read(false, (done, of, capture) -> {})
                            .toString())
                    .isNotEmpty();
            assertThat(second.readings().documents()).hasSizeGreaterThanOrEqualTo(3);
            Event handIn = second.ledger().event(2);
            assertThat(handIn.kind()).isEqualTo(EventKind.HAND_IN);
            assertThat(handIn.text("signature")).isEqualTo("matched-p-384-p1363-anonymous");
            assertThat(new Capturing(second).handIn(file, null).warnings())
                    .singleElement()
                    .asString()
                    .contains("already");
            // What came in can go out again, and a name in it can be sealed.
            assertThat(new ExportingWacz(second)
                            .export(temp.resolve("again.wacz"), List.of(), true, line -> {})
                            .selection()
                            .captures())
                    .isEqualTo(4);
            assertThat(WaczCheck.of(temp.resolve("again.wacz")).faults()).isEmpty();
            assertThat(new Sealing(second)
                            .seal(new Spellings(List.of("Meihua Lin")), "asked for it")
                            .captures())
                    .isEqualTo(4);
            assertThat(second.register().captures()).allMatch(Capture::restricted);
        }
        assertThat(CaseCheck.of(other, null).faults()).isEmpty();
    }

    @Test
    void whatIsWrongWithAFileThatIsTakenInIsSaidAndKept() throws IOException {
        Path file = export("a.wacz", true).file();
        byte[] bytes = Files.readAllBytes(file);
        ZipMember pages = members(file).stream()
                .filter(m -> m.name().startsWith("pages/"))
                .findFirst()
                .orElseThrow();
        bytes[(int) pages.data() + 30] ^= 1;
        Path bad = Files.write(temp.resolve("bad.wacz"), bytes);
        try (Workbench second = Workbench.init(temp.resolve("other"), List.of(), null)) {
            Capturing.Kept kept = new Capturing(second).handIn(bad, null);
            assertThat(kept.captures()).hasSize(4);
            assertThat(kept.warnings()).isNotEmpty().anyMatch(w -> w.contains("pages/pages.jsonl"));
            assertThat(second.ledger().event(2).open().get("faults")).isNotEqualTo(0L);
        }
    }
}
