// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Judge;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.Spellings;
import org.daylight.publish.Slot;
import org.daylight.run.Asked;
import org.daylight.run.Bundling;
import org.daylight.run.Capturing;
import org.daylight.run.ExportingWacz;
import org.daylight.run.Imprinting;
import org.daylight.run.Narratives;
import org.daylight.run.Publishing;
import org.daylight.run.ReadingRun;
import org.daylight.run.Reviewing;
import org.daylight.run.Sealing;
import org.daylight.run.Stewards;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred names in six scripts are sealed: nothing that leaves the case names one of them, and twenty names put by
 * hand into what left it are found. <b>All persons are invented</b>: every part of a name with every other.
 */
class SealedNamesLeaveNothingTest {
    private static final int PERSONS = 200;
    private static final int ON_A_PAGE = 50;
    private static final String[][][] SCRIPTS = {
        {
            {"Žofie", "Bjørg", "Łucja", "Iñaki", "Gwenaël", "Zümrüt"},
            {"Brämqvist", "Świądek", "Oñatibar", "Křivozub", "Yıldıraş", "Fâunlé"}
        },
        {{"陆", "苗", "祁", "闻", "鲍", "钱"}, {"晓岚", "静颖", "伟绍", "云泽", "丽珍", "荣学"}},
        {
            {"Галина", "Ярослав", "Мирослава", "Тихон", "Зинаида", "Вениамин"},
            {"Ветрогон", "Кривозуб", "Пустоцвет", "Мелководько", "Звездочёт", "Белоручко"}
        },
        {
            {"غادة", "زهير", "ليانة", "قصي", "رواند", "تيماء"},
            {"المرجاني", "القنطريش", "الزمردي", "الشاهقي", "البندوقي", "الغمامي"}
        },
        {
            {"נעמה", "איתמר", "תהילה", "שקמה", "אוריאב", "גפנית"},
            {"לוישדמון", "הרציפלד", "שקדיאור", "בןזרעון", "כרמלשטוק", "אלוניצקי"}
        },
        {{"はなえ", "そうたろ", "みずほの", "れんのすけ", "ことねみ", "かえでこ"}, {"やまくらげ", "かわどの", "しらほしの", "たにざくろ", "うみねこだ", "ふじばやせ"}},
    };

    @TempDir
    static Path temp;

    private static final List<String> NAMES = new ArrayList<>();
    private static Site site;
    private static Workbench workbench;
    private static Path edition;
    private static Path bundle;

    private static String name(int person) {
        String[][] script = SCRIPTS[person % 6];
        int n = person / 6;
        String first = script[0][n % 6];
        String second = script[1][n / 6 % 6];
        return person % 6 == 1 ? first + second : person % 6 == 5 ? second + " " + first : first + " " + second;
    }

