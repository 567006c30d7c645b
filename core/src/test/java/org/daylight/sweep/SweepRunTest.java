// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.daylight.DaylightException;
import org.daylight.read.Sweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep writes is what reading every record would say, however it is cut, ended and started again. */
class SweepRunTest {
    private static final SweepRun.Tools TOOLS = SweepRun.Tools.make();
    private static final Sweep FULL = TOOLS.sweep();
    private static final long SMALL = 2000;

    @TempDir
    Path dir;

    /** Ends a sweep as a kill would: nothing after the last commit is written. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void linesAreThoseOfReadingEveryRecord() throws IOException {
        List<Path> files = List.of(packed("a.warc.gz", 40, 1), plain("b.warc", 40, 2), whole("c.warc.gz", 5));
        Path out = dir.resolve("out");

        SweepRun.Progress end = new SweepRun(files, 2, SMALL, TOOLS).run(out, progress -> {});

        assertThat(lines(out)).containsExactlyElementsOf(full(files)).hasSizeGreaterThan(10);
        assertThat(end.files()).isEqualTo(3);
        assertThat(end.opened()).isLessThan(end.records());
        assertThat(SweptRecords.of(out)).hasSize((int) end.captures());
    }

    @Test
    void sweepThatWasKilledGoesOnWithoutLosingOrRepeatingALine() throws IOException {
        List<Path> files = List.of(packed("a.warc.gz", 60, 3), plain("b.warc", 30, 4));
        List<String> expected = full(files);
        for (int seed = 0; seed < 4; seed++) {
            Path out = dir.resolve("killed" + seed);
            Random random = new Random(seed);
            for (int attempt = 0; attempt < 50; attempt++) {
                int steps = 1 + random.nextInt(6);
                try (SweepOutputEnds ends = new SweepOutputEnds(steps)) {
                    new SweepRun(files, 2, SMALL, TOOLS).keepingAlways().run(out, ends);
                    break;
                } catch (Killed e) {
                    // Lines that were written behind the last safe place are lost with the process, or half there.
                    Files.writeString(out.resolve("lines.jsonl"), "{\"half", java.nio.file.StandardOpenOption.APPEND);
                }
            }
            assertThat(lines(out)).containsExactlyElementsOf(expected);
        }
    }

    /** Kills after so many commits. */
    @SuppressWarnings("ArrayRecordComponent") // counts down
    private record SweepOutputEnds(int[] left)
            implements java.util.function.Consumer<SweepRun.Progress>, AutoCloseable {
        SweepOutputEnds(int steps) {
            this(new int[] {steps});
        }

        @Override
        public void accept(SweepRun.Progress progress) {
            if (--left[0] == 0) {
                throw new Killed();
            }
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    @Test
    void damagedFilesAreToldAndPassedOver() throws IOException {
        Path good = packed("good.warc.gz", 20, 5);
        byte[] bytes = Files.readAllBytes(good);
        Path cut = Files.write(dir.resolve("cut.warc.gz"), Arrays.copyOf(bytes, bytes.length - 30));
        byte[] wrong = bytes.clone();
        wrong[bytes.length / 2] ^= 0x55;
        Path broken = Files.write(dir.resolve("broken.warc.gz"), wrong);
        Path text = Files.writeString(dir.resolve("text.warc"), "This is no archive.");
        Path empty = Files.write(dir.resolve("empty.warc"), new byte[0]);
        List<Path> files = List.of(cut, broken, text, empty, good);
        Path out = dir.resolve("out");

        SweepRun.Progress end = new SweepRun(files, 2, SMALL, TOOLS).run(out, progress -> {});

        assertThat(lines(out)).containsExactlyElementsOf(full(files));
        assertThat(end.damaged()).isEqualTo(3);
    }

    @Test
    void folderOfAnotherSweepIsLeftAlone() throws IOException {
        Path out = dir.resolve("out");
        Path a = plain("a.warc", 2, 1);
        new SweepRun(List.of(a), 1, SMALL, TOOLS).run(out, progress -> {});

        assertThatThrownBy(() -> new SweepRun(List.of(plain("b.warc", 2, 2)), 1, SMALL, TOOLS).run(out, progress -> {}))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("another folder");
    }

    @Test
    void recordsAreCopiedByteForByte() throws IOException {
        Path file = packed("a.warc.gz", 30, 6);
        Path out = dir.resolve("out");
        new SweepRun(List.of(file), 2, SMALL, TOOLS).run(out, progress -> {});
        List<SweptRecords.Swept> found = SweptRecords.of(out);
        Path copy = dir.resolve("copy.warc.gz");

        SweptRecords.copy(found, copy);

        byte[] all = Files.readAllBytes(file);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        found.forEach(r -> expected.write(all, (int) r.offset(), (int) r.length()));
        assertThat(Files.readAllBytes(copy)).isEqualTo(expected.toByteArray()).isNotEmpty();
    }

    @Test
    void filesAreFoundInFoldersAndLists() throws IOException {
        Path a = plain("a.warc", 1, 1);
        Path b = packed("b.warc.gz", 1, 1);
        Files.writeString(dir.resolve("notes.txt"), "no archive");
        Path list = Files.writeString(dir.resolve("list"), "# mine\n" + b + "\n");

        assertThat(SweepFiles.of(List.of(dir.toString()))).containsExactly(a, b);
        assertThat(SweepFiles.of(List.of("@" + list, a.toString()))).containsExactly(b, a);
        assertThatThrownBy(() -> SweepFiles.of(List.of(dir.resolve("gone.warc").toString())))
                .hasMessageContaining("no such file");
    }

    private static List<String> lines(Path out) throws IOException {
        return Files.readAllLines(out.resolve("lines.jsonl"));
    }

    private static List<String> full(List<Path> files) {
        List<String> all = new ArrayList<>();
        for (Path file : files) {
            try (Stream<String> lines = FULL.lines(file)) {
                lines.forEach(all::add);
            }
        }
        return all;
    }

    private static final String ABOUT =
            "The Institute of Examples said that China runs %d overseas police service stations in 21 countries.";
    private static final String OTHER =
            "The bakery on the quay sold %d loaves before noon, and the harbour festival was a success.";
    private static final String ABOUT_ZH = "据报道，中国在21个国家设有%d个海外警察站。";

    private static List<byte[]> records(int count, int seed) throws IOException {
        Random random = new Random(seed);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean chinese = random.nextInt(3) == 0;
            String words = random.nextInt(4) == 0 ? chinese ? ABOUT_ZH : ABOUT : OTHER;
            Charset charset = chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            byte[] body = ("<html><body><article><h1>News</h1><p>" + words.formatted(30 + i) + "</p><p>"
                            + "Ferries run late. ".repeat(random.nextInt(40)) + "</p></article></body></html>")
                    .getBytes(charset);
            String head = "HTTP/1.1 " + (random.nextInt(9) == 0 ? "404 Not Found" : "200 OK")
                    + "\r\nContent-Type: text/html; charset=" + charset.name() + "\r\n";
            switch (random.nextInt(6)) {
                case 0 -> {
                    body = gzip(body);
                    head += "Content-Encoding: gzip\r\n";
                }
                case 1 -> {
                    body = (Integer.toHexString(body.length) + "\r\n" + new String(body, StandardCharsets.ISO_8859_1)
                                    + "\r\n0\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1);
                    head += "Transfer-Encoding: chunked\r\n";
                }
                case 2 -> head += random.nextInt(3) == 0 ? "Content-Encoding: br\r\n" : "";
                default -> {}
            }
            byte[] top = (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            String warc = "WARC/1.0\r\nWARC-Type: " + (random.nextInt(8) == 0 ? "request" : "response")
                    + "\r\nWARC-Target-URI: https://example.org/" + i + "\r\nWARC-Date: 2024-03-01T10:00:00Z\r\n"
                    + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\n".formatted(i)
                    + "Content-Type: application/http\r\nContent-Length: " + (top.length + body.length) + "\r\n\r\n";
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            record.writeBytes(warc.getBytes(StandardCharsets.UTF_8));
            record.writeBytes(top);
            record.writeBytes(body);
            record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            all.add(record.toByteArray());
        }
        return all;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private Path packed(String name, int count, int seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] record : records(count, seed)) {
            out.writeBytes(gzip(record));
        }
        return Files.write(dir.resolve(name), out.toByteArray());
    }

    private Path plain(String name, int count, int seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records(count, seed).forEach(out::writeBytes);
        return Files.write(dir.resolve(name), out.toByteArray());
    }

    /** All records in one gzip member. */
    private Path whole(String name, int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records(count, 9).forEach(out::writeBytes);
        return Files.write(dir.resolve(name), gzip(out.toByteArray()));
    }
}
