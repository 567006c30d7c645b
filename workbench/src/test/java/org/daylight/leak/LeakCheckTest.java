// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daylight.fixture.Judge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge of what leaves a case finds what it should, and does not cry where nothing is. All persons are invented. */
class LeakCheckTest {
    private static final String LATIN = "Tessaly Qvistörp";
    private static final String HAN = "陆晓岚";
    private static final List<String> NAMES = List.of(
            "# all invented",
            LATIN,
            HAN,
            "Богдан Ветрогон",
            "נעמה לוי-שדמון",
            "غادة المرجاني",
            "やまだ はなえ",
            "Wang Xiaoming",
            "initials: M. K. / Delfshaven",
            "mail: t.qvist@post.example",
            "phone: +31 6 1234 5678",
            "address: Oude Kade 12, Rotterdam",
            "point: 51.89123,4.43210 / 2",
            "Lo Wen");

    @TempDir
    private Path dir;

    @Test
    void everyWayInEveryPlaceIsFound() throws IOException {
        Map<String, byte[]> hidden = new LinkedHashMap<>();
        Map<String, String> ways = new LinkedHashMap<>();
        hide(Hiding.latinWays(), LATIN.replace("ist", "iss"), hidden, ways);
        hide(Hiding.hanWays(), HAN, hidden, ways);
        hidden.forEach((file, bytes) -> write(file, bytes));
        List<String> names = new ArrayList<>(NAMES);
        names.set(1, LATIN.replace("ist", "iss"));
        assertThat(hidden).hasSizeGreaterThan(600);
        Judge.Verdict verdict = Judge.check(names, dir);
        assertThat(ways.entrySet().stream()
                        .filter(e -> verdict.in(e.getKey()).isEmpty())
                        .map(Map.Entry::getValue))
                .isEmpty();
        assertThat(verdict.status()).isEqualTo(1);
        assertThat(verdict.unchecked()).isEmpty();
        assertThat(String.join("\n", verdict.finds())).doesNotContainIgnoringCase("tessaly", "qviss", HAN);
        assertThat(verdict.in("7-packed.zip")).singleElement().asString().contains("line 2 (deflated");
    }

    private static void hide(
            Map<String, UnaryOperator<String>> how, String name, Map<String, byte[]> hidden, Map<String, String> ways)
            throws IOException {
        for (Map.Entry<String, UnaryOperator<String>> way : how.entrySet()) {
            for (Map.Entry<String, Hiding.Place> place : Hiding.places().entrySet()) {
                String file = ways.size() / Hiding.places().size() + "-" + place.getKey();
                hidden.put(file, place.getValue().of(Hiding.utf8(way.getValue().apply(name))));
                ways.put(file, way.getKey() + " in " + place.getKey());
            }
        }
    }

