// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daylight.preserve.WireServer.crlf;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.daylight.About;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.GzipMember;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.jwat.warc.WarcReaderFactory;
import org.jwat.warc.WarcRecord;

/** Every kind of file that is written, judged by readers that are not ours: JWAT, jwarc, and a script in Python. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTrueTest {
    private static final Warcinfo MADE = Warcinfo.PLAIN.with("limit-body-bytes", "1000");

    @TempDir
    static Path folder;

    private WarcStore store;
    private final Map<String, Path> files = new TreeMap<>();

    @BeforeAll
    void writeEveryKind() throws Exception {
        store = new WarcStore(folder);
        Preserved plain = capture("plain", "HTTP/1.1 200 OK\nETag: \"1\"\nContent-Type: text/html\n\n<p>福州</p>");
        capture("chunked", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n4;x=1\nWiki\n5\npedia\n0\nT: 1\n\n");
        capture("refusal", "HTTP/1.1 404 Not Found\nContent-Length: 4\n\ngone");
        capture("broken-off", "HTTP/1.1 200 OK\nContent-Length: 400\n\nshort");
        capture("too-long", "HTTP/1.1 200 OK\n\n" + "x".repeat(2000));
        capture("tiny-chunks", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n" + "1\nx\n".repeat(900) + "0\n\n");
        capture("empty", "HTTP/1.1 204 No Content\n\n");
        gzipCoded();
        redirects();
        https();
        revisits(plain);
        Path loose = Files.writeString(folder.resolve("note.txt"), "a loose file");
        keep("resource", new HandIns(store).handIn(loose, null).file());
        keep("conversion", text(plain));
    }

    private void keep(String kind, String file) {
        files.put(kind, folder.resolve(file));
    }

    private Preserved capture(String kind, String response) throws IOException {
        return capture(kind, crlf(response));
    }

    private Preserved capture(String kind, byte[] response) throws IOException {
        try (WireServer server = WireServer.sending(response)) {
            Preserved preserved = store.record(fetched(server, "/page?a=b"), MADE);
            keep(kind, preserved.file());
            return preserved;
        }
    }

    private static Fetched fetched(WireServer server, String target) {
        Transport.Limits limits = Transport.Limits.USUAL.withBodyBytes(1000);
        return new Transport(new AddressGuard(List.of(server.hostAndPort())), "Test/1", limits, List.of())
                .follow(Ask.of(server.url(target)));
    }

    private void gzipCoded() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
            gzip.write("packed".getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        response.writeBytes(crlf("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + body.size() + "\n\n"));
        response.writeBytes(body.toByteArray());
        capture("gzip-coded", response.toByteArray());
    }

    private void redirects() throws IOException {
        try (WireServer server = new WireServer((line, out) -> out.write(
                crlf(line.contains("/end") ? "HTTP/1.1 410 Gone\n\n" : "HTTP/1.1 301 M\nLocation: /end\n\n")))) {
            keep("redirects", store.record(fetched(server, "/a"), MADE).file());
        }
        try (WireServer server = WireServer.sending("HTTP/1.1 302 F\nLocation: http://127.0.0.1:1/\n\n")) {
            Fetched fetched = fetched(server, "/");
            assertThat(fetched.broken()).contains("127.0.0.1 is a loopback address");
            keep("redirect-refused", store.record(fetched, MADE).file());
        }
    }

    private void https() throws Exception {
        Keys keys = new Keys(folder, "good", "-ext", "san=dns:localhost", "-validity", "30");
        try (WireServer server = new WireServer(
                keys.serverSocket(), (line, out) -> out.write(crlf("HTTP/1.1 200 OK\nContent-Length: 2\n\nok")))) {
            Transport transport = new Transport(
                    new AddressGuard(List.of(server.hostAndPort())),
                    "Test/1",
                    Transport.Limits.USUAL,
                    List.of(keys.authority()));
            Fetched fetched = transport.follow(Ask.of("https://" + server.hostAndPort() + "/"));
            keep("https", store.record(fetched, transport.warcinfo()).file());
        }
    }

    private void revisits(Preserved plain) throws IOException {
        ArchivedResponse first =
                store.at(plain.file(), plain.records().getFirst().offset());
        try (WireServer server = WireServer.sending("HTTP/1.1 304 Not Modified\nETag: \"1\"\n\n")) {
            Transport transport = new Transport(new AddressGuard(List.of(server.hostAndPort())));
            Fetched fetched = transport.follow(Ask.of(server.url("/page")).ifNoneMatch("\"1\""));
            assertThat(server.requests().getFirst()).contains("\r\nIf-None-Match: \"1\"\r\n");
            Revisited unmodified = store.revisit(fetched.hops(), MADE, first);
            keep("not-modified", unmodified.file());
            assertThat(unmodified.status()).isEqualTo(304);
            assertThat(unmodified.earlier().recordId()).isEqualTo(first.recordId());
            assertThat(store.earlier(unmodified.file(), unmodified.offset())).isEqualTo(unmodified.earlier());
        }
        try (WireServer server = WireServer.sending("HTTP/1.1 200 OK\nX: later\n\n<p>福州</p>");
                WireServer other = WireServer.sending("HTTP/1.1 200 OK\n\nother")) {
            keep(
                    "same-payload",
                    store.revisit(fetched(server, "/").hops(), MADE, first).file());
            List<Exchange> changed = fetched(other, "/").hops();
            assertThatThrownBy(() -> store.revisit(changed, MADE, first))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("did not answer what it answered before");
        }
    }

    private String text(Preserved plain) {
        PreservedRecord r = plain.records().getFirst();
        Capture capture = new Capture(
                r.id(),
                0,
                r.url(),
                r.time(),
                r.status(),
                r.mediaType(),
                plain.file(),
                r.offset(),
                plain.fileDigest(),
                r.payloadDigest(),
                false);
        DocumentId id = DocumentId.of(capture.id(), Digest.of("福州"));
        return store.text(capture, new Document(id, Digest.of("福州"), "x/1", About.NOTHING, "und", "福州", List.of()))
                .file();
    }

    private static List<WarcRecord> jwat(Path file, List<String> found) throws IOException {
        List<WarcRecord> records = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                org.jwat.warc.WarcReader reader = WarcReaderFactory.getReader(in)) {
            reader.setBlockDigestEnabled(true);
            // JWAT takes chunks for payload, where the standard counts the entity body (jwarc and Python do too).
            reader.setPayloadDigestEnabled(!new String(unpacked(file), StandardCharsets.ISO_8859_1)
                    .contains("\r\nTransfer-Encoding: chunked\r\n"));
            for (WarcRecord record = reader.getNextRecord(); record != null; record = reader.getNextRecord()) {
                record.close();
                records.add(record);
                record.diagnostics.getErrors().forEach(e -> found.add(file + ": " + e.type + " " + e.entity));
                record.diagnostics.getWarnings().forEach(w -> found.add(file + ": " + w.type + " " + w.entity));
                if (!Boolean.TRUE.equals(record.isValidBlockDigest)) {
                    found.add(file + ": block digest of " + record.header.warcTypeStr);
                }
            }
            reader.diagnostics.getErrors().forEach(e -> found.add(file + ": " + e.type + " " + e.entity));
            reader.diagnostics.getWarnings().forEach(w -> found.add(file + ": " + w.type + " " + w.entity));
            if (!reader.isCompliant()) {
                found.add(file + " is not compliant");
            }
        }
        return records;
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    @Test
    void jwatFindsNeitherErrorNorWarning() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files.values()) {
            assertThat(jwat(file, found)).isNotEmpty();
        }
        assertThat(files).hasSize(15);
        assertThat(found).isEmpty();
    }

    @Test
    void jwarcValidatesEveryFile() throws Exception {
        List<Path> whole = new ArrayList<>(files.values());
        whole.remove(files.get("broken-off"));
        assertThat(said(jwarc(whole))).doesNotContainIgnoringCase("error").doesNotContainIgnoringCase("warning");
        Process broken = new ProcessBuilder(jwarc(List.of(files.get("broken-off")))).start();
        assertThat(new String(broken.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("ERROR") || line.contains("WARN")))
                .as("what the server promised and did not send is all that is wrong")
                .containsExactly("    ERROR: invalid HTTP header Content-Length: 400");
    }

    private static List<String> jwarc(List<Path> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of(org.netpreserve.jwarc.WarcReader.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString(),
                "org.netpreserve.jwarc.tools.WarcTool",
                "validate",
                "-v"));
        files.forEach(file -> command.add(file.toString()));
        return command;
    }

    @Test
    void aScriptThatIsNotJavaRecomputesEveryDigest() throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", script()));
        files.values().forEach(file -> command.add(file.toString()));
        String said = said(command);
        int records = 0;
        for (Path file : files.values()) {
            records += jwat(file, new ArrayList<>()).size();
        }
        assertThat(said.strip()).endsWith(files.size() + " files, " + records + " records, 0 faults");
    }

    private static String script() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("bench"))
                ? here
                : here.resolveSibling("bench").getParent();
        return String.valueOf(root) + "/bench/warc-digests.py";
    }

    private static String said(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void eachRecordIsOneGzipMember() throws IOException {
        for (Path file : files.values()) {
            int members = 0;
            try (FileChannel channel = FileChannel.open(file)) {
                for (long at = 0; at < channel.size(); members++) {
                    try (GzipMember member = new GzipMember(channel, at)) {
                        member.transferTo(java.io.OutputStream.nullOutputStream());
                        at = member.end();
                    }
                }
            }
            assertThat(members).isEqualTo(jwat(file, new ArrayList<>()).size());
        }
    }

    private Path file(String kind) {
        return requireNonNull(files.get(kind), kind);
    }

    private Map<String, String> fields(String kind, String type) throws IOException {
        WarcRecord record = jwat(file(kind), new ArrayList<>()).stream()
                .filter(r -> type.equals(r.header.warcTypeStr))
                .reduce((first, last) -> last)
                .orElseThrow();
        Map<String, String> fields = new TreeMap<>();
        record.getHeaderList().forEach(line -> fields.put(line.name, line.value));
        return fields;
    }

    @Test
    void revisitsNameWhatTheyRepeat() throws IOException {
        Map<String, String> first = fields("plain", "response");
        Map<String, String> unmodified = fields("not-modified", "revisit");
        Map<String, String> same = fields("same-payload", "revisit");
        assertThat(unmodified)
                .containsEntry("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/server-not-modified");
        assertThat(same)
                .containsEntry("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest");
        assertThat(same).containsEntry("WARC-Truncated", "length");
        for (Map<String, String> revisit : List.of(unmodified, same)) {
            assertThat(revisit)
                    .containsEntry("WARC-Refers-To", first.get("WARC-Record-ID"))
                    .containsEntry("WARC-Refers-To-Target-URI", first.get("WARC-Target-URI"))
                    .containsEntry("WARC-Refers-To-Date", first.get("WARC-Date"))
                    .containsEntry("WARC-Payload-Digest", first.get("WARC-Payload-Digest"));
        }
    }

    @Test
    void whyABodyIsNotWholeStandsInItsRecord() throws IOException {
        assertThat(fields("broken-off", "response")).containsEntry("WARC-Truncated", "disconnect");
        assertThat(fields("too-long", "response")).containsEntry("WARC-Truncated", "length");
        assertThat(fields("tiny-chunks", "response")).doesNotContainKey("WARC-Truncated");
        assertThat(Instant.parse(fields("plain", "response").get("WARC-Date"))).isBefore(Instant.now());
    }

    @Test
    void theFirstRecordSaysHowTheFileWasMade() throws Exception {
        assertThat(said(List.of("zcat", file("plain").toString())))
                .contains("software: Daylight/", "\r\nlimit-body-bytes: 1000\r\n", "nothing in any record was altered");
        assertThat(said(List.of("zcat", file("https").toString())))
                .contains("robots: not asked for", "network: direct", "tls-protocol: TLSv1.3");
        assertThat(said(List.of("zcat", file("redirect-refused").toString())))
                .contains("redirect-not-followed: http://127.0.0.1:1/ (redirected from");
        assertThat(MADE.altered("cookies are left out").block())
                .doesNotContain("nothing in any record was altered")
                .contains("altered: cookies are left out\r\n");
    }
}
