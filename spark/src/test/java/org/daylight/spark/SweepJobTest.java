// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.archive.Archived;
import org.daylight.archive.WarcFiles;
import org.daylight.read.Reader;
import org.daylight.read.ReadingJson;
import org.daylight.read.Sweep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** A cluster says what one machine says. */
class SweepJobTest {
    private static final String REPORT = """
            <html lang="en"><head><title>Stations abroad</title></head><body><article><h1>Stations abroad</h1>
            <p>The Institute of Examples said on Monday that there are 54 overseas police service stations in 21
            countries. The Ministry of Exampleton denied that any police station exists.</p>
            <p>A shopkeeper named Amalia Brunswick told the paper that 54 police stations were too many.</p>
            </article></body></html>""";
    private static final String CHINESE = """
            <html lang="zh"><body><article><h1>海外服务站</h1>
            <p>据报道，中国在海外设有30个海外警察站，福州市公安局在21个国家设立了服务站。</p></article></body></html>""";
    private static final String LATER =
            "The Institute of Examples counted 102 overseas police stations in 53 countries.";

    @TempDir
    static Path dir;

    private static JavaSparkContext spark;

    @BeforeAll
    static void start() {
        spark = new JavaSparkContext(new SparkConf()
                .setAppName("sweep")
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void clusterWritesWhatOneMachineSays() throws IOException {
        Path plain = warc("plain.warc", WarcCompression.NONE, page("text/html", REPORT), page("text/css", "p {}"));
        Path packed = warc(
                "packed.warc.gz",
                WarcCompression.GZIP,
                page("text/html; charset=utf-8", CHINESE),
                page("text/html", REPORT).addHeader("Content-Encoding", "br"),
                page("text/plain", LATER));
        Path out = dir.resolve("same");

        SweepJob.Summary summary = SweepJob.run(spark, out.toString(), List.of(plain.toString(), packed.toString()));

        List<String> expected = new ArrayList<>(directly(plain));
        expected.addAll(directly(packed));
        assertThat(written(out)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(directly(plain)).isNotEmpty();
        assertThat(directly(packed))
                .anyMatch(line -> line.contains("30个海外警察站"))
                .anyMatch(line -> line.contains("102 overseas police stations"));
        assertThat(summary).isEqualTo(new SweepJob.Summary(expected.size() - 1, 1));
    }

    @Test
    void claimsCarryFileAndOffsetAndNoNameOfAPrivatePerson() throws IOException {
        Path file = warc("one.warc", WarcCompression.NONE, page("text/html", REPORT));
        Path out = dir.resolve("masked");
        SweepJob.run(spark, out.toString(), List.of(file.toString()));

        List<Claim> claims = written(out).stream().map(ReadingJson::parse).toList();
        assertThat(claims).isNotEmpty().allMatch(c -> c.document().value().equals(file + "#0"));
        assertThat(written(out))
                .allMatch(line -> line.startsWith("{\"file\":\"" + file + "\",\"offset\":0,"))
                .noneMatch(line -> line.contains("Brunswick"))
                .anyMatch(line -> line.contains("█"));
    }

    @Test
    void damagedAndMissingFilesAreNamedAndEndNothing() throws IOException {
        Path whole = warc("whole.warc.gz", WarcCompression.GZIP, page("text/html", REPORT), page("text/html", REPORT));
        byte[] bytes = Files.readAllBytes(whole);
        long second;
        try (Stream<Archived> records = WarcFiles.read(whole)) {
            second = records.toList().getLast().offset();
        }
        Path cut = Files.write(dir.resolve("cut.warc.gz"), Arrays.copyOf(bytes, bytes.length - 20));
        Path missing = dir.resolve("missing.warc");
        Path out = dir.resolve("damaged");

        SweepJob.Summary summary = SweepJob.run(spark, out.toString(), List.of(cut.toString(), missing.toString()));

        assertThat(summary.unread()).isEqualTo(2);
        assertThat(summary.claims()).isPositive();
        assertThat(written(out))
                .filteredOn(Sweep::isUnread)
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("cut.warc.gz", "\"offset\":" + second),
                        line -> assertThat(line).contains("no such file: " + missing));
    }

    @Test
    void folderThatExistsAndAddressesAreRefused() {
        assertThatThrownBy(() -> SweepJob.run(spark, dir.toString(), List.of("a.warc")))
                .isInstanceOf(DaylightException.class)
                .hasMessage(dir + " exists: name a folder that does not");
        assertThatThrownBy(() -> SweepJob.run(spark, dir.resolve("new").toString(), List.of("hdfs://host/a.warc")))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("name a path that every worker can open");
    }

    private static List<String> directly(Path file) {
        try (Stream<String> lines = new Sweep(new Reader()).lines(file)) {
            return lines.toList();
        }
    }

    private static List<String> written(Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(out, "part-*")) {
            for (Path part : parts) {
                lines.addAll(Files.readAllLines(part));
            }
        }
        return lines;
    }

    private static HttpResponse.Builder page(String type, String body) {
        return new HttpResponse.Builder(200, "OK").body(MediaType.parse(type), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Path warc(String name, WarcCompression compression, HttpResponse.Builder... pages)
            throws IOException {
        Path file = dir.resolve(name);
        try (WarcWriter writer = new WarcWriter(
                Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), compression)) {
            for (HttpResponse.Builder page : pages) {
                writer.write(new WarcResponse.Builder(URI.create("http://press.example/page"))
                        .date(Instant.parse("2022-12-05T10:00:00Z"))
                        .body(page.build())
                        .build());
            }
        }
        return file;
    }
}