    private void write(String file, byte[] bytes) {
        try {
            Files.write(dir.resolve(file), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void otherScriptsCharsetsAndKindsAreFound() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("cyrillic", "сказала Богдан Ветрогон.");
        texts.put("cyrillic ending", "с Богдан Ветрогоном");
        texts.put("cyrillic in cases", "от ВЕТРОГОН Б. получено");
        texts.put("hebrew", "אמרה נעמה לוי שדמון אתמול");
        texts.put("hebrew pointed, prefix", "ולנַעֲמָה לֵוִי־שַׁדְמוֹן");
        texts.put("arabic", "قالت غادة المرجانى");
        texts.put("arabic marks, kashida", "غَـادَة المرجاني");
        texts.put("katakana", "ヤマダ・ハナエさん");
        texts.put("half width", "ﾔﾏﾀﾞ ﾊﾅｴ");
        texts.put("syllable initials", "Wang X. M. said");
        texts.put("syllable initials before", "X.M. Wang said");
        texts.put("split syllables", "Xiao-ming Wang");
        texts.put("initials", "M. K. aus Delfshaven");
        texts.put("initials behind", "in Delfshaven, where K.M. lives");
        texts.put("mail", "t.qvist@post.example");
        texts.put("mail in words", "t.qvist (at) post [dot] example");
        texts.put("mail in words 2", "t dot qvist AT post DOT example");
        texts.put("phone", "06-12345678");
        texts.put("phone 2", "+31 (0)6 12 34 56 78");
        texts.put("phone 3", "0031612345678");
        texts.put("phone 4", "tel:+31612345678");
        texts.put("phone 5", "０６ １２３４ ５６７８");
        texts.put("address", "Oude Kade 12");
        texts.put("address 2", "12, oude-kade");
        texts.put("point", "[4.4321, 51.8912]");
        texts.put("point 2", "51,89123 N / 4,43210 E");
        texts.put("point 3", "51°53′28.4″N 4°25′55.6″E");
        texts.put("csv", "\"Xiaoming\",\"Wang\"");
        texts.put("slug", "/people/wang_xiaoming.html");
        texts.put("possessive", "Tessaly Qvistörp's");
        texts.put("german", "Tessaly Qvistoerps Haus");
        int number = 0;
        for (String text : texts.values()) {
            write(++number + ".txt", Hiding.utf8("so steht es: " + text + " und weiter"));
        }
        Map<String, String> charsets = Map.of(
                "GB18030",
                HAN,
                "Big5",
                "陸曉嵐",
                "windows-1251",
                "Богдан Ветрогон",
                "KOI8-R",
                "Богдан Ветрогон",
                "windows-1255",
                "נעמה לוי-שדמון",
                "ISO-8859-8",
                "נעמה לוי-שדמון",
                "windows-1256",
                "غادة المرجاني",
                "Shift_JIS",
                "ヤマダ ハナエ",
                "EUC-JP",
                "やまだ はなえ",
                "ISO-2022-JP",
                "やまだ はなえ");
        charsets.forEach((charset, text) ->
                write(charset + ".html", ("<p>" + text + "</p>").getBytes(Charset.forName(charset))));
        write("utf16.txt", ("Text " + HAN).getBytes(StandardCharsets.UTF_16));
        write("utf16le.bin", Hiding.join(new byte[300], "Богдан Ветрогон".getBytes(StandardCharsets.UTF_16LE)));
        Files.createDirectories(dir.resolve("Xiaoming Wang"));
        write("Xiaoming Wang/%E9%99%86%E6%99%93%E5%B2%9A.txt", Hiding.utf8("-"));
        write("member.zip", Hiding.zip("qvistörp-tessaly.txt", Hiding.utf8("-"), true));
        shownInPdf();
        gifBlocks();
        database();
        Judge.Verdict verdict = Judge.check(NAMES, dir);
        int at = 0;
        for (String what : texts.keySet()) {
            assertThat(verdict.in(++at + ".txt")).as(what).isNotEmpty();
        }
        for (String charset : charsets.keySet()) {
            assertThat(verdict.in(charset + ".html")).as(charset).isNotEmpty();
        }
        for (String file :
                List.of("utf16.txt", "utf16le.bin", "member.zip", "shown.pdf", "info.pdf", "comment.gif", "case.db")) {
            assertThat(verdict.in(file)).as(file).isNotEmpty();
        }
        assertThat(verdict.in("shown.pdf")).anyMatch(f -> f.contains("page 1") && f.contains("line 8"));
        assertThat(verdict.finds()).anyMatch(f -> f.matches("LEAK \\[name \\d+\\]: in the name: line 8.*"));
        assertThat(verdict.finds())
                .anyMatch(f -> f.matches("LEAK \\[name \\d+\\]/\\[name \\d+\\]: in the name: line 3.*"));
        assertThat(String.join("\n", verdict.finds())).doesNotContain("Xiaoming", "Qvist", "qvist");
    }

    /** Words that a page shows by glyphs whose numbers mean nothing without the font, a glyph at a time. */
    private void shownInPdf() {
        String text = "Wang Xiaoming";
        StringBuilder map = new StringBuilder("1 begincodespacerange <0000> <ffff> endcodespacerange 13 beginbfchar ");
        StringBuilder show = new StringBuilder("BT /F1 12 Tf ");
        for (int i = 0; i < text.length(); i++) {
            map.append("<%04x> <%04x> ".formatted(i + 3, (int) text.charAt(i)));
            show.append("1 0 0 1 %d 700 Tm <%04x> Tj ".formatted(i * 8, i + 3));
        }
        byte[] cmap = Hiding.deflated(Hiding.utf8(map + "endbfchar"));
        byte[] content = Hiding.deflated(Hiding.utf8(show + "ET"));
        write(
                "shown.pdf",
                Hiding.join(
                        Hiding.utf8("""
                                %PDF-1.7
                                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                                2 0 obj << /Kids [ 3 0 R ] /Count 1 >> endobj
                                3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
                                5 0 obj << /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >> endobj
                                4 0 obj << /Filter /FlateDecode /Length 7 0 R >> stream
                                """),
                        content,
                        Hiding.utf8("\nendstream endobj\n7 0 obj " + content.length
                                + " endobj\n6 0 obj << /Filter /FlateDecode >> stream\n"),
                        cmap,
                        Hiding.utf8("\nendstream endobj\n%%EOF")));
        byte[] objects =
                Hiding.deflated(Hiding.utf8("9 0 << /Author <FEFF9646 6653 5C9A> /Title (W\\141ng Xiao\\\nming) >>"));
        write(
                "info.pdf",
                Hiding.pdf(
                        "4 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >> stream\n",
                        objects,
                        "\nendstream endobj\n"));
    }

    private void gifBlocks() {
        write(
                "comment.gif",
                Hiding.join(
                        Hiding.utf8("GIF89a"),
                        new byte[] {1, 0, 1, 0, 0, 0, 0, 0x21, (byte) 0xfe, 7},
                        Hiding.utf8("Wang Xi"),
                        new byte[] {6},
                        Hiding.utf8("aoming"),
                        new byte[] {0, 0x3b}));
    }

    /** A value that is longer than a page, so that a page ends somewhere in the name. */
    private void database() throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("case.db"))) {
            c.createStatement().execute("PRAGMA page_size = 512");
            c.createStatement().execute("CREATE TABLE t (v TEXT)");
            PreparedStatement insert = c.prepareStatement("INSERT INTO t VALUES (?)");
            insert.setString(1, "x ".repeat(20) + "Wang Xiaoming ".repeat(60));
            insert.execute();
        }
    }

    @Test
    void nearMissesAreNot() throws IOException {
        List<String> texts = List.of(
                "Wang Street 12",
                "Professor Wang said",
                "Xiaoming District",
                "Wangxia Oming",
                "Wang, Xiaomei",
                "Wang Xiaomingshan Road",
                "Wang. Xiaoming is a village.",
                "Wang said; Xiaoming answered",
                "Wang | Xiaoming",
                "low energy",
                "slow end",
                "Lowen Valley",
                "below enough",
                "the Löwenbräu",
                "M. K. of Amsterdam",
                "MK Ultra in Delfshaven",
                "km in Delfshaven",
                "+31 6 1234 5679",
                "612345 items",
                "commit a0612345678f",
                "1234567812345678",
                "0612345678123456",
                "Oude Kade 120",
                "Oude Kade",
                "Nieuwe Kade 12",
                "51.89, 4.43",
                "51.8999, 4.4999",
                "51.8912 alone, and far away, in another paragraph that speaks of other things, 4.4321",
                "陆晓峰",
                "陆晓。岚",
                "qvist@post.example",
                "t.qvist of post",
                "Tessaly Quist",
                "Богдан Ветров",
                "נעמה לוי",
                "W. Xiaobo",
                "Wang X",
                "wang x. m",
                "0.612345678");
        // What is a leak in one and none in the other: initials need capitals.
        int number = 0;
        for (String text : texts) {
            if (!text.equals("Wang X")) {
                write(++number + ".txt", Hiding.utf8("Text: " + text + " - and on"));
            }
        }
        byte[] random = new byte[1 << 20];
        new java.util.Random(1).nextBytes(random);
        write("random.bin", random);
        Judge.Verdict verdict = Judge.check(NAMES, dir);
        assertThat(verdict.finds()).isEmpty();
        assertThat(verdict.status()).isZero();
    }

    @Test
    void whatItCannotOpenItSays() throws IOException {
        byte[] bomb = Hiding.gzip(new byte[3 << 20]);
        write("bomb.gz", bomb);
        byte[] deep = Hiding.utf8("deep");
        for (int i = 0; i < 9; i++) {
            deep = Hiding.zip("a", deep, false);
        }
        write("deep.zip", deep);
        write("torn.gz", java.util.Arrays.copyOf(Hiding.gzip(new byte[1 << 20]), 200));
        write("brotli.warc", Hiding.warc("Content-Encoding: br", new byte[] {1, 2, 3}));
        write("font.woff2", Hiding.utf8("wOF2 and so on"));
        write("letter.age", Hiding.utf8("age-encryption.org/v1\n-> X25519 x\n"));
        Path names = Files.write(Files.createTempFile("names", ".txt"), List.of("Lo Wen", "phone: 12", "x"));
        Judge.Verdict verdict =
                Judge.checkWith(List.of("--depth", "6", "--item", "1000000"), names, dir, dir.resolve("not-there"));
        Files.delete(names);
        assertThat(verdict.status()).isEqualTo(2);
        for (String what : List.of(
                "bomb.gz",
                "deep.zip",
                "torn.gz",
                "brotli.warc",
                "font.woff2",
                "letter.age",
                "not-there",
                "line 2",
                "line 3")) {
            assertThat(verdict.unchecked()).as(what).anyMatch(u -> u.contains(what));
        }
    }
}
