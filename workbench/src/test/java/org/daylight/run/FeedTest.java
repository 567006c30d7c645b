// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daylight.Claim;
import org.daylight.Stance;
import org.daylight.publish.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed says what was published, corrected, noted and replied, and nothing before its hour. */
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    private Path temp;

    private Workbench workbench;

    @BeforeEach
    void oneEdition() throws IOException {
        workbench = Workbench.init(temp.resolve("case"), List.of(), null);
        read("one", "A paper reported in October 2022 that a Chinese police station operates in Dublin, Ireland.");
        Asked.publisher(workbench).publish("First <edition>", null);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private void read(String name, String words) throws IOException {
        Path page = Files.writeString(
                temp.resolve(name + ".html"),
                "<!doctype html><html lang=en><article><h1>Report " + name + "</h1><p>" + words + "</p></article>");
        new Capturing(workbench).handIn(page, "https://" + name + ".example/1");
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        Set<org.daylight.ClaimId> decided = workbench.register().verdicts().keySet();
        workbench.readings().claims().stream()
                .map(Claim::id)
                .distinct()
                .filter(id -> !decided.contains(id))
                .forEach(id -> new Reviewing(workbench).accept(id, "stands there"));
    }

    /** The accused side answers what the first edition prints. */
    private void reply() throws IOException {
        String words = "The office is run by volunteers and has nothing to do with any police";
        var letter = new Capturing(workbench)
                .handIn(Files.writeString(temp.resolve("letter.txt"), "To the editors.\n\n" + words + ".\n"), null)
                .captures()
                .getFirst();
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        String site = workbench.register().entries().getFirst().id().value();
        var request = new Replying(workbench)
                .request(
                        List.of(site),
                        "a press office",
                        "letter",
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-03-15"),
                        null);
        new Replying(workbench)
                .cameAs(
                        request.seq(),
                        new Replying.Quoted(
                                letter.id(), words, Stance.DENIES, "characterises-otherwise", "the association", null),
                        LocalDate.parse("2026-03-18"),
                        null,
                        "their letter");
    }

    private List<Element> entries(Clock clock) throws Exception {
        byte[] feed = new Feeding(workbench, clock).feed("https://monitor.example/editions/");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed))
                .getDocumentElement();
        valid(root);
        List<Element> entries = children(root, "entry");
        entries.forEach(FeedTest::validEntry);
        assertThat(entries.stream().map(e -> text(e, "id")).toList()).doesNotHaveDuplicates();
        return entries;
    }

    /** RFC 4287, 4.1.1. */
    private static void valid(Element feed) {
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        for (String once : List.of("id", "title", "updated")) {
            assertThat(children(feed, once)).as(once).hasSize(1);
        }
        assertThat(text(feed, "id"))
                .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(OffsetDateTime.parse(text(feed, "updated"))).isNotNull();
        assertThat(children(children(feed, "author").getFirst(), "name")).hasSize(1);
        assertThat(children(feed, "link")).anyMatch(l -> l.getAttribute("rel").equals("self"));
    }

    /** RFC 4287, 4.1.2. */
    private static void validEntry(Element entry) {
        for (String once : List.of("id", "title", "updated", "content")) {
            assertThat(children(entry, once)).as(once).hasSize(1);
        }
        assertThat(OffsetDateTime.parse(text(entry, "updated"))).isNotNull();
        Set<String> alternates = new HashSet<>();
        for (Element link : children(entry, "link")) {
            assertThat(link.getAttribute("href")).isNotBlank().doesNotContain("://");
            if (link.getAttribute("rel").equals("alternate")) {
                assertThat(alternates.add(link.getAttribute("type"))).isTrue();
            }
        }
        assertThat(alternates).isNotEmpty();
        Element content = children(entry, "content").getFirst();
        assertThat(content.getAttribute("type")).isEqualTo("xhtml");
        Element div = (Element) content.getFirstChild();
        assertThat(div.getNamespaceURI()).isEqualTo("http://www.w3.org/1999/xhtml");
        assertThat(content.getChildNodes().getLength()).isEqualTo(1);
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = of.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element e && e.getLocalName().equals(name)) {
                found.add(e);
            }
        }
        return found;
    }

    private static String text(Element of, String name) {
        return children(of, name).getFirst().getTextContent();
    }

    private static List<String> titles(List<Element> entries) {
        return entries.stream().map(e -> text(e, "title")).toList();
    }

    @Test
    void anEditionItsNoticesAndALaterReplyStandInIt() throws Exception {
        assertThat(titles(entries(Clock.systemUTC()))).containsExactly("Edition 1: First <edition>");
        new Notices(workbench).give(1, Notice.Kind.CORRECTED, "The street is another one.");
        reply();
        List<Element> entries = entries(Clock.systemUTC());
        assertThat(titles(entries)).contains("Edition 1 is corrected", "Edition 1: First <edition>");
        assertThat(titles(entries)).anyMatch(t -> t.equals("Reply: the association characterised it otherwise"));
        String ids = entries.stream().map(e -> text(e, "id")).toList().toString();
        assertThat(entries(Clock.systemUTC()).stream()
                        .map(e -> text(e, "id"))
                        .toList()
                        .toString())
                .isEqualTo(ids);
    }

    @Test
    void nothingOfAnEditionStandsInItBeforeItsHour() throws Exception {
        read("two", "A paper reported in October 2022 that a Chinese police station operates in Prato, Italy.");
        Asked.publisher(workbench).publish(new Publishing.Order("Second", null).until("2999-12-01T09:00+01:00"));
        assertThat(titles(entries(Clock.systemUTC()))).containsExactly("Edition 1: First <edition>");
        assertThat(new String(new Feeding(workbench, Clock.systemUTC()).feed(null), StandardCharsets.UTF_8))
                .doesNotContain("Second")
                .doesNotContain("Prato");
        Clock then = Clock.fixed(Instant.parse("2999-12-01T08:00:00Z"), ZoneOffset.UTC);
        List<Element> entries = entries(then);
        assertThat(titles(entries)).contains("Edition 2: Second");
        assertThat(text(entries.getFirst(), "updated")).isEqualTo("2999-12-01T08:00:00Z");
    }

    @Test
    void theFeedLeavesOnceForEachChange() {
        Path out = temp.resolve("feed.xml");
        Feeding feeding = new Feeding(workbench, Clock.systemUTC());
        long before = workbench.ledger().size();
        feeding.write(out, null);
        feeding.write(out, null);
        assertThat(workbench.ledger().size()).isEqualTo(before + 1);
        assertThat(out).exists();
    }
}
