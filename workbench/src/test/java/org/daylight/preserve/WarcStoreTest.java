// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daylight.preserve.WireServer.crlf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.About;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.archive.ArchivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class WarcStoreTest {
    @TempDir
    Path folder;

    static Preserved capture(Path folder, byte[] response) throws IOException {
        try (WireServer server = WireServer.sending(response)) {
            return new WarcStore(folder)
                    .record(new Transport(new AddressGuard(List.of(server.hostAndPort()))).fetch(server.url("/page")));
        }
    }

    /** Every record of a file by type, read by a library that is not ours. */
    private static Map<String, List<byte[]>> blocks(Path file, List<WarcRecord> heads) throws IOException {
        Map<String, List<byte[]>> blocks = new HashMap<>();
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord record : reader) {
                byte[] block = record.body().stream().readAllBytes();
                assertThat(record.headers().first("WARC-Block-Digest"))
                        .contains(Digest.of(block).labelled());
                assertThat(record.version()).hasToString("WARC/1.1");
                blocks.computeIfAbsent(record.type(), type -> new ArrayList<>()).add(block);
                heads.add(record);
            }
        }
        return blocks;
    }

    private static byte[] sole(Map<String, List<byte[]>> blocks, String type) {
        return blocks.getOrDefault(type, List.of()).getFirst();
    }

    @Test
    void theResponseBlockIsWhatTheServerSent() throws IOException {
        byte[] response =
                crlf("HTTP/1.1 403 Forbidden\nTransfer-Encoding: chunked\nContent-Type: text/HTML;charset=x\n\n"
                        .concat("4\nWiki\n0\n\n"));
        Preserved preserved = capture(folder, response);
        Path file = folder.resolve(preserved.file());
        assertThat(preserved.file()).matches("archive/\\d{4}/\\d\\d/\\d{8}T\\d{9}Z-[0-9a-f]{8}-capture\\.warc\\.gz");
        assertThat(preserved.fileDigest()).isEqualTo(Digest.of(Files.readAllBytes(file)));
        assertThat(preserved.length()).isEqualTo(Files.size(file));
        List<WarcRecord> heads = new ArrayList<>();
        Map<String, List<byte[]>> blocks = blocks(file, heads);
        assertThat(heads).extracting(WarcRecord::type).containsExactly("warcinfo", "request", "response", "metadata");
        assertThat(sole(blocks, "response")).isEqualTo(response);
        assertThat(heads.get(1).headers().first("WARC-Concurrent-To"))
                .isEqualTo(heads.get(2).headers().first("WARC-Record-ID"));
        assertThat(heads.get(2).headers().first("WARC-IP-Address")).contains("127.0.0.1");
        assertThat(heads.get(2).headers().first("WARC-Payload-Digest"))
                .contains(Digest.of("Wiki").labelled());

        PreservedRecord record = preserved.records().getFirst();
        assertThat(preserved.records()).hasSize(1);
        assertThat(record.status()).isEqualTo(403);
        assertThat(record.mediaType()).isEqualTo("text/html");
        assertThat(record.payloadDigest()).isEqualTo(Digest.of("Wiki"));
        assertThat(record.id()).isEqualTo(CaptureId.of(preserved.fileDigest(), record.offset()));
        ArchivedResponse back = new WarcStore(folder).at(preserved.file(), record.offset());
        assertThat(back.recordId()).isEqualTo(record.recordId());
        assertThat(back.payload()).isEqualTo("Wiki".getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    @Test
    void gzipItselfFindsNoFault() throws Exception {
        Preserved preserved = capture(folder, crlf("HTTP/1.1 200 OK\n\n<p>福州</p>"));
        Path file = folder.resolve(preserved.file());
        Process test = new ProcessBuilder("gzip", "-t", file.toString()).start();
        assertThat(test.waitFor()).as("gzip -t").isZero();
        // One member alone, from the record's offset on, unpacks to a record.
        byte[] bytes = Files.readAllBytes(file);
        Path member = folder.resolve("member.gz");
        Files.write(
                member,
                Arrays.copyOfRange(bytes, (int) preserved.records().getFirst().offset(), bytes.length));
        Process zcat = new ProcessBuilder("zcat", member.toString()).start();
        assertThat(new String(zcat.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("WARC/1.1\r\nWARC-Type: response\r\n")
                .contains("<p>福州</p>");
    }

    @Test
    void earlierHopsAreRedirectsAndTheLastIsTheCapture() throws IOException {
        try (WireServer server = new WireServer((line, out) -> out.write(
                crlf(line.contains("/end") ? "HTTP/1.1 410 Gone\n\n" : "HTTP/1.1 301 M\nLocation: /end\n\n")))) {
            Preserved preserved = new WarcStore(folder)
                    .record(new Transport(new AddressGuard(List.of(server.hostAndPort()))).fetch(server.url("/a")));
            assertThat(preserved.redirects()).containsExactly(new Redirect(server.url("/a"), 301));
            assertThat(preserved.records()).extracting(PreservedRecord::url).containsExactly(server.url("/end"));
            assertThat(preserved.records()).extracting(PreservedRecord::status).containsExactly(410);
        }
    }

    @Test
    void whatWasCutOffIsMarkedAndSaid() throws IOException {
        try (WireServer server = WireServer.sending("HTTP/1.1 200 OK\n\n" + "x".repeat(500))) {
            Preserved preserved = new WarcStore(folder)
                    .record(new Transport(
                                    new AddressGuard(List.of(server.hostAndPort())),
                                    "Test/1",
                                    Transport.Limits.USUAL.withBodyBytes(100),
                                    List.of())
                            .fetch(server.url("/")));
            assertThat(preserved.records().getFirst().truncated()).isEqualTo("length");
            assertThat(preserved.warnings())
                    .containsExactly(server.url("/")
                            + ": the body is larger than 100 bytes; preserved the first 100 bytes, raise --max-bytes");
        }
    }

    private Capture kept(Preserved preserved) {
        PreservedRecord r = preserved.records().getFirst();
        return new Capture(
                r.id(),
                0,
                r.url(),
                r.time(),
                r.status(),
                r.mediaType(),
                preserved.file(),
                r.offset(),
                preserved.fileDigest(),
                r.payloadDigest(),
                false);
    }

    @Test
    void aTextIsKeptOnceAndReadBack() throws IOException {
        Capture capture = kept(capture(folder, crlf("HTTP/1.1 200 OK\n\nx")));
        String text = "𠮷 and 福州\r\n\u0000 end\n";
        Document document = new Document(
                DocumentId.of(capture.id(), Digest.of(text)),
                Digest.of(text),
                "html/1",
                About.NOTHING,
                "und",
                text,
                List.of());
        WarcStore store = new WarcStore(folder);
        KeptText first = store.text(capture, document);
        assertThat(store.text(capture, document)).isEqualTo(first);
        assertThat(first.text()).isEqualTo(text);
        assertThat(first.file()).endsWith("/" + document.id() + ".html-1.text.warc.gz");
        assertThat(first.extractor()).isEqualTo("html/1");
        assertThat(first.refersTo())
                .isEqualTo(store.at(capture.file(), capture.offset()).recordId());
        List<WarcRecord> heads = new ArrayList<>();
        assertThat(sole(blocks(folder.resolve(first.file()), heads), "conversion"))
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(store.repair(Set.of(capture.file())).adopt()).isEmpty();
    }

    @Test
    void aFolderThatIsNoneIsSaidAndNothingIsLeft() throws IOException {
        Files.writeString(folder.resolve("archive"), "in the way");
        assertThatThrownBy(() -> capture(folder, crlf("HTTP/1.1 200 OK\n\nx")))
                .isInstanceOf(DaylightException.class)
                .hasMessageStartingWith("cannot write ")
                .hasMessageEndingWith("nothing was half-made");
        assertThat(Trouble.writing(Path.of("x"), new IOException("No space left on device")))
                .hasMessage("cannot write x: no space left; free some and run again: nothing was half-made");
    }

    @Test
    void onlyTheArchiveIsRead() {
        assertThatThrownBy(() -> new WarcStore(folder).at("archive/../../x.warc", 0))
                .hasMessageContaining("expected a file under archive/");
    }
}