    /** Another spelling, as a page may have it. */
    private static String other(int person, String name) {
        return switch (person % 6) {
            case 0 ->
                java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
            case 1 -> name.charAt(0) + "\u00b7" + name.substring(1);
            case 2 -> name.toUpperCase(Locale.ROOT);
            case 3 -> name.replace("ا", "اـ");
            case 4 -> name.replace(' ', '-');
            default ->
                name.codePoints()
                        .map(c -> c >= 0x3041 && c < 0x3097 ? c + 0x60 : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        };
    }

    @BeforeAll
    static void build() throws IOException {
        site = new Site()
                .page(
                        "/clean.html",
                        "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.")
                .page("/more.html", "Harbour Watch said in December 2022 that there are 102 police stations.");
        for (int page = 0; page < PERSONS / ON_A_PAGE; page++) {
            List<String> paragraphs = new ArrayList<>(List.of("Harbour Watch said in March 2023 that China runs "
                    + (60 + page) + " police stations in 22 countries."));
            for (int i = page * ON_A_PAGE; i < (page + 1) * ON_A_PAGE; i++) {
                paragraphs.add("Harbour Watch told " + name(i) + " in May 2023 that China runs " + (100 + i)
                        + " police stations. " + other(i, name(i)) + " did not answer.");
            }
            site.page("/told-" + page + ".html", paragraphs.toArray(String[]::new));
        }
        workbench = Workbench.init(temp.resolve("case"), List.of(site.address()), null);
        Capturing capturing = new Capturing(workbench);
        List<String> paths = new ArrayList<>(List.of("/clean.html", "/more.html"));
        for (int page = 0; page < PERSONS / ON_A_PAGE; page++) {
            paths.add("/told-" + page + ".html");
        }
        paths.forEach(path -> capturing.capture(site.url(path), Transport.Limits.USUAL));
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        workbench.readings().claims().stream()
                .sorted(Comparator.comparing(
                        c -> !c.quote().contains("54") && !c.quote().contains("102")))
                .map(c -> c.id())
                .distinct()
                .limit(40)
                .forEach(id -> new Reviewing(workbench).accept(id, "as the page says"));
        // A seal with the names of everybody on a page: each is looked for by itself.
        for (int page = 0; page < PERSONS / ON_A_PAGE; page++) {
            List<String> spellings = new ArrayList<>();
            for (int i = page * ON_A_PAGE; i < (page + 1) * ON_A_PAGE; i++) {
                spellings.addAll(List.of(name(i), other(i, name(i))));
                NAMES.add(name(i));
            }
            new Sealing(workbench).seal(new Spellings(spellings), "asked for it");
        }
        edition = temp.resolve("out/edition");
        bundle = temp.resolve("out/bundle.zip");
        Asked.publisher(workbench).publish("Reported stations", edition);
        new Bundling(workbench, line -> {})
                .bundle(new Bundling.Choice(List.of(), true, true), java.util.Set.of(), bundle);
        new ExportingWacz(workbench).export(temp.resolve("out/pages.wacz"), List.of(), false, line -> {});
    }

    @AfterAll
    static void close() {
        workbench.close();
        site.close();
    }

    @Test
    void nothingThatLeavesNamesOneOfThem() throws IOException {
        assertThat(NAMES).doesNotHaveDuplicates().hasSize(PERSONS);
        assertThat(new Stewards(workbench).persons()).isGreaterThanOrEqualTo(PERSONS / ON_A_PAGE);
        Judge.Verdict verdict = Judge.check(NAMES, temp.resolve("out"));
        assertThat(verdict.finds()).isEmpty();
        assertThat(verdict.unchecked()).isEmpty();
        assertThat(Files.readString(edition.resolve("data/statements.json"))).contains("54");
        // On the disk of the case neither: database with its log, index, archive, tiles.
        assertThat(Judge.check(NAMES, workbench.folder().root()).finds()).isEmpty();
    }

    @Test
    void whatTheBuilderWritesByHandStopsTheBuild() {
        Path out = temp.resolve("refused");
        assertThatThrownBy(() -> publish("What " + name(6) + " was told", out))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("stands in")
                .hasMessageContaining(" at byte ")
                .hasMessageContaining("nothing was published");
        String contact = new Imprinting(workbench).contact().orElseThrow();
        assertThatThrownBy(() -> {
                    new Imprinting(workbench).contact(name(7) + ", corrections@monitor.example");
                    publish("Stations", out);
                })
                .isInstanceOf(DaylightException.class);
        new Imprinting(workbench).contact(contact);
        assertThatThrownBy(() -> {
                    new Narratives(workbench)
                            .write(Slot.INTRODUCTION, "As " + name(8).toUpperCase(Locale.ROOT) + " says.");
                    publish("Stations", out);
                })
                .isInstanceOf(DaylightException.class);
        assertThat(out).doesNotExist();
    }

    private static void publish(String title, Path out) {
        Asked.publisher(workbench).publish(Publishing.Order.of(title, List.of(), false, out));
    }

    @Test
    void twentyNamesPutInByHandAreFound() throws IOException {
        Path copy = Folders.copy(edition, temp.resolve("planted"));
        String latin = name(0);
        List<String> names = new ArrayList<>(NAMES.subList(0, 20));
        names.addAll(List.of(
                "initials: M. K. / Rotterdam",
                "phone: +31 6 1234 5678",
                "mail: b.vist@post.example",
                "point: 51.89123,4.43210 / 2"));
        Map<String, Integer> planted = new LinkedHashMap<>();
        add(copy, "index.html", "<p>so said " + name(2) + "</p>");
        planted.put("index.html", 3);
        add(copy, "data/dictionary.html", "<img alt=\"" + name(3) + "\">");
        planted.put("data/dictionary.html", 4);
        add(copy, "data/entries.json", escaped("\"" + name(1) + "\""));
        planted.put("data/entries.json", 2);
        add(copy, "data/entries.csv", "\"1\",\"" + name(4) + "\"\r\n");
        planted.put("data/entries.csv", 5);
        Files.writeString(copy.resolve("passages/" + latin.replace(' ', '-') + ".html"), "");
        planted.put("name", 1);
        put(copy, "shown.pdf", pdf("BT 1 0 0 1 0 0 Tm <" + hex(name(6)) + "> Tj ET", ""), planted, 7);
        put(copy, "told.pdf", pdf("", "/Author <FEFF" + hex(name(7)) + ">"), planted, 8);
        put(
                copy,
                "picture.png",
                Hiding.png("tEXt", Hiding.join("Author\0".getBytes(StandardCharsets.UTF_8), Hiding.utf8(name(8)))),
                planted,
                9);
        put(copy, "picture.jpg", Hiding.jpeg(0xe1, Hiding.utf8("Exif\0\0" + name(9))), planted, 10);
        put(copy, "pages.wacz", Hiding.zip("pages/" + name(10) + ".html", Hiding.utf8("-"), false), planted, 11);
        put(
                copy,
                "page.warc.gz",
                Hiding.gzip(Hiding.warc("Content-Encoding: gzip", Hiding.gzip(Hiding.utf8(name(11))))),
                planted,
                12);
        add(copy, "data/passages.json", Base64.getEncoder().encodeToString(Hiding.utf8("by " + name(12))));
        planted.put("data/passages.json", 13);
        add(copy, "data/sources.csv", java.net.URLEncoder.encode(name(13), StandardCharsets.UTF_8));
        planted.put("data/sources.csv", 14);
        String split = name(14);
        add(copy, "README.html", split.substring(0, 3) + "<b>" + split.substring(3) + "</b>");
        planted.put("README.html", 15);
        add(copy, "data/counts.csv", name(18).split(" ")[1] + ", " + name(18).split(" ")[0]);
        planted.put("data/counts.csv", 19);
        add(copy, "data/changes.csv", "M. K. of Rotterdam");
        planted.put("data/changes.csv", 21);
        add(copy, "data/events.csv", "06 1234 5678");
        planted.put("data/events.csv", 22);
        add(copy, "data/requests.csv", "b.vist [at] post [dot] example");
        planted.put("data/requests.csv", 23);
        add(copy, "data/register.geojson", "[4.43214,51.89119]");
        planted.put("data/register.geojson", 24);
        add(copy, "datapackage.json", "https://" + java.net.IDN.toASCII(name(19)) + ".example/");
        planted.put("datapackage.json", 20);
        assertThat(planted).hasSize(20);
        Judge.Verdict verdict = Judge.check(names, copy);
        planted.forEach((file, line) -> assertThat(
                        file.equals("name")
                                ? verdict.finds().stream()
                                        .filter(f -> f.contains("passages/[name"))
                                        .toList()
                                : verdict.in(file))
                .as(file)
                .anyMatch(f -> f.contains("line " + line)));
        Path packed = temp.resolve("packed/bundle.zip");
        Files.createDirectories(packed.getParent());
        Files.write(packed, Hiding.join(Files.readAllBytes(bundle), Hiding.zip("a", Hiding.utf8(name(5)), true)));
        assertThat(Judge.check(names, packed).finds()).isNotEmpty();
    }

    private static void add(Path copy, String file, String text) throws IOException {
        Path path = copy.resolve(file);
        Files.writeString(path, (Files.exists(path) ? Files.readString(path) : "") + "\n" + text + "\n");
    }

    private static void put(Path copy, String file, byte[] bytes, Map<String, Integer> planted, int line)
            throws IOException {
        Files.write(copy.resolve(file), bytes);
        planted.put(file, line);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .forEach(c ->
                        out.append(c < 0x80 ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return out.toString();
    }

    private static String hex(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(String.format(Locale.ROOT, "%04x", c)));
        return out.toString();
    }

    /** One page, whose only font has the numbers of Unicode for its glyphs. */
    private static byte[] pdf(String content, String info) {
        return Hiding.utf8("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                + "2 0 obj << /Kids [ 3 0 R ] /Count 1 >> endobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj\n"
                + "4 0 obj << >>\nstream\n/F1 9 Tf " + content + "\nendstream endobj\n"
                + "5 0 obj << /Type /Font /Subtype /Type0 /Encoding /UniGB-UTF16-H >> endobj\n"
                + "6 0 obj << " + info + " >> endobj\n%%EOF\n");
    }
}
