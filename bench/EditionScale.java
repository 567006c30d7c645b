// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DatePrecision;
import org.daylight.Digest;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.publish.Changes;
import org.daylight.publish.EditionBuilder;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EditionPart;
import org.daylight.publish.EntryView;
import org.daylight.publish.Imprint;
import org.daylight.publish.PassageView;
import org.daylight.publish.PreservedCopy;
import org.daylight.publish.PropertyView;
import org.daylight.publish.ReaderInfo;
import org.daylight.publish.SourceView;
import org.daylight.publish.StatementView;
import org.daylight.publish.SupportRule;
import org.daylight.publish.Withheld;
import org.daylight.publish.leak.Forbidden;
import org.daylight.publish.pdf.Printer;

/**
 * Measures how long an edition takes to build: pages, passages, data, leak test, and with {@code pdf} the printing too.
 *
 * <p>{@code java -Xmx512m -cp core/target/classes:workbench/target/classes:LIBRARIES bench/EditionScale.java FOLDER [ENTRIES]
 * [NAMES] [pdf]}
 */
class EditionScale {
    private static final List<String> CITIES = List.of("Dublin", "Rotterdam", "Madrid", "Rome", "Prague", "Haifa", "Bremen");
    private static final List<String> COUNTRIES = List.of("IE", "NL", "ES", "IT", "CZ", "IL", "DE");

    public static void main(String[] args) {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: EditionScale FOLDER [ENTRIES] [NAMES] [pdf]");
        }
        int entries = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        int names = args.length > 2 ? Integer.parseInt(args[2]) : 2_000;
        List<String> forbidden = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            forbidden.add("Xu" + Integer.toString(i, 36) + " Wq" + Integer.toString(i * 31, 36) + "zhen");
        }
        EditionInput input = input(entries);
        long begin = System.nanoTime();
        try (Printer printer = args.length > 3 ? Printer.start(BrowserProgram.find().orElseThrow()) : null) {
            var edition = new EditionBuilder(
                            text -> "— bench " + "AAAA" + "\n",
                            capture -> new ByteArrayInputStream(new byte[0]),
                            Forbidden.names(forbidden),
                            printer)
                    .build(input, Path.of(args[0]));
            double seconds = (System.nanoTime() - begin) / 1e9;
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "| %,d | %,d | %,d | %,d | %.1f s | %d MB |%n",
                    entries,
                    edition.passages(),
                    names,
                    edition.files(),
                    seconds,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static EditionInput input(int entries) {
        List<EntryView> views = new ArrayList<>();
        List<PassageView> passages = new ArrayList<>();
        for (int i = 1; i <= entries; i++) {
            String country = COUNTRIES.get(i % COUNTRIES.size());
            String city = CITIES.get(i % CITIES.size());
            ClaimValues values = new ClaimValues.Presence(country, city, "Office " + i % 40);
            List<StatementView> said = new ArrayList<>();
            for (int s = 0; s < 2; s++) {
                String id = CaptureId.of(Digest.of("page " + i + " " + s), 0) + "-10-40";
                passages.add(passage(id, i, s, city));
                said.add(new StatementView(
                        new ClaimId("k%016x".formatted(i * 2L + s)),
                        i * 2L + s,
                        city,
                        values,
                        s == 0 ? Stance.ALLEGES : Stance.REPORTS,
                        null,
                        "Speaker " + i % 90,
                        id,
                        new StatedDate("20%02d-%02d-%02d".formatted(16 + i % 8, 1 + i % 12, 1 + i % 28), DatePrecision.DAY, null),
                        null,
                        "en",
                        1,
                        1));
            }
            views.add(new EntryView(
                    new Entry(new EntryId(country + "-" + i), EntryKind.PRESENCE, "Site " + i + ", " + city),
                    country,
                    city,
                    List.of(
                            new PropertyView("host-city", said, false, 1, 2),
                            new PropertyView("operator", List.of(said.getFirst()), false, 1, 1)),
                    List.of()));
        }
        return new EditionInput(
                1,
                "A register of " + entries,
                "Bench",
                Instant.parse("2026-11-21T18:00:00Z"),
                entries * 4L,
                "",
                Digest.of("root"),
                "bench+00000000+AAAA",
                0,
                views,
                passages,
                List.of(new SourceView("Daily", null, "IE", List.of("en"), null, entries, entries * 2)),
                List.of(),
                new Withheld(0, 0, 0, 0, 0, List.of()),
                new ReaderInfo("rules/1", entries, entries * 3, entries * 2, 2),
                new SupportRule("support/1", List.of("One origin is one.")),
                EditionPart.ALL.of(entries, entries),
                List.of(), Imprint.NONE, Changes.NONE, java.util.Map.of());
    }

    private static PassageView passage(String id, int entry, int number, String city) {
        Digest digest = Digest.of(id);
        return new PassageView(
                id,
                "News of the day " + entry,
                "Daily " + entry % 50,
                null,
                "en",
                false,
                "https://news.example/" + entry + "/" + number,
                "It was said in the town hall of " + city + " last night that ",
                "there is an office of the police in " + city,
                ", and that nobody had asked for leave. The mayor had no words for it.",
                new CaptureId(id.substring(0, 17)),
                Instant.parse("2026-11-20T10:00:00Z"),
                200,
                digest,
                digest,
                entry * 2L + number,
                digest,
                List.of(digest, digest, digest),
                new PreservedCopy.Kept("a bench has no captures"),
                null,
                null,
                null,
                new Offsets(10, 40),
                List.of());
    }
}
