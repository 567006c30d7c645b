// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daylight.alert.Hours;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.fixture.MailServer;
import org.daylight.fixture.Site;
import org.daylight.preserve.ProxyAddress;
import org.daylight.preserve.ProxyServer;
import org.daylight.preserve.Smtp;
import org.daylight.preserve.Transport;
import org.daylight.publish.EditionPart;
import org.daylight.register.AlertPost;
import org.daylight.run.Adding;
import org.daylight.run.Asked;
import org.daylight.run.Proxying;
import org.daylight.run.Publishing;
import org.daylight.run.Questions;
import org.daylight.run.Reviewing;
import org.daylight.run.Workbench;
import org.daylight.watch.Window;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Alerts leave by real servers on this machine; only the clock is ours. */
class PostingTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Transport.Limits SHORT =
            new Transport.Limits(Duration.ofSeconds(2), Duration.ofMillis(600), Duration.ofSeconds(4), 64_000, 0);
    private static final String STATIONS =
            "The Fuzhou police opened an overseas police station in Dublin, Ireland, said"
                    + " Safeguard Defenders on 5 December 2022.";

    @TempDir
    Path temp;

    private final Moments clock = new Moments(Instant.parse("2026-12-01T12:00:00Z"));
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private Site site;
    private MailServer mail;
    private HttpServer receiver;
    private Workbench workbench;
    private volatile int status = 200;

    @SuppressWarnings("ArrayRecordComponent")
    private record Got(Map<String, List<String>> fields, byte[] body) {
        String field(String name) {
            return Objects.requireNonNull(fields.get(name)).getFirst();
        }
    }

    @BeforeEach
    void begin() throws IOException {
        site = new Site();
        mail = new MailServer(temp);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", this::receive);
        receiver.start();
        workbench = Workbench.init(
                temp.resolve("case"),
                List.of(
                        site.address(),
                        "localhost:" + mail.port(),
                        "127.0.0.1:" + receiver.getAddress().getPort()),
                null);
        new Questions(workbench).save("stations", "\"police station\"");
    }

    @AfterEach
    void end() {
        end.countDown();
        workbench.close();
        receiver.stop(0);
        mail.close();
        site.close();
    }

    /** Takes what comes; with 0 it says nothing until the test ends. */
    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            got.add(new Got(
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes()));
            if (status == 0) {
                end.await(20, TimeUnit.SECONDS);
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private AlertDeeds deeds() {
        return new AlertDeeds(workbench, clock);
    }

    private String byMail(Hours hours) {
        return deeds().mail(
                        "desk-mail",
                        letters("desk", "pässword", mail.certificate()),
                        "https://daylight.example.org/",
                        hours)
                .channel()
                .id();
    }

    private AlertDeeds.Mail letters(@Nullable String user, String password, @Nullable String certificate) {
        return new AlertDeeds.Mail(
                "localhost",
                mail.port(),
                "starttls",
                user,
                password,
                user == null ? "none" : "file",
                certificate,
                "desk@example.org",
                List.of("anna@example.org", "li@example.org"));
    }

    private void rule(Rhythm rhythm, String channel) {
        deeds().add(new AlertDeeds.Wanted(
                "stations", "stations", Set.of(Raise.PAGE), Set.of(), Set.of(), Set.of(), List.of(channel), rhythm));
    }

    private void comes(String path) {
        site.page(path, STATIONS, "As seen at " + path + " on that day.");
        new Adding(workbench).address(site.url(path), false);
        assertThat(new Raising(workbench, clock).round()).isOne();
    }

    private Posting.Report post() {
        Sender sender = new Sender(workbench, clock, Words::of, SHORT, Map.of());
        return new Posting(workbench, clock, sender, new Random(1)).round();
    }

    private static Hours always() {
        return Hours.usual(ROME);
    }

    @Test
    void mailLeavesOverTlsWithIdsAndPublicWords() {
        rule(Rhythm.NOW, byMail(always()));
        comes("/a");
        assertThat(post().sent()).isOne();
        assertThat(mail.letters()).hasSize(1);
        String letter = mail.letters().getFirst();
        assertThat(letter)
                .contains(
                        "From: Daylight <desk@example.org>",
                        "To: anna@example.org,\r\n li@example.org",
                        "Message-ID: <")
                .doesNotContain("pässword");
        assertThat(MailServer.text(letter))
                .contains("A page came in that answers stations")
                .contains("https://daylight.example.org/alerts/1")
                .contains("capture c")
                .doesNotContain("Dublin", site.address());
        assertThat(mail.log())
                .contains("tls RCPT TO:<li@example.org>")
                .noneMatch(l -> l.startsWith("plain AUTH") || l.startsWith("plain MAIL"));
        assertThat(post().sent()).as("once").isZero();
        assertThat(new AlertPost(workbench.database()).standing("C1").sent()).isEqualTo(clock.instant());
    }

    @Test
    void withoutTlsNothingLeaves() {
        rule(Rhythm.NOW, byMail(always()));
        comes("/a");
        mail.offering(false);
        assertThat(post().troubles()).singleElement().asString().contains("offers no STARTTLS");
        assertThat(mail.letters()).isEmpty();
        assertThat(mail.log()).noneMatch(l -> l.contains("AUTH") || l.contains("MAIL FROM"));
        assertThatThrownBy(() -> new Smtp.Server("mail.example.org", 25, Smtp.Security.NONE, null, ""))
                .hasMessageContaining("would be read on the way");
    }

    @Test
    void aCertificateThatNobodySignedIsRefused() {
        String id = deeds().mail("m", letters(null, "", null), null, always())
                .channel()
                .id();
        rule(Rhythm.NOW, id);
        comes("/a");
        assertThat(post().troubles()).singleElement().asString().contains("no secure connection");
        assertThat(mail.letters()).isEmpty();
    }

    @Test
    void aServerThatRefusesIsAskedAgainLaterAndLater() {
        rule(Rhythm.NOW, byMail(always()));
        comes("/a");
        mail.answering("451 try later");
        assertThat(post().failed()).isOne();
        assertThat(post().failed()).as("not at once").isZero();
        clock.pass(Duration.ofSeconds(80));
        assertThat(post().failed()).isOne();
        clock.pass(Duration.ofSeconds(80));
        assertThat(post().failed()).as("twice as long now").isZero();
        mail.answering("250 taken");
        clock.pass(Duration.ofSeconds(80));
        assertThat(post().sent()).isOne();
    }

    @Test
    void quietHoursHoldAndADigestComesTogether() {
        // Noon UTC is one o'clock in the afternoon in Rome.
        String id = byMail(new Hours(ROME, new Window(22 * 60, 7 * 60, ROME), List.of(8 * 60, 18 * 60)));
        rule(Rhythm.DIGEST, id);
        comes("/a");
        comes("/b");
        assertThat(post().sent()).isZero();
        clock.pass(Duration.ofHours(5).plusMinutes(1));
        assertThat(post().sent()).isEqualTo(2);
        assertThat(mail.letters()).hasSize(1);
        deeds().remove("stations");
        rule(Rhythm.NOW, id);
        clock.pass(Duration.ofHours(5));
        comes("/c");
        assertThat(post().sent()).as("at night").isZero();
        clock.pass(Duration.ofHours(7).plusMinutes(58));
        assertThat(post().sent()).as("06:59").isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(post().sent()).as("07:00").isOne();
    }

    @Test
    void aFlakyReceiverGetsTheSameRequestUntilItTakesIt() throws Exception {
        AlertDeeds.Made made = deeds().webhook(
                        "relay", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/in", null, always());
        rule(Rhythm.NOW, made.channel().id());
        comes("/a");
        status = 500;
        assertThat(post().troubles()).singleElement().asString().contains("answers 500");
        clock.pass(Duration.ofMinutes(2));
        status = 0;
        assertThat(post().troubles()).singleElement().asString().contains("no answer");
        clock.pass(Duration.ofMinutes(4));
        status = 204;
        assertThat(post().sent()).isOne();
        assertThat(got).hasSize(3);
        assertThat(got)
                .extracting(g -> g.field("Idempotency-key"))
                .containsOnly(got.getFirst().field("Idempotency-key"));
        Got last = got.getLast();
        Path body = Files.write(
                temp.resolve("signed"),
                (last.field("Daylight-timestamp") + "." + new String(last.body(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        Process openssl =
                new ProcessBuilder("openssl", "dgst", "-sha256", "-hmac", made.secret(), body.toString()).start();
        String digest = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat("v1=" + digest.substring(digest.lastIndexOf(' ') + 1)).isEqualTo(last.field("Daylight-signature"));
        assertThat(new String(last.body(), StandardCharsets.UTF_8))
                .contains("\"raisedBy\":\"page\"")
                .doesNotContain("Dublin", site.address());
    }

    @Test
    void whatWasTakenAndNotNotedComesAgainUnderItsName() throws Exception {
        AlertDeeds.Made made = deeds().webhook(
                        "relay", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/in", null, always());
        rule(Rhythm.NOW, made.channel().id());
        comes("/a");
        assertThat(post().sent()).isOne();
        // As after a kill between the answer of the receiver and the note of it.
        try (Connection connection = workbench.database().dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("update alert_delivery set state = 'waits'");
        }
        assertThat(post().sent()).as("somebody may be sending it").isZero();
        clock.pass(Duration.ofMinutes(11));
        assertThat(post().sent()).isOne();
        assertThat(got.get(0).field("Idempotency-key")).isEqualTo(got.get(1).field("Idempotency-key"));
    }

    @Test
    void privateAddressesAreNotAskedAndAProxyThatFailsIsNotPassedBy() throws Exception {
        AlertDeeds.Made inside = deeds().webhook("inside", "http://127.0.0.1:9/in", null, always());
        String byMail = byMail(always());
        deeds().add(new AlertDeeds.Wanted(
                "stations",
                "stations",
                Set.of(Raise.PAGE),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(inside.channel().id(), byMail),
                Rhythm.NOW));
        comes("/a");
        new Proxying(workbench).set("socks5://127.0.0.1:1");
        assertThat(post().troubles()).hasSize(2).anyMatch(t -> t.contains("proxy does not answer"));
        assertThat(mail.log()).as("no direct connection").isEmpty();
    }

    @Test
    void mailGoesByTheProxyOfTheCaseAndItsNameIsLookedUpThere() throws Exception {
        rule(Rhythm.NOW, byMail(always()));
        comes("/a");
        try (ProxyServer proxy = new ProxyServer(ProxyAddress.Kind.SOCKS5, mail.port(), null)) {
            new Proxying(workbench).set(proxy.address());
            assertThat(post().sent()).isOne();
            assertThat(proxy.asked()).containsExactly("name localhost:" + mail.port());
        }
        assertThat(mail.letters()).hasSize(1);
        assertThat(mail.log()).noneMatch(l -> l.startsWith("plain MAIL"));
    }

    @Test
    void aNoticeOnTheDesktopNamesRulesAndHowManyAlone() throws Exception {
        Path shown = temp.resolve("shown");
        Path program = Files.createDirectories(temp.resolve("bin")).resolve("notify-send");
        Files.writeString(program, "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\" >> '" + shown + "'; done\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        rule(Rhythm.NOW, deeds().desktop("screen", always()).channel().id());
        comes("/a");
        assertThat(post().troubles()).singleElement().asString().contains("no notify-send");
        clock.pass(Duration.ofMinutes(3));
        Sender sender = new Sender(
                workbench,
                clock,
                Words::of,
                SHORT,
                Map.of("PATH", Objects.requireNonNull(program.getParent()).toString()));
        assertThat(new Posting(workbench, clock, sender, new Random(1)).round().sent())
                .isOne();
        assertThat(Files.readString(shown))
                .contains("case: One alert", "stations")
                .doesNotContain("Dublin", "Fuzhou", site.address());
    }

    @Test
    void whatIsRestrictedByNowStaysInside() throws Exception {
        rule(Rhythm.NOW, byMail(always()));
        comes("/a");
        try (Connection connection = workbench.database().dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("update capture set restricted = 1");
        }
        assertThat(post().sent()).isZero();
        clock.pass(Duration.ofDays(2));
        assertThat(post().sent()).isZero();
        assertThat(mail.log()).isEmpty();
        assertThat(new AlertPost(workbench.database()).of(1).getFirst().state()).isEqualTo("kept-inside");
    }

    @Test
    void whatAnEditionUnderEmbargoSaysWaitsForItsHour() throws Exception {
        Path page = Files.writeString(
                temp.resolve("page.html"),
                "<!doctype html><html lang=en><article><h1>Report</h1><p>Harbour Watch said in September 2022 that China"
                        + " runs 54 police stations in 21 countries.</p></article>");
        new Adding(workbench).file(page, "page.html", "https://paper.example/1");
        deeds().add(new AlertDeeds.Wanted(
                "accepted",
                null,
                Set.of(Raise.STATEMENT),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(byMail(always())),
                Rhythm.NOW));
        List.copyOf(workbench.readings().claims())
                .forEach(c -> new Reviewing(workbench).accept(c.id(), "as it stands"));
        int raised = new Raising(workbench, clock).round();
        assertThat(raised).isPositive();
        Asked.publisher(workbench)
                .publish(new Publishing.Order("First", EditionPart.ALL, false, null, null).until("2026-12-02T09:00Z"));
        assertThat(post().sent()).isZero();
        clock.pass(Duration.ofHours(20));
        assertThat(post().sent()).isZero();
        assertThat(mail.log()).isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(post().sent()).as("the hour came").isEqualTo(raised);
    }

    @Test
    void aFeedTellsWhoKnowsItsAddress() throws Exception {
        AlertDeeds.Made made = deeds().feed("reader", null, always());
        rule(Rhythm.NOW, made.channel().id());
        comes("/a");
        post();
        AlertFeed feeds = new AlertFeed(workbench, clock, Words::of);
        String feed = new String(feeds.feed(made.secret()).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(feed)
                .contains("A page came in that answers stations", "capture c")
                .doesNotContain("Dublin");
        lawful(feeds.feed(made.secret()).orElseThrow());
        assertThat(feeds.feed(made.secret() + "x")).isEmpty();
        deeds().removeChannel("reader");
        assertThat(feeds.feed(made.secret())).isEmpty();
    }

    @Test
    void whatAPageCallsItselfForgesNeitherALetterNorAFeedInWhicheverLanguage() throws Exception {
        String hostile = "]]></p><script>alert(1)</script> \u202e\u2067 \r\nBcc: evil@example.org\r\n\r\n.\r\n"
                + "x".repeat(400);
        AlertDeeds hebrew = deeds().in("he");
        AlertDeeds.Made feed = hebrew.feed("reader", "https://daylight.example.org", always());
        String letters = hebrew.mail("desk-mail", letters(null, "", mail.certificate()), null, always())
                .channel()
                .id();
        deeds().add(new AlertDeeds.Wanted(
                "stations",
                "stations",
                Set.of(Raise.PAGE),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(feed.channel().id(), letters),
                Rhythm.NOW));
        site.put(
                "/a",
                ("<!doctype html><html lang=en><title>" + hostile.replace("<", "&lt;") + "</title><article><p>"
                                + STATIONS + "</p><p>So it stood on that page.</p></article></html>")
                        .getBytes(StandardCharsets.UTF_8));
        new Adding(workbench).address(site.url("/a"), false);
        assertThat(new Raising(workbench, clock).round()).isOne();
        assertThat(post().sent()).isEqualTo(2);

        String said = Words.of("he").say("alerts.said.page", "stations");
        String letter = mail.letters().getFirst();
        String head = letter.substring(0, letter.indexOf("\r\n\r\n"));
        assertThat(head.lines()).noneMatch(l -> l.startsWith("Bcc")).allMatch(l -> l.length() <= 78);
        assertThat(MailServer.text(letter))
                .contains(said, "<script>alert(1)</script>", "xxx…")
                .doesNotContain("\u202e", "\u2067 ")
                .hasSizeLessThan(1500);
        assertThat(MailServer.text(letter).lines()).noneMatch(l -> l.startsWith("Bcc"));

        byte[] atom =
                new AlertFeed(workbench, clock, Words::of).feed(feed.secret()).orElseThrow();
        lawful(atom);
        assertThat(new String(atom, StandardCharsets.UTF_8))
                .contains(said, "xml:lang=\"he\"", "&lt;script&gt;")
                .doesNotContain("<script", "\u202e");
    }

    /** What RFC 4287 asks of a feed and of each of its entries. */
    private static void lawful(byte[] feed) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(root.getLocalName()).isEqualTo("feed");
        List<Element> entries = children(root, "entry");
        assertThat(entries).hasSize(1);
        assertThat(children(root, "author"))
                .as("4.1.1")
                .isNotEmpty()
                .allSatisfy(a -> assertThat(children(a, "name")).hasSize(1));
        List<String> ids = new ArrayList<>();
        for (Element each : Stream.concat(Stream.of(root), entries.stream()).toList()) {
            for (String once : List.of("id", "title", "updated")) {
                assertThat(children(each, once)).as(once).hasSize(1);
            }
            String id = children(each, "id").getFirst().getTextContent();
            assertThat(URI.create(id).isAbsolute()).as("4.2.6").isTrue();
            ids.add(id);
            assertThat(children(each, "link").stream().filter(l -> "self".equals(l.getAttribute("rel"))))
                    .as("beside its own address, not another")
                    .noneMatch(l -> l.getAttribute("href").endsWith("feed.xml"));
            for (String date : List.of("updated", "published")) {
                children(each, date)
                        .forEach(d -> assertThat(OffsetDateTime.parse(d.getTextContent()))
                                .as("3.3")
                                .isNotNull());
            }
            assertThat(children(each, "link"))
                    .allSatisfy(l -> assertThat(l.getAttribute("href")).isNotEmpty());
            assertThat(children(each, "category"))
                    .allSatisfy(c -> assertThat(c.getAttribute("term")).isNotEmpty());
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(entries).allSatisfy(e -> {
            Element content = children(e, "content").getFirst();
            assertThat(content.getAttribute("type")).isEqualTo("xhtml");
            NodeList inside = content.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "div");
            assertThat(inside.getLength()).as("4.1.3.3").isOne();
        });
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && name.equals(e.getLocalName())) {
                found.add(e);
            }
        }
        return found;
    }
}
