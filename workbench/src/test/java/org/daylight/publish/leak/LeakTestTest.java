// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakTestTest {
    private static final List<String> NAMES = List.of("Zhang Sanfeng", "張國榮", "José Núñez", "ישראלי", "Жуковский");

    @TempDir
    Path dir;

    private List<Leak> scan(String name, byte[] bytes) throws IOException {
        Files.write(dir.resolve(name), bytes);
        return new LeakTest(NAMES).scan(dir);
    }

    private List<Leak> scan(String text) throws IOException {
        return scan("file.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by Zhang Sanfeng.",
                "ZHANG\n   SANFENG",
                "zhang-sanfeng.html",
                "ZhangSanfeng",
                "Ｚｈａｎｇ Ｓａｎｆｅｎｇ",
                "Zh\u00adang San\u200bfeng",
                "Zhang&nbsp;Sanfeng",
                "&#90;hang &#x53;anfeng",
                "&amp;#90;hang Sanfeng",
                "Zhang%20Sanfeng",
                "q=Zhang+Sanfeng&x",
                "%255Ahang Sanfeng",
                "\\u005ahang\\u0020Sanfeng",
                "Zh<b>ang</b> <i>Sanfeng</i>",
                "<td>Zhang</td><td>Sanfeng</td>",
                "记者Zhang Sanfeng说",
                "Zhang Sanfeng’s house",
                "张国荣先生",
                "張　國\n榮",
                "\\u5f20\\u56fd\\u8363",
                "%E5%BC%A0%E5%9B%BD%E8%8D%A3",
                "&#24352;&#22269;&#33635;",
                "Jose Nunez",
                "JOSE\u0301 NUN\u0303EZ",
                "לישראלי אמר",
                "ЖУКОВСКИЙ"
            })
    void everySpellingIsFound(String text) throws IOException {
        assertThat(scan(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zhang said. Sanfeng answered",
                "Zhang. Sanfeng",
                "Xzhang Sanfeng",
                "Zhang Sanfengs",
                "张国。荣",
                "100%e6 &bogus; \\u00zz <",
                ""
            })
    void otherWordsAreNot(String text) throws IOException {
        assertThat(scan(text)).isEmpty();
    }

    @Test
    void placesAreByteOffsetsAndTheNameIsNeverRepeated() throws IOException {
        List<Leak> leaks = scan("été Zhang Sanfeng");
        assertThat(leaks.get(0)).isEqualTo(leak("file.txt", 6, "text", 1));
        assertThat(leaks.toString()).doesNotContainIgnoringCase("sanfeng");
    }

    @Test
    void anAmpersandBeforeATagIsNoEntity() throws IOException {
        assertThat(scan("a &<i>amp; &#<b>x Zhang San</b>feng")).hasSize(1);
    }

    @Test
    void namesOfFilesAreRead() throws IOException {
        List<Leak> leaks = scan("zhang_sanfeng.txt", new byte[0]);
        assertThat(leaks).containsExactly(leak("#1", -1, "name", 0));
        assertThat(leaks.get(0).place()).doesNotContainIgnoringCase("sanfeng");
    }

    @Test
    void gzipIsOpened() throws IOException {
        byte[] one = gzip("nothing ".getBytes(StandardCharsets.UTF_8));
        byte[] two = gzip("Zhang Sanfeng".getBytes(StandardCharsets.UTF_8));
        byte[] both = new byte[one.length + two.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        assertThat(scan("x.gz", both)).contains(leak("x.gz!", 8, "text", 0));
    }

    @Test
    void membersOfZipFilesAreOpened() throws IOException {
        try (java.util.zip.ZipOutputStream zip =
                new java.util.zip.ZipOutputStream(Files.newOutputStream(dir.resolve("a.wacz")))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("archive/x.warc.gz"));
            java.util.zip.GZIPOutputStream packed = new java.util.zip.GZIPOutputStream(zip);
            packed.write("NEEDLE stands here".getBytes(StandardCharsets.UTF_8));
            packed.finish();
        }
        assertThat(new LeakTest(List.of("NEEDLE")).scan(dir))
                .extracting(Leak::file)
                .containsExactly("a.wacz!#1!");
        assertThat(dir.toFile().list()).containsExactly("a.wacz");
    }

    @Test
    void tornGzipIsRefused() {
        byte[] whole = gzip("Zhang Sanfeng".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> scan("x.gz", java.util.Arrays.copyOf(whole, whole.length - 9)))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("not published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5"})
    void payloadsOfWarcRecordsAreDecoded(String charset) throws IOException {
        byte[] page = ("<p>" + (charset.equals("Big5") ? "張國榮" : "张国荣") + "</p>").getBytes(Charset.forName(charset));
        byte[] body = gzip(page);
        byte[] http = join(
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                                + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII),
                body);
        byte[] record = join(
                ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
                                + "WARC-Date: 2026-11-21T10:02:00Z\r\n"
                                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                                + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + http.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII),
                join(http, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(scan("c.warc.gz", gzip(record)))
                .isNotEmpty()
                .allSatisfy(leak -> assertThat(leak.file()).startsWith("c.warc.gz!1"));
    }

    @Test
    void aNameAcrossPiecesIsFoundOnceAndWhole() throws IOException {
        for (int before : new int[] {(1 << 20) - 6, (1 << 20) + 8185, (1 << 20) + 8192 - 500}) {
            String text = " ".repeat(before) + "Zhang Sanfeng" + " ".repeat(1 << 20);
            assertThat(scan(text)).containsExactly(leak("file.txt", before, "text", 1));
        }
    }

    @Test
    void whatIsTooShortIsCounted() {
        LeakTest test = new LeakTest(List.of("X.", "李", "王五"));
        assertThat(test.tooShort()).isEqualTo(2);
        assertThat(test.tested()).isEqualTo(1);
    }

    private static Leak leak(String file, long offset, String form, int line) {
        return new Leak(file, offset, form, Kind.NAME, line, "");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
