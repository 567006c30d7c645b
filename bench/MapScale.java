// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daylight.run.Workbench;
import org.daylight.web.AccessToken;
import org.daylight.web.Front;
import org.daylight.web.WebServer;
import org.daylight.web.api.Api;

/**
 * Measures map and timeline of a case with 5,000 reported sites and 10,000 dated responses and numbers, over a real connection:
 * the first time, when all is read, and then. The rows are written straight into the tables of a new case.
 *
 * <p>{@code java -cp core/target/classes:workbench/target/classes:LIBRARIES bench/MapScale.java FOLDER [SITES [STATEMENTS-A-SITE]]}
 */
class MapScale {
    private static final int RUNS = 100;
    private static final int WARM = 60;
    private static final String[][] TOWNS = {
        {"NL", "Amsterdam"}, {"NL", "Rotterdam"}, {"DE", "Berlin"}, {"DE", "Bremen"}, {"FR", "Paris"}, {"FR", "Lyon"}, {"GB", "London"},
        {"IE", "Dublin"}, {"ES", "Madrid"}, {"ES", "Valencia"}, {"IT", "Milan"}, {"IT", "Prato"}, {"PL", "Warsaw"}, {"CZ", "Prague"},
        {"US", "New York"}, {"US", "Chicago"}, {"CA", "Toronto"}, {"CA", "Montreal"}, {"BR", "São Paulo"}, {"CL", "Santiago"},
        {"AR", "Buenos Aires"}, {"ZA", "Johannesburg"}, {"NG", "Lagos"}, {"KE", "Nairobi"}, {"JP", "Tokyo"}, {"KR", "Seoul"},
        {"AU", "Sydney"}, {"NZ", "Auckland"}, {"TH", "Bangkok"}, {"SE", "Stockholm"}, {"HU", "Budapest"}, {"PT", "Porto"}};

    public static void main(String[] args) throws SQLException, IOException, InterruptedException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: MapScale FOLDER [SITES [STATEMENTS-A-SITE]]");
        }
        int sites = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        int each = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        try (Workbench workbench = Workbench.init(Path.of(args[0]), List.of(), null)) {
            fill(workbench, sites, each);
            AccessToken token = AccessToken.of(workbench.folder().root().resolve("keys"));
            try (WebServer server = WebServer.start(new Api(workbench), new Front(workbench, token), token, 0)) {
                HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
                String root = "http://127.0.0.1:" + server.port();
                client.send(HttpRequest.newBuilder(URI.create(root + "/enter?token=" + token.value())).build(),
                        HttpResponse.BodyHandlers.discarding());
                System.out.println("| page | first | median | worst of " + RUNS + " | size |");
                System.out.println("|---|---|---|---|---|");
                for (String path : List.of("/map", "/map?at=50,8&zoom=3", "/map?from=24264&to=24280", "/map?place=NL/Amsterdam",
                        "/timeline", "/timeline?from=24270&to=24272")) {
                    line(client, root, path);
                }
            }
        }
    }

    private static void line(HttpClient client, String root, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path)).build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        long first = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        for (int i = 0; i < WARM; i++) {
            client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            begin = System.nanoTime();
            client.send(request, HttpResponse.BodyHandlers.ofString());
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf("| %s | %.0f ms | %.1f ms | %.1f ms | %d kB |%n", path, first / 1e6, nanos[RUNS / 2] / 1e6,
                nanos[RUNS - 1] / 1e6, answer.body().length() / 1000);
    }

    private static void fill(Workbench workbench, int sites, int each) throws SQLException {
        Random chance = new Random(1);
        try (Connection c = workbench.database().dataSource().getConnection()) {
            c.setAutoCommit(false);
            try (PreparedStatement entry = c.prepareStatement(
                            "insert into entry (id, kind, label, event, series, number, root) values (?, ?, ?, ?, ?, ?, ?)");
                    PreparedStatement statement = c.prepareStatement(
                            "insert into statement (decision, property, entry, base, home, value, kind, detail, claim, capture,"
                                    + " document, start_offset, end_offset, quote, prefix, suffix, speaker, stance, lang, stated,"
                                    + " stated_precision, place_country, place_name, place_precision) values (?, ?, ?, ?, ?, ?, ?, ?,"
                                    + " ?, ?, ?, 0, 20, 'a police station was seen', '', '', ?, ?, 'en', ?, ?, ?, ?, ?)")) {
                int decision = 10;
                for (int i = 1; i <= sites; i++) {
                    String[] town = TOWNS[chance.nextInt(TOWNS.length)];
                    String id = town[0] + "-" + i;
                    add(entry, id, "presence", "Post " + i, i, town[0], i, id);
                    for (int s = 0; s < each; s++) {
                        said(statement, decision++, id, "presence", "host-country", town[0],
                                "{\"hostCountry\":\"" + town[0] + "\",\"hostCity\":\"" + town[1] + "\",\"operator\":null}",
                                chance, town[0], s % 4 == 0 ? null : town[1]);
                    }
                }
                add(entry, "RESPONSE-1", "response", "Responses", 1, "RESPONSE", 1, "RESPONSE-1");
                add(entry, "FIGURE-1", "figure", "Stations", 1, "FIGURE", 1, "FIGURE-1");
                for (int i = 0; i < 5_000; i++) {
                    String country = TOWNS[chance.nextInt(TOWNS.length)][0];
                    said(statement, decision++, "RESPONSE-1", "response", "response", "inquiry", "{\"country\":\"" + country
                            + "\",\"kind\":\"investigation_opened\",\"date\":null,\"body\":null,\"code\":\"inquiry\"}", chance, country, null);
                    said(statement, decision++, "FIGURE-1", "figure", "stations", String.valueOf(i), "{\"what\":\"stations\",\"value\":" + i
                            + ",\"qualifier\":\"=\",\"scope\":null,\"operator\":null,\"asOf\":null,\"asOfPrecision\":null}", chance, null, null);
                }
                entry.executeBatch();
                statement.executeBatch();
            }
            c.commit();
        }
    }

    private static void add(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
    }

    private static void said(PreparedStatement row, int decision, String entry, String kind, String property, String value,
            String detail, Random chance, String country, String town) throws SQLException {
        String[] stances = {"alleges", "reports", "confirms", "denies"};
        String day = "20%02d-%02d-%02d".formatted(22 + chance.nextInt(4), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
        String capture = "c%016x".formatted(decision % 20_000);
        add(row, decision, property, entry, entry, entry, value, kind, detail, "k%016x".formatted(decision), capture,
                capture + "-0000000000000001", "Speaker " + chance.nextInt(40), stances[chance.nextInt(4)], day, "day", country, town,
                country == null ? null : town == null ? "country" : "city");
        if (decision % 5_000 == 0) {
            row.executeBatch();
        }
    }
}
