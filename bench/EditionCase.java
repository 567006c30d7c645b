// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.Entry;
import org.daylight.run.Bulk;
import org.daylight.run.Capturing;
import org.daylight.run.Imprinting;
import org.daylight.run.ReadingRun;
import org.daylight.run.Replying;
import org.daylight.run.Workbench;

/**
 * Makes a case with a register of many sites, from pages that the program writes: as many pages as entries, each tells of two
 * sites, each site stands on two pages, a third of the pages names a private person. The pages come in as one WARC file, are
 * read, and each claim of a site is accepted; a waiver stands on each entry. Persons and outlets are invented.
 *
 * <p>{@code java -Xmx1g -cp core/target/classes:workbench/target/classes:LIBRARIES bench/EditionCase.java FOLDER [ENTRIES]}
 */
class EditionCase {
    private static final List<String> OPERATORS = List.of("Fuzhou", "Qingtian", "Nantong", "Wenzhou");
    private static final List<String> SPEAKERS = List.of(
            "Safeguard Defenders", "the rights group", "the interior ministry", "a parliamentary committee", "prosecutors");
    private static final List<String> FAMILY = List.of("Wang", "Li", "Zhang", "Chen", "Liu", "Zhao", "Huang", "Zhou", "Xu", "Sun");
    private static final List<String> GIVEN =
            List.of("Guoqiang", "Xiaoming", "Meilin", "Jianhua", "Shufen", "Weidong", "Yulan", "Haitao", "Lihua", "Zhigang");
    private static final List<String> FILLER = List.of(
            "The street was quiet when reporters came by in the afternoon.",
            "Neighbours remembered a sign that had been taken down in the spring.",
            "The rooms above the restaurant had been let for three years.",
            "A spokesman for the town said that no permission had been asked for.",
            "The opposition asked for a debate before the summer recess.",
            "Shops on both sides of the building opened as they did on other days.",
            "The telephone number on the door was no longer in service.",
            "Documents seen by this newspaper run to several hundred pages.",
            "Officials declined to say how long the examination would take.",
            "The owner of the building lives abroad and answered no letters.",
            "Similar questions had been asked in neighbouring towns a year before.",
            "The council will return to the matter at its next sitting.");

    private record Site(String city, String country) {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: EditionCase FOLDER [ENTRIES]");
        }
        Path folder = Path.of(args[0]);
        int entries = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        Path warc = Files.createTempFile("daylight-bench-", ".warc");
        try (Workbench workbench = Workbench.init(folder, List.of(), null)) {
            write(warc, sites(entries));
            say("wrote " + entries + " pages");
            new Capturing(workbench).handIn(warc, null);
            say("took them in");
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            say("read them");
            Bulk bulk = new Bulk(workbench);
            Bulk.Choice choice = new Bulk.Choice(null, Set.of(), ClaimKind.PRESENCE, null, null);
            List<Claim> claims = bulk.chosen(choice);
            bulk.accept(choice, claims, null, "made for a measurement");
            List<Entry> made = workbench.register().entries();
            say("accepted " + claims.size() + " claims on " + made.size() + " entries");
            List<String> all = made.stream().map(e -> e.id().value()).toList();
            for (int i = 0; i < all.size(); i += 200) {
                new Replying(workbench)
                        .waive(all.subList(i, Math.min(all.size(), i + 200)), "no-longer-exists", "made for a measurement");
            }
            Imprinting imprinting = new Imprinting(workbench);
            imprinting.contact("Bench, corrections@bench.example");
            imprinting.licence("CC-BY-4.0");
            say("waived: ledger of " + workbench.ledger().size() + " events");
        } finally {
            Files.delete(warc);
        }
    }

    private static void say(String what) {
        System.out.printf("%tT %s%n", System.currentTimeMillis(), what);
    }

    /** Towns of 40 countries, one name once. */
    private static List<Site> sites(int most) throws IOException {
        List<Site> sites = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try (InputStream in = Claim.class.getResourceAsStream("/org/daylight/read/gazetteer/places.tsv.gz");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && sites.size() < most; line = lines.readLine()) {
                String[] cells = line.split("\t");
                if (cells.length > 6
                        && (cells[0].equals("C") || cells[0].equals("P"))
                        && !List.of("CN", "HK", "MO", "TW").contains(cells[1])
                        && cells[6].matches("[A-Z][a-z]{4,}")
                        && names.add(cells[6])) {
                    sites.add(new Site(cells[6], Locale.of("", cells[1]).getDisplayCountry(Locale.ENGLISH)));
                }
            }
        }
        return sites;
    }

    private static void write(Path warc, List<Site> sites) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = Files.newOutputStream(warc)) {
            int n = sites.size();
            for (int i = 0; i < n; i++) {
                record(out, i, page(i, sites.get(i), sites.get((i + n / 2 + 1) % n), random));
            }
        }
    }

    private static String page(int i, Site one, Site other, Random random) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append("Questions about a building in ").append(one.city()).append("</title><meta property=\"og:site_name\" content=\"Daily ")
                .append(i % 90).append("\"><meta property=\"article:published_time\" content=\"20")
                .append(String.format("%02d-%02d-%02d", 16 + i % 8, 1 + i % 12, 1 + i % 28)).append("T08:00:00Z\"></head><body><article><h1>Questions about a building in ")
                .append(one.city()).append("</h1>");
        for (Site site : List.of(one, other)) {
            html.append("<p>").append(filler(random));
            String speaker = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
            html.append(Character.toUpperCase(speaker.charAt(0))).append(speaker.substring(1))
                    .append(" said that there was a police station of the ")
                    .append(OPERATORS.get(Math.abs(site.city().hashCode()) % OPERATORS.size()))
                    .append(" police in ").append(site.city()).append(", ").append(site.country()).append(". ")
                    .append(filler(random)).append("</p>");
        }
        if (i % 3 == 0) {
            html.append("<p>").append(FAMILY.get(random.nextInt(10))).append(' ').append(GIVEN.get(random.nextInt(10)))
                    .append(", a shopkeeper, had received two calls. ").append(filler(random)).append("</p>");
        }
        return html.append("</article></body></html>").toString();
    }

    private static String filler(Random random) {
        StringBuilder words = new StringBuilder();
        for (int k = 0; k < 3; k++) {
            words.append(FILLER.get(random.nextInt(FILLER.size()))).append(' ');
        }
        return words.toString();
    }

    private static void record(OutputStream out, int i, String html) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        block.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        block.writeBytes(body);
        out.write(("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\n"
                        .formatted(i)
                + "WARC-Date: 2026-11-20T10:00:00Z\r\nWARC-Target-URI: https://daily" + i % 90 + ".example/" + i
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + block.size() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        block.writeTo(out);
        out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
