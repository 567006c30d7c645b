// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daylight.archive.Warcs.gzip;
import static org.daylight.archive.Warcs.http;
import static org.daylight.archive.Warcs.utf8;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcFilesTest {
    @TempDir
    Path folder;

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("a.warc"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Archived> read(byte[] bytes) {
        try (Stream<Archived> all = WarcFiles.read(file(bytes), 1 << 20)) {
            return all.toList();
        }
    }

    private ArchivedResponse sole(byte[] bytes) {
        List<Archived> all = read(bytes);
        assertThat(all).hasSize(1);
        return (ArchivedResponse) all.getFirst();
    }

    private static byte[] single(byte[] block) {
        Warcs warc = new Warcs(true);
        warc.add("response", "http://example.org/", block);
        return warc.bytes();
    }

    private static String text(Body body) {
        return new String(((Body.Bytes) body).bytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void yieldsResponsesAndResourcesWithTheirPlace(boolean packed) {
        Warcs warc = new Warcs(packed);
        warc.add("warcinfo", "", utf8("software: x\r\n"));
        warc.add("request", "http://example.org/", http("GET / HTTP/1.1", new byte[0]));
        int first = warc.add(
                "response",
                "http://example.org/",
                http("HTTP/1.1 404 Not Found\nContent-Type: Text/HTML; charset=\"GB18030\"", utf8("福州")));
        int second = warc.add("resource", "urn:x:1", utf8("bytes"));
        warc.add("response", "dns:example.org", utf8("20221205\nexample.org. A 9.9.9.9"));
        List<Archived> all = read(warc.bytes());
        assertThat(all).extracting(Archived::offset).containsExactly((long) first, (long) second);
        ArchivedResponse response = (ArchivedResponse) all.getFirst();
        assertThat(response.length()).isEqualTo(second - first);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.mediaType()).contains("text/html");
        assertThat(response.charset()).contains("GB18030");
        assertThat(response.peer()).contains("9.9.9.9");
        assertThat(response.targetUri()).isEqualTo("http://example.org/");
        assertThat(response.date()).isEqualTo("2022-12-05T10:00:00Z");
        assertThat(response.payload()).isEqualTo(utf8("福州"));
        assertThat(response.payloadDigest()).isEqualTo(Digest.of("福州"));
        assertThat(WarcFiles.at(folder.resolve("a.warc"), second).payload()).isEqualTo(utf8("bytes"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileCutAtAnyByteGivesItsWholeRecordsAndNamesTheRest(boolean packed) {
        Warcs warc = new Warcs(packed);
        warc.add("warcinfo", "", utf8("software: x\r\n"));
        int first = warc.add("response", "http://a/", http("HTTP/1.1 200 OK", utf8("first body")));
        int second = warc.add("response", "http://b/", http("HTTP/1.1 200 OK", utf8("second body")));
        byte[] whole = warc.bytes();
        for (int cut = 0; cut < whole.length; cut++) {
            List<Archived> all = read(Arrays.copyOf(whole, cut));
            long responses =
                    all.stream().filter(ArchivedResponse.class::isInstance).count();
            // A plain record without its two closing line ends has all of its block.
            int closing = packed ? 0 : 4;
            assertThat(responses)
                    .as("cut at %s", cut)
                    .isEqualTo((cut >= second - closing ? 1 : 0) + (cut >= whole.length - closing ? 1 : 0));
            for (Archived archived : all) {
                if (archived instanceof ArchivedResponse r) {
                    assertThat(new String(r.payload(), StandardCharsets.UTF_8)).endsWith(" body");
                }
            }
            if (cut > first && cut < second - closing) {
                assertThat(all.getLast()).as("cut at %s", cut).isInstanceOf(Fault.class);
                assertThat(all.getLast().offset()).isEqualTo(first);
            }
        }
    }

    @Test
    void aByteThatWasChangedInACompressedFileIsNoticed() {
        byte[] whole = single(http("HTTP/1.1 200 OK", utf8("a body that nobody may change")));
        for (int i = 20; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x10;
            assertThat(read(changed)).as("byte %s", i).hasSize(1).first().isInstanceOf(Fault.class);
        }
    }

    @Test
    void garbageNeverThrows() {
        qt().forAll(integers().all(), integers().between(0, 3)).checkAssert((seed, kind) -> {
            byte[] noise = new byte[600];
            new Random(seed).nextBytes(noise);
            Warcs warc = new Warcs(kind % 2 == 0);
            warc.add("response", "http://a/", http("HTTP/1.1 200 OK", utf8("x")));
            warc.raw(noise);
            assertThat(kind > 1 ? read(noise) : read(warc.bytes())).isNotEmpty();
        });
    }

    @Test
    void nothingBehindAFaultIsBelieved() {
        Warcs warc = new Warcs(false);
        warc.raw(utf8("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 9999999\r\nWARC-Date: 2022-01-01T00:00:00Z"
                + "\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"));
        warc.add("response", "http://forged/", http("HTTP/1.1 200 OK", utf8("forged")));
        assertThat(read(warc.bytes())).hasSize(1).first().isInstanceOf(Fault.class);
    }

    @Test
    void joinsChunksAndUnpacksTheContent() {
        byte[] page = gzip(utf8("<p>南通</p>"));
        byte[] chunks =
                concat(utf8(Integer.toHexString(page.length) + ";x=y\r\n"), page, utf8("\r\n0\r\nA: b\r\n\r\n"));
        ArchivedResponse response =
                sole(single(http("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Encoding: gzip", chunks)));
        assertThat(response.payload()).isEqualTo(page);
        assertThat(text(response.decodedBody(100))).isEqualTo("<p>南通</p>");
    }

    @Test
    void takesAJoinedBodyAsItIsWhereTheFieldStillSaysChunked() {
        ArchivedResponse response =
                sole(single(http("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", utf8("<html>joined"))));
        assertThat(response.payload()).isEqualTo(utf8("<html>joined"));
    }

    @Test
    void saysWhyABodyIsNotDecoded() {
        assertThat(sole(single(http("HTTP/1.1 200 OK\nContent-Encoding: br", utf8("x"))))
                        .decodedBody(9))
                .isEqualTo(new Body.Unread("content-encoding br has no decoder here"));
        byte[] bomb = gzip(new byte[1 << 20]);
        assertThat(sole(single(http("HTTP/1.1 200 OK\nContent-Encoding: gzip", bomb)))
                        .decodedBody(1 << 16))
                .isEqualTo(new Body.Unread("larger than 65536 bytes"));
    }

    @Test
    void givesWhatCameOfGzipThatEndsEarly() {
        byte[] page =
                gzip(utf8("x".repeat(50) + new Random(1).longs(500).boxed().toList()));
        Body body = sole(single(http("HTTP/1.1 200 OK\nContent-Encoding: gzip", Arrays.copyOf(page, page.length / 2))))
                .decodedBody(1 << 20);
        assertThat(text(body)).startsWith("xxxx");
        assertThat(((Body.Bytes) body).warning()).isEqualTo("the gzip data ends early");
    }

    @Test
    void aPayloadAboveTheLimitIsDigestedAndNotHeld() {
        byte[] large = new byte[(1 << 20) + 1];
        ArchivedResponse response = sole(single(http("HTTP/1.1 200 OK", large)));
        assertThat(response.oversize()).isTrue();
        assertThat(response.payloadDigest()).isEqualTo(Digest.of(large));
        assertThat(response.decodedBody(10)).isInstanceOf(Body.Unread.class);
        assertThatThrownBy(response::payload).isInstanceOf(DaylightException.class);
    }

    @Test
    void severalRecordsInOneMemberAreReadNamedAndFoundAgain() {
        byte[] first = Warcs.record("response", "http://a/", http("HTTP/1.1 200 OK", utf8("one")), "");
        byte[] request = Warcs.record("request", "http://a/", utf8("GET / HTTP/1.1\r\n\r\n"), "");
        byte[] second = Warcs.record("response", "http://b/", http("HTTP/1.1 200 OK", utf8("two")), "");
        byte[] third = Warcs.record("response", "http://c/", http("HTTP/1.1 200 OK", utf8("three")), "");
        byte[] packed = concat(gzip(concat(first, request, second)), gzip(third));
        List<Archived> all = read(packed);
        assertThat(all).hasSize(3).allMatch(ArchivedResponse.class::isInstance);
        long inside = (long) first.length + request.length;
        assertThat(all.stream().map(Archived::offset))
                .containsExactly(0L, packed.length + inside, (long) packed.length - gzip(third).length);
        for (int i = 0; i < 3; i++) {
            ArchivedResponse record = (ArchivedResponse) all.get(i);
            assertThat(record.alone()).isEqualTo(i == 2);
            assertThat(kinds(record)).isEqualTo(i == 2 ? List.of() : List.of(Tolerance.Kind.SHARED_MEMBER));
            ArchivedResponse again = WarcFiles.at(folder.resolve("a.warc"), record.offset());
            assertThat(again.targetUri()).isEqualTo(record.targetUri());
            assertThat(again.payload()).isEqualTo(record.payload());
        }
        assertThat(((ArchivedResponse) all.get(1)).length()).isEqualTo(second.length);
        assertThatThrownBy(() -> WarcFiles.at(folder.resolve("a.warc"), packed.length + 1))
                .isInstanceOf(DaylightException.class);
    }

    private static List<Tolerance.Kind> kinds(ArchivedResponse record) {
        assertThat(record.tolerated()).allMatch(t -> t.offset() == record.offset());
        return record.tolerated().stream().map(Tolerance::kind).toList();
    }

    @Test
    void aDigestThatDoesNotAgreeIsNamedAndTheRecordRead() {
        byte[] block = http("HTTP/1.1 200 OK", utf8("body"));
        String wrong = "sha1:" + "A".repeat(32);
        byte[] bytes = Warcs.record(
                "response",
                "http://a/",
                block,
                "WARC-Block-Digest: " + wrong + "\r\nWARC-Payload-Digest: " + wrong + "\r\n");
        ArchivedResponse record = sole(bytes);
        assertThat(kinds(record))
                .containsExactlyInAnyOrder(Tolerance.Kind.WRONG_BLOCK_DIGEST, Tolerance.Kind.WRONG_PAYLOAD_DIGEST);
        assertThat(record.payload()).isEqualTo(utf8("body"));
    }

    @Test
    void aDigestThatAgreesIsNotNamedHoweverItWasTaken() {
        byte[] coded = gzip(utf8("body"));
        String head = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Encoding: gzip";
        byte[] chunks = concat(utf8(Integer.toHexString(coded.length) + "\r\n"), coded, utf8("\r\n0\r\n\r\n"));
        for (byte[] counted : List.of(coded, chunks, utf8("body"))) {
            byte[] bytes = Warcs.record(
                    "response",
                    "http://a/",
                    http(head, chunks),
                    "WARC-Payload-Digest: " + Digest.of(counted).labelled() + "\r\n");
            assertThat(kinds(sole(bytes)))
                    .isEqualTo(Arrays.equals(counted, coded) ? List.of() : List.of(Tolerance.Kind.DIGEST_SCOPE));
        }
    }

    @Test
    void anAddressBetweenAngleBracketsIsReadWithoutThem() {
        byte[] bytes = Warcs.record("response", "<http://a/>", http("HTTP/1.1 200 OK", utf8("x")), "");
        assertThat(sole(bytes).targetUri()).isEqualTo("http://a/");
        assertThat(kinds(sole(bytes))).containsExactly(Tolerance.Kind.BRACKETS);
    }

    @Test
    void anEndlessHeaderIsAFault() {
        byte[] start = utf8("WARC/1.1\r\nX: ");
        byte[] endless = Arrays.copyOf(start, 3 << 20);
        Arrays.fill(endless, start.length, endless.length, (byte) 'a');
        assertThat(read(endless).getLast()).isInstanceOf(Fault.class);
        assertThat(((Fault) read(gzip(endless)).getLast()).what()).contains("1048576");
    }

    @Test
    void readsArc() {
        byte[] block = http("HTTP/1.0 200 OK\nContent-Type: text/html", utf8("<p>old</p>"));
        byte[] version = utf8("1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n");
        byte[] arc = concat(
                utf8("filedesc://a.arc 0.0.0.0 20030101000000 text/plain " + version.length + "\n"),
                version,
                utf8("\nhttp://old.example/ 9.9.9.9 20030102030405 text/html " + block.length + "\n"),
                block,
                utf8("\n"));
        ArchivedResponse response = sole(arc);
        assertThat(response.targetUri()).isEqualTo("http://old.example/");
        assertThat(response.date()).isEqualTo("2003-01-02T03:04:05Z");
        assertThat(text(response.decodedBody(100))).isEqualTo("<p>old</p>");
        assertThat(kinds(response)).containsExactly(Tolerance.Kind.ARC);
        byte[] last = Arrays.copyOfRange(arc, arc.length - block.length - 56, arc.length - 1);
        byte[] first = Arrays.copyOf(arc, arc.length - block.length - 58);
        assertThat(sole(concat(gzip(first), gzip(last))).payload()).isEqualTo(response.payload());
    }

    @Test
    void aRecordIsNotFoundWhereNoneStarts() {
        Path file = file(single(http("HTTP/1.1 200 OK", utf8("x"))));
        assertThatThrownBy(() -> WarcFiles.at(file, 7))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("offset 7");
        assertThatThrownBy(() -> WarcFiles.at(folder.resolve("none"), 0)).hasMessageContaining("no such file");
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
