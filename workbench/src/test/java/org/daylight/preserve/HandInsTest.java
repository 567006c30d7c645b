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
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandInsTest {
    @TempDir
    Path folder;

    private Path given;
    private HandIns handIns;

    @BeforeEach
    void prepare() throws IOException {
        given = Files.createDirectories(folder.resolve("given"));
        handIns = new HandIns(new WarcStore(folder.resolve("case")));
    }

    private Path archived(Preserved preserved) {
        return folder.resolve("case").resolve(preserved.file());
    }

    @Test
    void aLooseFileBecomesAResourceWithItsExactBytes() throws IOException {
        byte[] bytes = "\u00ef\u00bb\u00bf<!-- x --><HTML>福州\r\n\u0000".getBytes(StandardCharsets.UTF_8);
        Preserved preserved = handIns.handIn(Files.write(given.resolve("page.html"), bytes), null);
        PreservedRecord record = preserved.records().getFirst();
        assertThat(record.url()).isEqualTo("urn:sha256:" + Digest.of(bytes).hex());
        assertThat(record.payloadDigest()).isEqualTo(Digest.of(bytes));
        assertThat(record.status()).isZero();
        assertThat(record.mediaType()).isEqualTo("text/html");
        assertThat(new WarcStore(folder.resolve("case"))
                        .at(preserved.file(), record.offset())
                        .payload())
                .isEqualTo(bytes);
        assertThat(preserved.fileDigest()).isEqualTo(Digest.of(Files.readAllBytes(archived(preserved))));
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, x, text/plain",
        "a.pdf, x, application/pdf",
        "a.bin, %PDF-1.7, application/pdf",
        "a.HTM, x, text/html",
        "a, <!doctype html><p>, text/html",
        "a, words, application/octet-stream",
        "a.wacz, PK, application/wacz"
    })
    void theMediaTypeComesFromFirstBytesOrName(String name, String content, String type) throws IOException {
        Preserved preserved =
                handIns.handIn(Files.writeString(given.resolve(name), content), "https://Example.org/x y");
        assertThat(preserved.records().getFirst().mediaType()).isEqualTo(type);
        assertThat(preserved.records().getFirst().url()).isEqualTo("https://example.org/x%20y");
    }

    @Test
    void anArchiveIsCopiedUnalteredAndEachResponseIsACapture() throws IOException {
        Path other = folder.resolve("other");
        Path first = other.resolve(
                WarcStoreTest.capture(other, crlf("HTTP/1.1 200 OK\n\nfirst")).file());
        Path second = other.resolve(
                WarcStoreTest.capture(other, crlf("HTTP/1.1 404 No\n\nsecond")).file());
        Path both = given.resolve("crawl.warc.gz");
        Files.write(both, Files.readAllBytes(first));
        Files.write(both, Files.readAllBytes(second), StandardOpenOption.APPEND);
        Preserved preserved = handIns.handIn(both, null);
        assertThat(archived(preserved)).hasSameBinaryContentAs(both);
        assertThat(preserved.records()).extracting(PreservedRecord::status).containsExactly(200, 404);
        assertThat(preserved.records().get(1).payloadDigest()).isEqualTo(Digest.of("second"));
        assertThat(preserved.records())
                .allSatisfy(record ->
                        assertThat(record.id()).isEqualTo(CaptureId.of(preserved.fileDigest(), record.offset())));
        assertThat(preserved.warnings()).isEmpty();
        assertThat(new WarcStore(folder.resolve("case")).repair(Set.of()).adopt())
                .containsExactly(preserved);
    }

    @Test
    void aTornArchiveGivesItsWholeRecordsAndAWarning() throws IOException {
        Path other = folder.resolve("other");
        byte[] whole = Files.readAllBytes(other.resolve(
                WarcStoreTest.capture(other, crlf("HTTP/1.1 200 OK\n\nfirst")).file()));
        Path torn = Files.write(given.resolve("torn.warc.gz"), Arrays.copyOf(whole, whole.length - 3));
        Preserved preserved = handIns.handIn(torn, null);
        assertThat(preserved.records()).hasSize(1);
        assertThat(preserved.warnings()).singleElement().asString().contains("ends inside a gzip member");
        assertThat(archived(preserved)).hasSameBinaryContentAs(torn);
        Path useless = Files.write(given.resolve("useless.warc.gz"), Arrays.copyOf(whole, 400));
        assertThatThrownBy(() -> handIns.handIn(useless, null)).hasMessageContaining("no whole response or resource");
    }

    @Test
    void whatCannotBeTakenIsNamed() throws Exception {
        Path empty = Files.createFile(given.resolve("empty.html"));
        assertThatThrownBy(() -> handIns.handIn(empty, null)).hasMessage("cannot take " + empty + ": it is empty");
        assertThatThrownBy(() -> handIns.handIn(given, null)).hasMessageContaining("no regular file");
        assertThatThrownBy(() -> handIns.handIn(given.resolve("none"), null)).hasMessageContaining("there is no such");
        Path page = Files.writeString(given.resolve("a.html"), "x");
        assertThatThrownBy(() -> handIns.handIn(page, "not a url")).isInstanceOf(DaylightException.class);
        assertThat(folder.resolve("case/archive")).doesNotExist();
    }

    @Test
    void aFolderIsWalkedAndLoopsAndDevicesAreRefusedByName() throws Exception {
        Path deep = Files.createDirectories(given.resolve("a/b"));
        Path page = Files.writeString(deep.resolve("p.html"), "x");
        Path loop = Files.createSymbolicLink(deep.resolve("loop"), given);
        Path pipe = given.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .as("mkfifo")
                .isZero();
        HandIns.Found found = HandIns.walk(given);
        assertThat(found.files()).containsExactly(page);
        assertThat(found.refused()).hasSize(2);
        assertThat(found.refused().getFirst()).startsWith(loop.toString()).contains("leads back");
        assertThat(found.refused().getLast()).startsWith(pipe.toString()).contains("no regular file");
        assertThatThrownBy(() -> HandIns.walk(given.resolve("none"))).isInstanceOf(DaylightException.class);
    }
}
