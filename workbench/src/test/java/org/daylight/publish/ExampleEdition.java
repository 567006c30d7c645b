// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DatePrecision;
import org.daylight.Digest;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Offsets;
import org.daylight.Qualifier;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition to look at and to test: places, bodies and statements are invented. {@code main} writes it to the folder
 * named by its argument.
 */
final class ExampleEdition {
    static final Function<byte[], String> SIGNER =
            text -> "— example " + Digest.of(text).hex().substring(0, 44) + "\n";
    private final Map<String, PassageView> passages = new LinkedHashMap<>();

    private ExampleEdition() {}

    public static void main(String[] args) {
        Edition edition = new EditionBuilder(SIGNER, ExampleEdition::warc, List.of("Nobody Inparticular"))
                .build(input(), Path.of(args[0]));
        System.out.println(edition);
    }

    /** The bytes of a stored capture: the same for every id but for the id itself. */
    static InputStream warc(CaptureId id) {
        return new ByteArrayInputStream(warcBytes(id));
    }

    static byte[] warcBytes(CaptureId id) {
        String body = "<p>Page " + id + "</p>";
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        String record = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/" + id
                + "\r\nWARC-Date: 2026-11-21T10:02:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http
                + "\r\n\r\n";
        return gzip(record.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static EditionInput empty() {
        return with(List.of(), List.of(), List.of());
    }

    static EditionInput with(List<EntryView> entries, List<PassageView> passages, List<SourceView> sources) {
        ExampleLedger ledger = new ExampleLedger(passages);
        return new EditionInput(
                3,
                "Reported overseas service points and how governments answered",
                "Sample case",
                Instant.parse("2026-11-21T18:00:00Z"),
                ledger.size(),
                ledger.checkpoint(),
                ledger.root(),
                "sample.example/ledger+1a2b3c4d+ARxAbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdE",
                2,
                entries,
                ledger.passages(),
                sources,
                ledger.events(),
                new Withheld(3, 14, 212, 96, 1),
                new ReaderInfo("rules/1", 148, 1204, 311, 2),
                new SupportRule(
                        "support/1",
                        List.of(
                                "The support of a statement is the number of distinct roots behind it.",
                                "A page that copies, translates or relays another adds reach, not support.",
                                "Two roots of one owner or one author count once.",
                                "An unknown root counts nothing and is shown as such.")),
                EditionPart.ALL.of(entries.size(), entries.size()),
                List.of(),
                Imprint.NONE,
                Changes.NONE,
                Map.of());
    }

    static StatedDate day(String value) {
        return new StatedDate(
                value,
                value.length() == 10
                        ? DatePrecision.DAY
                        : value.length() == 7 ? DatePrecision.MONTH : DatePrecision.YEAR,
                null);
    }

    static CaptureId capture(String seed) {
        return CaptureId.of(Digest.of(seed), 0);
    }

    static PassageView passage(
            String id, String title, String publisher, String lang, String before, String quote, String after) {
        return passage(id, title, publisher, lang, before, quote, after, "https://example.org/" + id, null, null);
    }

    static PassageView passage(
            String id,
            @Nullable String title,
            @Nullable String publisher,
            String lang,
            String before,
            String quote,
            String after,
            @Nullable String url,
            @Nullable String gone,
            @Nullable String kept) {
        CaptureId capture = capture(id);
        return new PassageView(
                id,
                title,
                publisher,
                day("2022-09-12"),
                lang,
                lang.equals("he") || lang.equals("ar"),
                url,
                before,
                quote,
                after,
                capture,
                Instant.parse("2026-11-21T10:02:11Z"),
                200,
                Digest.of("payload " + id),
                Digest.of(warcBytes(capture)),
                17,
                Digest.of("leaf " + id),
                List.of(Digest.of("1" + id), Digest.of("2" + id), Digest.of("3" + id), Digest.of("4" + id)),
                kept == null ? new PreservedCopy.Included(before + quote + after) : new PreservedCopy.Kept(kept),
                gone,
                null,
                null,
                new Offsets(40, 40 + quote.codePointCount(0, quote.length())),
                List.of());
    }

    static StatementView statement(
            String value,
            ClaimValues detail,
            Stance stance,
            @Nullable String fine,
            @Nullable String speaker,
            String passage,
            @Nullable String said,
            @Nullable String asOf,
            String lang,
            int origins,
            int pages) {
        return new StatementView(
                new ClaimId("k" + Digest.of(value + passage + said).hex().substring(0, 16)),
                901,
                value,
                detail,
                stance,
                fine,
                speaker,
                passage,
                said == null ? null : day(said),
                asOf == null ? null : day(asOf),
                lang,
                origins,
                pages);
    }

    private void page(PassageView p) {
        passages.put(p.id(), p);
    }

    private StatementView say(
            String value,
            ClaimValues detail,
            Stance stance,
            @Nullable String fine,
            @Nullable String speaker,
            String passage,
            @Nullable String said,
            @Nullable String asOf,
            int origins,
            int pages) {
        return statement(value, detail, stance, fine, speaker, passage, said, asOf, "en", origins, pages);
    }

    /** The example with what the monitor wrote. */
    static EditionInput telling(List<Block> blocks) {
        EditionInput in = input();
        return new EditionInput(
                in.number(),
                in.title(),
                in.caseName(),
                in.asOf(),
                in.ledgerPosition(),
                in.checkpointNote(),
                in.root(),
                in.verifierKey(),
                in.timestamps(),
                in.entries(),
                in.passages(),
                in.sources(),
                in.events(),
                in.withheld(),
                in.reader(),
                in.supportRule(),
                in.part(),
                blocks,
                Imprint.NONE,
                Changes.NONE,
                Map.of());
    }

    static EditionInput input() {
        ExampleEdition e = new ExampleEdition();
        e.pages();
        List<EntryView> entries = new ArrayList<>();
        entries.addAll(e.sites());
        entries.addAll(e.responses());
        entries.addAll(e.figures());
        entries.addAll(e.others());
        return with(
                entries,
                List.copyOf(e.passages.values()),
                List.of(
                        new SourceView("Harbour Rights Watch", "ngo", "ES", List.of("en", "es"), "B", 12, 31),
                        new SourceView("Foreign Ministry (sample)", "host-executive", "IE", List.of("en"), "A", 3, 6),
                        new SourceView("海城日报", "origin-state-media", "CN", List.of("zh"), "D", 4, 9),
                        new SourceView("Embassy (sample)", "accused-party", "CN", List.of("en", "zh"), "C", 2, 5),
                        new SourceView("The Exampleton Gazette", "local-media", "IE", List.of("en"), null, 7, 8),
                        new SourceView("העיתון לדוגמה", "national-media", "IL", List.of("he"), "C", 1, 1)));
    }

    private void pages() {
        page(passage(
                "report-sep",
                "Patrol and persuade, a sample report",
                "Harbour Rights Watch",
                "en",
                "The second chapter lists what the operator’s own announcements name. ",
                "In all we found 54 police service points in 30 countries, among them one in Harbour Street, Exampleton.",
                " Each is listed in the annex with the announcement it was taken from."));
        page(passage(
                "report-dec",
                "Patrol and persuade, the second part",
                "Harbour Rights Watch",
                "en",
                "Since then further announcements were read. ",
                "The count now stands at at least 102 stations in 53 countries.",
                ""));
        page(passage(
                "operator-jan",
                "海城公安海外服务站正式启用",
                "海城日报",
                "zh",
                "记者█████从市公安局获悉，",
                "首批30个海外警侨服务站在21个国家的25座城市正式启用",
                "，为侨胞办理驾照换证等业务。█████表示，服务站由志愿者运营。"));
        page(passage(
                "ministry-oct",
                "Statement on an office in Exampleton",
                "Foreign Ministry (sample)",
                "en",
                "No permission was sought from this Department to set up the office. ",
                "The Department has told the embassy that the office should close and cease operations.",
                " The embassy has since said that its activities have ceased.",
                "https://ministry.example/statement/26-october",
                "present on 21 November 2026 10:02 UTC, absent on 23 November 2026 08:15 UTC",
                null));
        page(passage(
                "embassy-oct",
                "Embassy spokesperson answers questions",
                "Embassy (sample)",
                "en",
                "Asked about the office, the spokesperson said: ",
                "The place is a volunteer-run service centre that helped nationals renew driving licences during the pandemic; it is not a police station.",
                " Such services are now online and the centre is no longer needed."));
        page(passage(
                "gazette",
                "Sign taken down in Harbour Street",
                "The Exampleton Gazette",
                "en",
                "When the Gazette visited on Thursday, ",
                "the sign reading “City Police Overseas Service Point” had been taken down",
                " and nobody answered the door. A neighbour, ██████ █████, said that it had been quiet for weeks."));
        page(passage(
                "hebrew",
                "תחנת שירות בחיפה לדוגמה",
                "העיתון לדוגמה",
                "he",
                "דובר המשרד מסר אתמול כי ",
                "המשטרה בדקה ולא מצאה ראיות לפעילות משטרתית במקום",
                ", וכי הבדיקה הסתיימה."));
        page(passage(
                "police-nl",
                "Onderzoek naar kantoor in Voorbeeldstad",
                "Politie (voorbeeld)",
                "nl",
                "De woordvoerder: ",
                "Wij onderzoeken de berichten over het kantoor; meer kunnen wij nu niet zeggen.",
                ""));
        page(passage(
                "court",
                "Press release of the sample court",
                "District Court (sample)",
                "en",
                "",
                "The defendant pleaded guilty to acting as an unregistered agent in connection with the office.",
                " Sentencing is set for the spring.",
                null,
                null,
                "held by the monitor; it names private persons"));
        page(passage(
                "wire",
                "Police station count rises, group says",
                "Sample News Agency",
                "en",
                "",
                "At least 12 governments are investigating, the group said.",
                ""));
        page(passage(
                "mfa",
                "Regular press conference",
                "Foreign Ministry of the accused side (sample)",
                "en",
                "A reporter asked about the reports. The spokesperson: ",
                "There are no so-called overseas police stations. China fully respects the judicial sovereignty of other countries.",
                ""));
        page(passage(
                "talks",
                "Two ministries sign on joint patrols",
                "Interior Ministry (sample)",
                "en",
                "",
                "The memorandum provides for joint patrols in the holiday season.",
                ""));
        page(passage(
                "paper",
                "The long arm",
                "Evening Sample",
                "en",
                "",
                "Some 110 stations exist, according to campaigners.",
                ""));
    }

    private static EntryView entry(
            String id,
            EntryKind kind,
            String label,
            @Nullable String country,
            @Nullable String city,
            List<PropertyView> properties,
            List<StatementView> replies) {
        return new EntryView(new Entry(new EntryId(id), kind, label), country, city, properties, replies);
    }

    private static PropertyView property(String name, boolean conflicting, StatementView... statements) {
        int origins =
                List.of(statements).stream().mapToInt(StatementView::origins).sum();
        int pages = List.of(statements).stream().mapToInt(StatementView::pages).sum();
        return new PropertyView(name, List.of(statements), conflicting, origins, pages);
    }

    private List<EntryView> sites() {
        List<EntryView> sites = new ArrayList<>();
        ClaimValues at = new ClaimValues.Presence("IE", "Exampleton", "Haicheng police");
        ClaimValues there = new ClaimValues.Presence("IE", "Exampleton", null);
        StatementView reply = say(
                "volunteer service centre",
                new ClaimValues.Stand(
                        "the place is a volunteer-run service centre that helped with licence renewals",
                        "characterises-otherwise"),
                Stance.DENIES,
                "characterises-otherwise",
                "Embassy",
                "embassy-oct",
                "2022-10-27",
                null,
                1,
                12);
        sites.add(entry(
                "IE-1",
                EntryKind.PRESENCE,
                "Harbour Street, Exampleton",
                "IE",
                "Exampleton",
                List.of(
                        property(
                                "presence",
                                false,
                                say(
                                        "exists",
                                        at,
                                        Stance.ALLEGES,
                                        null,
                                        "Harbour Rights Watch",
                                        "report-sep",
                                        "2022-09-12",
                                        null,
                                        1,
                                        41),
                                say(
                                        "sign taken down",
                                        there,
                                        Stance.CONFIRMS,
                                        null,
                                        null,
                                        "gazette",
                                        "2022-10-28",
                                        null,
                                        1,
                                        1)),
                        property(
                                "kind",
                                true,
                                say(
                                        "service-point",
                                        at,
                                        Stance.ALLEGES,
                                        null,
                                        "Harbour Rights Watch",
                                        "report-sep",
                                        "2022-09-12",
                                        null,
                                        1,
                                        41),
                                say(
                                        "volunteer-run service centre",
                                        there,
                                        Stance.DENIES,
                                        "characterises-otherwise",
                                        "Embassy",
                                        "embassy-oct",
                                        "2022-10-27",
                                        null,
                                        1,
                                        12)),
                        property(
                                "status",
                                false,
                                say(
                                        "announced",
                                        there,
                                        Stance.CONFIRMS,
                                        "announces",
                                        "Haicheng police",
                                        "operator-jan",
                                        "2022-01-22",
                                        "2022-01-22",
                                        1,
                                        18),
                                say(
                                        "alleged",
                                        at,
                                        Stance.ALLEGES,
                                        null,
                                        "Harbour Rights Watch",
                                        "report-sep",
                                        "2022-09-12",
                                        "2022-09",
                                        1,
                                        41),
                                say(
                                        "closure-asked",
                                        there,
                                        Stance.CONFIRMS,
                                        null,
                                        "Foreign Ministry (sample)",
                                        "ministry-oct",
                                        "2022-10-26",
                                        "2022-10-26",
                                        1,
                                        21),
                                say(
                                        "said-closed",
                                        there,
                                        Stance.CONFIRMS,
                                        null,
                                        "Embassy",
                                        "embassy-oct",
                                        "2022-10-27",
                                        "2022-10-27",
                                        1,
                                        12))),
                List.of(reply)));
        String[][] more = {
            {"NL-1", "NL", "Voorbeeldstad", "police-nl"},
            {"NL-2", "NL", "Havendam", "report-sep"},
            {"ES-1", "ES", "Ejemplo del Mar", "report-sep"},
            {"ES-2", "ES", "Villamuestra", "report-dec"},
            {"IL-1", "IL", "Haifa (sample)", "hebrew"},
            {"US-1", "US", "Sampleville", "court"},
            {"KR-1", "KR", "견본시", "report-dec"}
        };
        for (String[] m : more) {
            ClaimValues v = new ClaimValues.Presence(m[1], m[2], m[0].equals("KR-1") ? "海城市公安局" : null);
            boolean police = m[3].equals("police-nl");
            boolean none = m[3].equals("hebrew");
            List<PropertyView> props = new ArrayList<>();
            props.add(property(
                    "presence",
                    none,
                    say(
                            "reported",
                            v,
                            Stance.ALLEGES,
                            null,
                            "Harbour Rights Watch",
                            "report-sep",
                            "2022-09-12",
                            null,
                            1,
                            38),
                    say(
                            none ? "no police activity found" : police ? "being looked into" : "reported",
                            v,
                            none
                                    ? Stance.DENIES
                                    : police
                                            ? Stance.DECLINES
                                            : m[3].equals("court") ? Stance.CONFIRMS : Stance.REPORTS,
                            none ? "no-evidence" : null,
                            none
                                    ? "דובר המשטרה"
                                    : police
                                            ? "Politie (voorbeeld)"
                                            : m[3].equals("court") ? "District Court (sample)" : null,
                            m[3],
                            "2022-12-05",
                            null,
                            1,
                            3)));
            sites.add(entry(m[0], EntryKind.PRESENCE, m[2] + ", reported site", m[1], m[2], props, List.of()));
        }
        return sites;
    }

    private List<EntryView> responses() {
        List<EntryView> out = new ArrayList<>();
        String[][] rows = {
            {
                "RESPONSE-1",
                "IE",
                "Office told to close",
                "closure_ordered",
                "2022-10-26",
                "ministry-oct",
                "Foreign Ministry (sample)",
                "CONFIRMS"
            },
            {
                "RESPONSE-2",
                "NL",
                "Police look into reports",
                "investigation_opened",
                "2022-10-25",
                "police-nl",
                "Politie (voorbeeld)",
                "CONFIRMS"
            },
            {"RESPONSE-3", "US", "Guilty plea", "conviction", "2024-12", "court", "District Court (sample)", "CONFIRMS"
            },
            {"RESPONSE-4", "IL", "Check ended, nothing found", "other", "2022-12-05", "hebrew", "דובר המשטרה", "DENIES"
            },
            {
                "RESPONSE-5",
                "IE",
                "Activity said to have ended",
                "closed",
                "2022-10-27",
                "embassy-oct",
                "Embassy",
                "CONFIRMS"
            }
        };
        for (String[] r : rows) {
            StatementView s = say(
                    r[3],
                    new ClaimValues.Response(r[1], r[3], r[4], r[6], null),
                    Stance.valueOf(r[7]),
                    r[7].equals("DENIES") ? "no-evidence" : null,
                    r[6],
                    r[5],
                    r[4].length() == 10 ? r[4] : null,
                    r[4],
                    1,
                    9);
            out.add(entry(
                    r[0],
                    EntryKind.RESPONSE,
                    r[2],
                    r[1],
                    null,
                    List.of(property("response", false, s)),
                    r[0].equals("RESPONSE-1")
                            ? List.of(say(
                                    "denied",
                                    new ClaimValues.Stand("there are no so-called overseas police stations", null),
                                    Stance.DENIES,
                                    null,
                                    "Foreign ministry spokesperson",
                                    "mfa",
                                    "2022-11-02",
                                    null,
                                    1,
                                    7))
                            : List.of()));
        }
        return out;
    }

    private StatementView figure(
            String what,
            long value,
            Qualifier q,
            Stance stance,
            @Nullable String fine,
            @Nullable String speaker,
            String passage,
            @Nullable String said,
            @Nullable String asOf,
            int origins,
            int pages) {
        return say(
                Long.toString(value),
                new ClaimValues.Figure(what, value, q, what.equals("stations") ? "worldwide" : null, null, asOf, null),
                stance,
                fine,
                speaker,
                passage,
                said,
                asOf,
                origins,
                pages);
    }

    private List<EntryView> figures() {
        return List.of(
                entry(
                        "FIGURE-1",
                        EntryKind.FIGURE,
                        "Police stations, worldwide",
                        null,
                        null,
                        List.of(property(
                                "stations",
                                true,
                                figure(
                                        "stations",
                                        30,
                                        Qualifier.EXACTLY,
                                        Stance.CONFIRMS,
                                        "announces",
                                        "Haicheng police",
                                        "operator-jan",
                                        "2022-01-22",
                                        "2022-01-22",
                                        1,
                                        18),
                                figure(
                                        "stations",
                                        54,
                                        Qualifier.EXACTLY,
                                        Stance.ALLEGES,
                                        null,
                                        "Harbour Rights Watch",
                                        "report-sep",
                                        "2022-09-12",
                                        "2022-09",
                                        1,
                                        41),
                                figure(
                                        "stations",
                                        102,
                                        Qualifier.AT_LEAST,
                                        Stance.ALLEGES,
                                        null,
                                        "Harbour Rights Watch",
                                        "report-dec",
                                        "2022-12-05",
                                        "2022-12-05",
                                        1,
                                        37),
                                figure(
                                        "stations",
                                        110,
                                        Qualifier.ABOUT,
                                        Stance.REPORTS,
                                        null,
                                        null,
                                        "paper",
                                        "2022-12-09",
                                        null,
                                        0,
                                        1),
                                figure(
                                        "stations",
                                        0,
                                        Qualifier.EXACTLY,
                                        Stance.DENIES,
                                        null,
                                        "Foreign ministry spokesperson",
                                        "mfa",
                                        "2022-11-02",
                                        null,
                                        1,
                                        7))),
                        List.of(say(
                                "none",
                                new ClaimValues.Stand("there are no so-called overseas police stations", null),
                                Stance.DENIES,
                                null,
                                "Foreign ministry spokesperson",
                                "mfa",
                                "2022-11-02",
                                null,
                                1,
                                7))),
                entry(
                        "FIGURE-2",
                        EntryKind.FIGURE,
                        "Host countries counted",
                        null,
                        null,
                        List.of(property(
                                "countries",
                                true,
                                figure(
                                        "countries",
                                        21,
                                        Qualifier.EXACTLY,
                                        Stance.CONFIRMS,
                                        "announces",
                                        "Haicheng police",
                                        "operator-jan",
                                        "2022-01-22",
                                        "2022-01-22",
                                        1,
                                        18),
                                figure(
                                        "countries",
                                        30,
                                        Qualifier.EXACTLY,
                                        Stance.ALLEGES,
                                        null,
                                        "Harbour Rights Watch",
                                        "report-sep",
                                        "2022-09-12",
                                        "2022-09",
                                        1,
                                        22),
                                figure(
                                        "countries",
                                        53,
                                        Qualifier.EXACTLY,
                                        Stance.ALLEGES,
                                        null,
                                        "Harbour Rights Watch",
                                        "report-dec",
                                        "2022-12-05",
                                        "2022-12-05",
                                        1,
                                        35))),
                        List.of()),
                entry(
                        "FIGURE-3",
                        EntryKind.FIGURE,
                        "Governments investigating",
                        null,
                        null,
                        List.of(property(
                                "investigating_countries",
                                false,
                                figure(
                                        "investigating_countries",
                                        12,
                                        Qualifier.AT_LEAST,
                                        Stance.REPORTS,
                                        null,
                                        "Sample News Agency",
                                        "wire",
                                        "2022-12-07",
                                        null,
                                        1,
                                        14))),
                        List.of()));
    }

    private List<EntryView> others() {
        return List.of(
                entry(
                        "INCIDENT-1",
                        EntryKind.INCIDENT,
                        "Pressure through relatives, 2021",
                        "ES",
                        null,
                        List.of(property(
                                "method",
                                false,
                                say(
                                        "family_pressure",
                                        new ClaimValues.Method("family_pressure", null),
                                        Stance.ALLEGES,
                                        null,
                                        "Harbour Rights Watch",
                                        "report-sep",
                                        "2022-09-12",
                                        "2021",
                                        1,
                                        4))),
                        List.of()),
                entry(
                        "AGREEMENT-1",
                        EntryKind.AGREEMENT,
                        "Joint patrols, memorandum",
                        null,
                        null,
                        List.of(property(
                                "agreement",
                                false,
                                say(
                                        "joint-patrol",
                                        new ClaimValues.Agreement(List.of("IT", "CN"), "joint-patrol"),
                                        Stance.CONFIRMS,
                                        null,
                                        "Interior Ministry (sample)",
                                        "talks",
                                        "2015-09-24",
                                        "2015-09-24",
                                        1,
                                        6))),
                        List.of()),
                entry(
                        "REPLY-1",
                        EntryKind.REPLY,
                        "What the accused side says of all of it",
                        null,
                        null,
                        List.of(property(
                                "stance",
                                false,
                                say(
                                        "denies",
                                        new ClaimValues.Stand("there are no so-called overseas police stations", null),
                                        Stance.DENIES,
                                        null,
                                        "Foreign ministry spokesperson",
                                        "mfa",
                                        "2022-11-02",
                                        null,
                                        1,
                                        7))),
                        List.of()));
    }
}
