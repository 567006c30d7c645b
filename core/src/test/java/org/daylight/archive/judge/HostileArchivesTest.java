// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daylight.archive.judge.Judged.concat;
import static org.daylight.archive.judge.Judged.faults;
import static org.daylight.archive.judge.Judged.gzip;
import static org.daylight.archive.judge.Judged.response;
import static org.daylight.archive.judge.Judged.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.daylight.archive.Archived;
import org.daylight.archive.WarcFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostileArchivesTest {
    private static final String ARC = """
            filedesc://a.arc 0.0.0.0 20030101000000 text/plain 62
            1 0 A
            URL IP-address Archive-date Content-type Archive-length

            http://a/ 9.9.9.9 20030102030405 text/html 2
            hi
            """;
    private static final String CDX = """
             CDX N b a m s k r M S V g
            org,a)/ 20140103030321 http://a/ text/html 200 B2LT - - 10 333 a.warc.gz
            """;

    @TempDir
    private Path folder;

    @Test
    void aFileCutAtAnyByteIsFaultyUnlessItEndsWithARecord() {
        byte[] one = gzip(response());
        byte[] two = concat(one, one);
        for (int cut = 0; cut < two.length; cut++) {
            Judgement judgement = Judged.judge(folder, "a.warc.gz", Arrays.copyOf(two, cut));
            assertThat(judgement.sound()).as("cut at %d", cut).isEqualTo(cut == one.length);
        }
        byte[] plain = concat(response(), response());
        for (int cut = 0; cut < plain.length; cut++) {
            Judgement judgement = Judged.judge(folder, "a.warc", Arrays.copyOf(plain, cut));
            assertThat(judgement.sound()).as("cut at %d", cut).isEqualTo(cut == plain.length / 2);
        }
    }

    @Test
    void noBytesMakeItFailOrHang() throws IOException {
        Random random = new Random(20221205);
        byte[] chunked = response(
                "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\nX: a\n b\n",
                utf8(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n4\r\nabcd\r\n0\r\n\r\n"));
        List<byte[]> sound = List.of(
                chunked,
                concat(gzip(chunked), gzip(response())),
                gzip(concat(chunked, response())),
                utf8(ARC),
                gzip(utf8(ARC)),
                utf8(CDX),
                gzip(utf8(CDX)),
                utf8("org,a)/ 20140103030321 {\"url\":\"http://a/\",\"offset\":\"1\"}\n"));
        for (int round = 0; round < 1200; round++) {
            byte[] bytes = sound.get(round % sound.size()).clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("x"), bytes);
            assertThat(ArchiveJudge.judge(file).format()).isNotNull();
            try (Stream<Archived> records = WarcFiles.read(file, 1 << 16)) {
                assertThat(records.count()).isLessThan(10);
            }
        }
    }

    @Test
    void headersAndLinesWithoutEndAreBounded() {
        for (String start : List.of("WARC/1.1\r\nX: ", "filedesc:", "org,a)/ 20140103030321 {", " CDX N ")) {
            byte[] endless = Arrays.copyOf(utf8(start), 5 << 20);
            Arrays.fill(endless, start.length(), endless.length, (byte) 'a');
            assertThat(Judged.judge(folder, "x", endless).sound()).isFalse();
            assertThat(Judged.judge(folder, "x.gz", gzip(endless)).sound()).isFalse();
        }
        byte[] fields = utf8("WARC/1.1\r\n" + "a: b\r\n".repeat(400_000));
        assertThat(faults(Judged.judge(folder, "x", fields))).containsExactly(Rule.BOUND);
    }

    @Test
    void longValuesAreJudgedWithoutDeepCalls() {
        String media = "text/plain; a=\"" + "\\\"".repeat(100_000) + "\"";
        String uri = "http://a/" + "%20".repeat(80_000);
        byte[] bytes = response("WARC-Identified-Payload-Type: " + media + "\n", utf8("HTTP/1.1 200 OK\r\n\r\n"));
        assertThat(faults(Judged.judge(folder, "x", bytes))).isEmpty();
        byte[] second = utf8(new String(response(), StandardCharsets.UTF_8).replace("http://example.org/", uri));
        assertThat(faults(Judged.judge(folder, "x", second))).isEmpty();
    }

    @Test
    void manyFaultsAreCountedAndTheFirstKept() {
        byte[] wrong = utf8(CDX + "x y\n".repeat(5000));
        Judgement judgement = Judged.judge(folder, "x.cdx", wrong);
        assertThat(judgement.faultCount()).isGreaterThan(4000);
        assertThat(judgement.faults()).hasSize(Judgement.MOST);
    }

    @Test
    void aBombIsReadInLittleMemory() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                gz.write(zeros);
            }
        }
        byte[] block = concat(utf8("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"), packed.toByteArray());
        String digest = "WARC-Payload-Digest: sha1:" + "A".repeat(32) + "\n";
        assertThat(faults(Judged.judge(folder, "x.warc", response(digest, block))))
                .containsExactly(Rule.DIGEST);
        assertThat(Judged.judge(folder, "x.gz", packed.toByteArray()).sound()).isTrue();
    }
}
