// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.wacz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.archive.wacz.RecordJudge;
import org.daylight.archive.wacz.WaczJudge;
import org.daylight.archive.wacz.WaczReport;
import org.daylight.archive.wacz.ZipFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaczWriterTest {
    @TempDir
    private Path temp;

    private Path archive(int records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < records; i++) {
            String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\npage " + i;
            byte[] record = ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + i
                            + ">\r\nWARC-Target-URI: http://harbour.example/page?n=" + i
                            + "\r\nWARC-Date: 2022-12-05T10:00:00.123Z\r\n"
                            + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + block.length()
                            + "\r\n\r\n" + block + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(record);
            }
        }
        return Files.write(temp.resolve("a.warc.gz"), out.toByteArray());
    }

    private static WaczContent content(Path archive, Digest digest) throws IOException {
        return new WaczContent(
                List.of(new WaczContent.Archive("a.warc.gz", archive, 0, Files.size(archive), digest)),
                List.of(new WaczContent.Page(
                        "1", "http://harbour.example/page?n=0", Instant.parse("2022-12-05T10:00:00.123Z"), null)),
                Map.of("proofs/note", "words".getBytes(StandardCharsets.US_ASCII)),
                Instant.parse("2022-12-06T00:00:00Z"));
    }

    @Test
    void aLargeIndexIsWrittenInBlocksWithTheirPlaces() throws IOException {
        Path archive = archive(3500);
        WaczKey key = WaczKey.loadOrCreate(temp.resolve("key"));
        Path out = temp.resolve("out.wacz");
        WaczWriter.Written written = new WaczWriter(
                        content(archive, Digest.of(Files.readAllBytes(archive))), key, line -> {}, 100)
                .write(out);
        assertThat(written.records()).isEqualTo(3500);
        assertThat(written.digest()).isEqualTo(Digest.of(Files.readAllBytes(out)));
        WaczReport report = WaczJudge.judge(out, RecordJudge.NONE);
        assertThat(report.faults()).isEmpty();
        assertThat(report.records()).isEqualTo(3500);
        assertThat(report.signature().code()).isEqualTo("matched-p-384-p1363-anonymous");
        try (ZipFolder zip = ZipFolder.open(out);
                InputStream places = zip.stream(zip.find("indexes/index.idx").orElseThrow())) {
            assertThat(new String(places.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(1 + 2)
                    .first()
                    .asString()
                    .contains("cdxj-gzip-1.0");
        }
    }

    @Test
    void anArchiveThatIsNotWhatTheLedgerSaysIsNotPacked() throws IOException {
        Path archive = archive(1);
        Path out = temp.resolve("out.wacz");
        WaczKey key = WaczKey.loadOrCreate(temp.resolve("key"));
        assertThatThrownBy(() -> new WaczWriter(content(archive, Digest.of("other")), key, line -> {}).write(out))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("run `daylight verify`");
        assertThat(out).doesNotExist();
    }

    /** Five gigabytes of zeros, of which the disk is spared. */
    @Test
    void sizesBeyondFourGigabytesAreWrittenAsZip64() throws IOException {
        long size = 5L << 30;
        CRC32 crc = new CRC32();
        byte[] zeros = new byte[1 << 20];
        for (long left = size; left > 0; left -= zeros.length) {
            crc.update(zeros);
        }
        Tail tail = new Tail();
        try (ZipWriter zip = new ZipWriter(tail)) {
            zip.add("big", crc.getValue(), size, new Zeros(size));
            zip.add("behind", new byte[] {1});
        }
        // A sparse file with the same bytes: the start is zeros but for the local header.
        Path file = temp.resolve("big.zip");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(tail.head));
            channel.write(java.nio.ByteBuffer.wrap(tail.tail()), tail.length - tail.tail().length);
        }
        try (ZipFolder zip = ZipFolder.open(file)) {
            assertThat(zip.faults()).isEmpty();
            assertThat(zip.find("big").orElseThrow().size()).isEqualTo(size);
            assertThat(zip.find("behind").orElseThrow().header()).isGreaterThan(size);
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            int n = (int) Math.min(length, left);
            java.util.Arrays.fill(buffer, from, from + n, (byte) 0);
            left -= n;
            return n == 0 ? -1 : n;
        }
    }

    /** Keeps the first 64 bytes and the last kilobyte. */
    private static final class Tail extends OutputStream {
        private final byte[] head = new byte[64];
        private final byte[] ring = new byte[1024];
        private long length;

        @Override
        public void write(int b) {
            if (length < head.length) {
                head[(int) length] = (byte) b;
            }
            ring[(int) (length++ % ring.length)] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            int skip = length < head.length ? 0 : Math.max(0, count - ring.length);
            length += skip;
            for (int i = skip; i < count; i++) {
                write(bytes[from + i]);
            }
        }

        byte[] tail() {
            byte[] bytes = new byte[(int) Math.min(ring.length, length)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = ring[(int) ((length - bytes.length + i) % ring.length)];
            }
            return bytes;
        }
    }
}
