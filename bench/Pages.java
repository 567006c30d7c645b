// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.EventKind;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.SigningKey;
import org.daylight.run.CaseFolder;
import org.daylight.run.Demo;
import org.daylight.run.Workbench;
import org.daylight.web.AccessToken;
import org.daylight.web.Front;
import org.daylight.web.WebServer;
import org.daylight.web.api.Api;
import org.daylight.web.page.PageRoute;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Measures every page of the workbench in a case of a million statements, asked over a connection on loopback: median, 95th
 * of 100, processor time of the whole process, and first answer, for each row of the routing table.
 *
 * <p>The case is the sample press, made by all stages, whose rows are then copied with other ids: 720 times its pages,
 * claims and entries, and on each entry 19 times its statements, so many decisions and so many events of the ledger. Pages
 * are found as a person finds them, by following links from the desk. The folder is kept and used again.
 *
 * <p>{@code java -Xmx2g -cp core/target/classes:workbench/target/classes:LIBRARIES bench/Pages.java FOLDER [COPIES TIMES] [/PATH...]}: with
 * paths, only pages that begin so
 */
class Pages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int EACH = 2;
    private static final int RUNS = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_PAGES = 20_000;
    private static final int APPENDED = 2_000;
    /** Tables whose rows a decision makes: they are copied as often as decisions are. */
    private static final Set<String> DECIDED = Set.of("decision", "decision_entry", "statement");
    /** Tables that are not of the case's content. */
    private static final Set<String> LEFT =
            Set.of("event", "node", "checkpoint", "head", "private_value", "setting", "edition", "corroboration", "stale");

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: Pages FOLDER [COPIES TIMES] [/PATH...]");
        }
        Path folder = Path.of(args[0]);
        List<String> only = Arrays.stream(args).filter(a -> a.startsWith("/")).skip(args[0].startsWith("/") ? 1 : 0).toList();
        if (!Files.exists(folder.resolve("case.json"))) {
            fill(folder, number(args, 1, 720), number(args, 2, 19));
        }
        measure(folder, only);
    }

    private static int number(String[] args, int place, int usual) {
        return args.length > place && args[place].matches("\\d+") ? Integer.parseInt(args[place]) : usual;
    }

    // The case.

    private static void fill(Path folder, int copies, int times) throws SQLException, IOException {
        Path making = folder.resolveSibling(folder.getFileName() + ".making");
        new Demo(Path.of("samples", "press"), line -> {}).run(making, w -> List.of());
        int events;
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + making.resolve("case.db"))) {
            rows(c, copies, times);
            events = count(c, "event");
            System.err.printf(
                    "%,d statements, %,d entries, %,d claims, %,d pages%n",
                    count(c, "statement"), count(c, "entry"), count(c, "claim"), count(c, "document"));
        }
        append(making, (long) events * copies * times);
        Files.move(making, folder);
    }

    private static int count(Connection c, String table) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet row = s.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void rows(Connection c, int copies, int times) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("pragma synchronous = off");
            s.execute("pragma cache_size = -1500000");
            s.execute("pragma temp_store = memory");
            int events = count(c, "event");
            s.execute("create temp table copy as with recursive n(c) as (select 1 union all select c + 1 from n where c < "
                    + copies + ") select c, (c - 1) * " + times + " * " + events + " + " + events + " as base from n");
            s.execute("create temp table again as with recursive n(r) as (select 0 union all select r + 1 from n where r + 1 < "
                    + times + ") select r * " + events + " as more, r from n");
            c.setAutoCommit(false);
            for (String table : tables(s)) {
                copy(s, table, copies);
            }
            c.commit();
        }
    }

    private static List<String> tables(Statement s) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = s.executeQuery("select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
                + " and name not like 'flyway%' order by name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.removeAll(LEFT);
        return tables;
    }

    private static void copy(Statement s, String table, int copies) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        boolean ours = false;
        try (ResultSet rows = s.executeQuery("select name from pragma_table_info('" + table + "')")) {
            while (rows.next()) {
                String column = rows.getString(1);
                String copied = copied(table, column, copies);
                ours |= !copied.equals("t." + column);
                columns.put(column, copied);
            }
        }
        if (!ours) {
            return; // nothing in it says of what it is: a list of the case as a whole
        }
        long start = System.nanoTime();
        s.execute("create temp table kept as select * from main." + table);
        int made = s.executeUpdate("insert or ignore into " + table + " (" + String.join(", ", columns.keySet()) + ") select "
                + String.join(", ", columns.values()) + " from copy, "
                + (DECIDED.contains(table) ? "again" : "(select 0 as more, 0 as r)") + ", kept t");
        s.execute("drop table kept");
        System.err.printf("%s: %,d rows in %.1f s%n", table, made, (System.nanoTime() - start) / 1e9);
    }

    /** What a column holds in copy c, time r: ids of its own, the same words. */
    private static String copied(String table, String column, int copies) {
        // The second and later statements on an entry stand in pages of other copies.
        String mark = "printf('%04x', 1 + (copy.c - 1 + r * 37) % " + copies + ") || substr(t.COLUMN, 6)";
        String entry = "substr(t.COLUMN, 1, instr(t.COLUMN, '-')) || (substr(t.COLUMN, instr(t.COLUMN, '-') + 1) + 1000 * copy.c)";
        String pattern =
                switch (table + "." + column) {
                    case "capture.id", "document.id" -> "'c' || " + mark;
                    case "claim.id" -> "'k' || " + mark;
                    case "entry.id" -> entry;
                    case "entry.number" -> "t.COLUMN + 1000 * copy.c";
                    case "document.publisher", "statement.speaker" -> "t.COLUMN || ' ' || (copy.c % 40)";
                    case "statement_sign.sign" ->
                        "case when instr(t.COLUMN, '#') then t.COLUMN || copy.c else t.COLUMN end";
                    default ->
                        switch (column) {
                            case "capture", "document", "from_document", "to_document", "story" -> "'c' || " + mark;
                            case "claim" -> "'k' || " + mark;
                            case "entry", "base", "home", "root" -> entry;
                            case "event", "decision" -> "t.COLUMN + copy.base + more";
                            case "url" -> "t.COLUMN || '?copy=' || copy.c";
                            case "time_ms" -> "t.COLUMN - 3600000 * copy.c";
                            default -> "t.COLUMN";
                        };
                };
        return pattern.replace("COLUMN", column);
    }

    /** Events of the same kinds in the same order, over and over; no projection sees them. */
    private static void append(Path folder, long more) {
        CaseFolder at = CaseFolder.at(folder);
        SigningKey key = SigningKey.load(folder.resolve("keys").resolve("ledger.pem"), at.origin());
        long start = System.nanoTime();
        try (Database database = at.database();
                Ledger ledger = Ledger.open(database, key, at.origin(), at.tiles(), List.of(), Clock.systemUTC())) {
            List<Draft> kept = drafts(database);
            List<Draft> batch = new ArrayList<>(APPENDED);
            for (long i = 0; i < more; i++) {
                batch.add(kept.get((int) (i % kept.size())));
                if (batch.size() == APPENDED || i == more - 1) {
                    ledger.append("actor-1", batch);
                    batch.clear();
                    if (i % 100_000 < APPENDED) {
                        System.err.printf("%,d events after %.0f s%n", i, (System.nanoTime() - start) / 1e9);
                    }
                }
            }
        }
        System.err.printf("%,d events in %.0f s%n", more, (System.nanoTime() - start) / 1e9);
    }

    private static List<Draft> drafts(Database database) {
        List<Draft> drafts = new ArrayList<>();
        try (Connection c = database.dataSource().getConnection();
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select json from event order by seq")) {
            while (rows.next()) {
                JsonNode event = JSON.readTree(rows.getString(1));
                Map<String, Object> open = JSON.convertValue(event.path("open"), new TypeReference<>() {});
                drafts.add(Draft.open(EventKind.of(event.path("kind").asText()), open == null ? Map.of() : open));
            }
            return drafts;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // The pages.

    private static void measure(Path folder, List<String> only) throws Exception {
        AccessToken token = AccessToken.of(folder.resolve("keys"));
        long start = System.nanoTime();
        try (Workbench workbench = Workbench.open(folder);
                Front front = new Front(workbench, token)) {
            System.err.printf("opened in %.1f s%n", (System.nanoTime() - start) / 1e9);
            try (WebServer server = WebServer.start(new Api(workbench), front, token, 0)) {
                Visitor visitor = new Visitor("http://127.0.0.1:" + server.port());
                visitor.ask("/enter?token=" + token.value());
                Map<PageRoute, List<Asked>> found = visitor.found(front.routes().stream()
                        .filter(r -> r.verb() == PageRoute.Verb.GET)
                        .filter(r -> only.isEmpty() || only.stream().anyMatch(r.path()::startsWith))
                        .toList());
                System.out.println("| page | median | 95 of 100 | processor | first answer | KB | such as |");
                System.out.println("|---|---|---|---|---|---|---|");
                found.forEach((route, asked) -> {
                    visitor.again(route, asked);
                    System.out.println(line(visitor, route, asked));
                });
            }
        }
    }

    private static String line(Visitor visitor, PageRoute route, List<Asked> asked) {
        if (asked.isEmpty()) {
            return "| `" + route.path() + "` | "
                    + (visitor.givenUp.containsKey(route) ? "over " + PATIENCE.toSeconds() + " s | | | | | |" : "| | | | | no link leads to it |");
        }
        double[] sorted = asked.stream().flatMapToDouble(a -> Arrays.stream(a.millis)).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| `%s` | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d | `%s` |",
                route.path(),
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * .95)],
                asked.stream().mapToDouble(a -> a.processor).average().orElseThrow(),
                asked.stream().mapToDouble(a -> a.first).max().orElseThrow(),
                asked.stream().mapToInt(a -> a.bytes).max().orElseThrow() >> 10,
                asked.getFirst().path);
    }

    /** One page: its first answer and those after it, in milliseconds, and the processor time of each of the latter. */
    private record Asked(String path, double first, double[] millis, double processor, int bytes) {}

    /** Follows links from the desk, and keeps how long each first answer took. */
    private static final class Visitor {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String base;
        private final Map<PageRoute, String> givenUp = new LinkedHashMap<>();

        Visitor(String base) {
            this.base = base;
        }

        HttpResponse<String> ask(String path) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(base + path.replace(" ", "%20").replaceAll("[\"<>\\\\^`{|}]", "")))
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() >= 400) {
                    throw new IllegalStateException(path + " answered " + answer.statusCode() + ": "
                            + Jsoup.parse(answer.body()).text());
                }
                return answer;
            } catch (IOException | InterruptedException | IllegalArgumentException e) {
                settle();
                throw new IllegalStateException(path + ": " + e, e);
            }
        }

        /** Asks once more for what was given up: some first answers make what later ones read. */
        void again(PageRoute route, List<Asked> asked) {
            String path = givenUp.get(route);
            if (path != null && asked.isEmpty()) {
                try {
                    asked.add(measured(path));
                } catch (IllegalStateException e) {
                    System.err.println(e.getMessage());
                }
            }
        }

        private Asked measured(String path) {
            long start = System.nanoTime();
            int bytes = ask(path).body().length();
            double first = (System.nanoTime() - start) / 1e6;
            double[] millis = new double[first > 3_000 ? RUNS / 3 : RUNS];
            long cpu = PROCESS.getProcessCpuTime();
            for (int i = 0; i < millis.length; i++) {
                long at = System.nanoTime();
                ask(path);
                millis[i] = (System.nanoTime() - at) / 1e6;
            }
            double processor = (PROCESS.getProcessCpuTime() - cpu) / 1e6 / millis.length;
            System.err.printf(
                    Locale.ROOT,
                    "%s first %.0f ms, then %.1f ms%n",
                    path,
                    first,
                    Arrays.stream(millis).sorted().skip(millis.length / 2).findFirst().orElse(first));
            return new Asked(path, first, millis, processor, bytes);
        }

        /** Waits until what was given up is no longer worked on, so that it does not slow the next page. */
        private static void settle() {
            try {
                for (int i = 0; i < 40; i++) {
                    long cpu = PROCESS.getProcessCpuTime();
                    Thread.sleep(1_000);
                    if (PROCESS.getProcessCpuTime() - cpu < 20_000_000) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        Map<PageRoute, List<Asked>> found(List<PageRoute> routes) {
            Map<PageRoute, List<Asked>> found = routes.stream()
                    .collect(Collectors.toMap(r -> r, r -> new ArrayList<>(), (a, b) -> a, LinkedHashMap::new));
            Set<String> known = new LinkedHashSet<>(List.of("/"));
            routes.stream().map(PageRoute::path).filter(p -> !p.matches(".*[{<].*")).forEach(known::add);
            List<String> open = new ArrayList<>(known);
            for (int i = 0; i < open.size() && i < MOST_PAGES; i++) {
                String path = open.get(i);
                PageRoute route = routes.stream().filter(r -> matches(r, path)).findFirst().orElse(null);
                if (route == null || found.get(route).size() >= EACH || givenUp.containsKey(route)) {
                    continue;
                }
                try {
                    found.get(route).add(measured(path));
                    links(ask(path), path).filter(known::add).forEach(open::add);
                } catch (IllegalStateException e) {
                    System.err.println(e.getMessage());
                    givenUp.put(route, path);
                }
            }
            return found;
        }

        private Stream<String> links(HttpResponse<String> answer, String path) {
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                return Stream.empty();
            }
            return Jsoup.parse(answer.body(), base + path).select("a[href], img[src], iframe[src], [hx-get], [data-src]").stream()
                    .map(Visitor::target)
                    .filter(to -> to.startsWith(base + "/"))
                    .map(to -> to.substring(base.length()).replaceFirst("#.*", ""));
        }

        private static String target(Element link) {
            return Stream.of("href", "src", "hx-get", "data-src")
                    .filter(link::hasAttr)
                    .findFirst()
                    .map(link::absUrl)
                    .orElse("");
        }

        private static boolean matches(PageRoute route, String path) {
            String pattern = Arrays.stream(route.path().split("(?=[{<])|(?<=[}>])"))
                    .map(p -> p.startsWith("{") ? "[^/]+" : p.startsWith("<") ? ".+" : java.util.regex.Pattern.quote(p))
                    .collect(Collectors.joining());
            return path.replaceFirst("[?].*", "").matches(pattern);
        }
    }
}
