// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daylight.footnote.back.Style;
import org.daylight.preserve.Transport;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.PublicArchives;
import org.daylight.run.Workbench;
import org.daylight.run.footnote.Rescue;
import org.daylight.run.footnote.Returning;
import org.daylight.run.footnote.Seeking;

/**
 * Rescues the footnotes of a report of 35 pages with 400 notes over a web of 400 pages on this machine, whose fate is known:
 * which of them are told right, how long it takes, and whether the report comes back whole.
 *
 * <p>{@code java -cp CLASSES:LIB bench/FootnoteRescue.java FOLDER}; the report is left in the folder, before and after, as
 * DOCX, and as PDF where {@code soffice} is installed.
 */
class FootnoteRescue {
    private static final int PAGES = 400;
    private static final int HOSTS = 80;
    private static final Instant THEN = Instant.parse("2024-03-05T10:00:00Z");
    private static final String HTML = "text/html; charset=utf-8";

    /** What becomes of a page. */
    private enum Fate {
        NOT_FOUND_404("recovered", 10),
        GONE_410("recovered", 8),
        SOFT_TITLE("recovered", 6),
        SOFT_HEADING("recovered", 6),
        LEADS_HOME("recovered", 6),
        REFUSES("recovered", 4),
        LOST_404("not-found", 12),
        LOST_SERVER_ERROR("not-found", 4),
        LOST_BREAKS_OFF("not-found", 4),
        CHANGED("changed", 20),
        FORBIDDEN("blocked", 3),
        TOO_MANY("blocked", 2),
        CHALLENGE("blocked", 2),
        LOGIN("blocked", 1),
        CONSENT("blocked", 1),
        LEGAL("blocked", 1),
        COPY("captured", 30),
        BUSY_SECONDS("captured", 3),
        BUSY_DATE("captured", 3),
        PDF("captured", 10),
        SLOW("captured", 3),
        ENDLESS("captured", 1),
        MOVED("captured", 10),
        PLAIN("captured", 250);

        private final String told;
        private final int many;

        Fate(String told, int many) {
            this.told = told;
            this.many = many;
        }
    }

    private final Path folder;
    private final int port = free();
    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final AtomicLong answering = new AtomicLong();
    private final List<Fate> fates = fates();
    private final List<List<String>> stories = new ArrayList<>();

    private FootnoteRescue(Path folder) {
        this.folder = folder;
        for (int i = 0; i < PAGES; i++) {
            stories.add(story(i));
        }
        List<Integer> plain = all(Fate.PLAIN);
        List<Integer> copies = all(Fate.COPY);
        for (int i = 0; i < copies.size(); i++) {
            stories.set(copies.get(i), stories.get(plain.get(i)));
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: FootnoteRescue FOLDER");
        }
        new FootnoteRescue(Files.createDirectories(Path.of(args[0]))).run();
        System.exit(0); // the endless page is still being sent
    }

    private void run() throws Exception {
        for (int host = 0; host <= HOSTS; host++) {
            HttpServer server = HttpServer.create(new InetSocketAddress(host(host), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
            servers.add(server);
        }
        for (int i = 0; i < PAGES; i++) {
            byAddress.put(address(i), i);
        }
        byte[] docx = docx();
        Files.write(folder.resolve("report.docx"), docx);
        List<String> allowed = new ArrayList<>(
                IntStream.rangeClosed(0, HOSTS).mapToObj(h -> host(h) + ":" + port).toList());
        allowed.add(host(HOSTS + 1) + ":" + port);
        try (Workbench workbench = Workbench.init(folder.resolve("case"), allowed, null)) {
            new PublicArchives(workbench)
                    .add("museum", "http://" + host(HOSTS) + ":" + port + "/timemap/link/", null, null, null);
            long start = System.nanoTime();
            Kept report = new Rescue(workbench).take("report.docx", docx);
            Footnotes footnotes = new Footnotes(workbench.database());
            int notes = footnotes.notes(report.id()).size();
            int sources = footnotes.sources(report.id()).size();
            line("listed", notes + " notes, " + sources + " sources in " + since(start));
            long began = System.nanoTime();
            AtomicLong first = new AtomicLong();
            new Seeking(workbench, Seeking.Manners.USUAL).all(report, false, (p, s) -> {
                if (s.capture() != null) {
                    first.compareAndSet(0, System.nanoTime() - began);
                }
            });
            line("first capture after", seconds(first.get()));
            line("all sought in", since(began));
            line("pauses of one host alone", longest() + " s; answers of the web took "
                    + seconds(answering.get()) + " in all");
            classes(footnotes.sources(report.id()));
            long grounding = System.nanoTime();
            Seeking.Ground ground = new Seeking(workbench, Seeking.Manners.USUAL).ground(report);
            int truth = ground.preserved() - all(Fate.COPY).size();
            line("origins", ground.origins() + " of " + ground.preserved() + " preserved, truth " + truth + ", in "
                    + since(grounding));
            long returning = System.nanoTime();
            byte[] back = new Returning(workbench)
                    .back(report, "report.docx", docx, Style.CHICAGO, true)
                    .file();
            line("given back in", since(returning));
            Files.write(folder.resolve("returned.docx"), back);
            parts(docx, back);
        }
        pictures();
    }

    /** How long one host's pages take by their pauses alone, of the host that has most. */
    private int longest() {
        return 2 * ((PAGES + HOSTS - 1) / HOSTS - 1);
    }

    private void classes(List<Sought> sources) {
        Map<Fate, Map<String, Integer>> told = new TreeMap<>();
        int right = 0;
        for (Sought s : sources) {
            Integer page = byAddress.get(String.valueOf(s.url()));
            if (page == null) {
                System.out.println("  a source that the report does not cite: " + s.url());
                continue;
            }
            String is = s.outcome() == null ? "waits" : s.outcome().code();
            told.computeIfAbsent(fates.get(page), f -> new TreeMap<>()).merge(is, 1, Integer::sum);
            if (is.equals(fates.get(page).told)) {
                right++;
            } else {
                System.out.println("  " + s.url() + " " + fates.get(page) + " told " + is + ", " + s.trouble());
            }
        }
        told.forEach((fate, counts) -> System.out.printf(
                "  %-20s %4d  %-10s %s%n", fate, fate.many, fate.told, counts));
        line("told right", right + " of " + PAGES);
    }

    // The web.

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String host(int n) {
        return "127.0.0." + (n + 2);
    }

    /** Each of them on its own host in turn; nothing listens for those that refuse. */
    private String address(int page) {
        int host = fates.get(page) == Fate.REFUSES ? HOSTS + 1 : page % HOSTS;
        return "http://" + host(host) + ":" + port + "/" + (2015 + page % 9) + "/item-" + page
                + (fates.get(page) == Fate.PDF ? ".pdf" : ".html");
    }

    private static List<Fate> fates() {
        List<Fate> fates = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            for (int i = 0; i < fate.many; i++) {
                fates.add(fate);
            }
        }
        java.util.Collections.shuffle(fates, new Random(7));
        return fates;
    }

    private List<Integer> all(Fate fate) {
        return IntStream.range(0, PAGES).filter(i -> fates.get(i) == fate).boxed().toList();
    }

    private void answer(HttpExchange x) throws IOException {
        long start = System.nanoTime();
        try (x) {
            String target = x.getRequestURI().toString();
            String address = "http://" + x.getRequestHeaders().getFirst("Host") + target;
            if (target.startsWith("/timemap/link/")) {
                timemap(x, target.substring(14));
            } else if (target.startsWith("/web/")) {
                int page = byAddress.get(target.substring(target.indexOf("http")));
                send(x, 200, HTML, page(page, 0));
            } else if (byAddress.containsKey(address.replace("/moved/", "/"))) {
                int page = byAddress.get(address.replace("/moved/", "/"));
                fate(x, page, address.contains("/moved/") ? Fate.PLAIN : fates.get(page));
            } else {
                send(x, 200, HTML, "<!doctype html><title>A site</title><p>Welcome to the start of this site.</p>");
            }
        } finally {
            answering.addAndGet(System.nanoTime() - start);
        }
    }

    private void timemap(HttpExchange x, String url) throws IOException {
        Integer page = byAddress.get(url);
        Fate fate = page == null ? Fate.PLAIN : fates.get(page);
        if (page == null || !(fate.told.equals("recovered") || fate.told.equals("changed"))) {
            send(x, 404, "text/plain", "");
            return;
        }
        Instant when = THEN.minus(Duration.ofDays(1));
        String digits = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC).format(when);
        send(x, 200, "application/link-format", "<" + url + ">; rel=\"original\",\n<http://" + host(HOSTS) + ":" + port
                + "/web/" + digits + "/" + url + ">; rel=\"first last memento\"; datetime=\"" + http(when) + "\"\n");
    }

    private static String http(Instant when) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atOffset(ZoneOffset.UTC));
    }

    private void fate(HttpExchange x, int page, Fate fate) throws IOException {
        boolean first = asked.merge(x.getRequestURI().toString(), 1, Integer::sum) == 1;
        switch (fate) {
            case NOT_FOUND_404, LOST_404 -> send(x, 404, HTML, "<title>404</title>");
            case GONE_410 -> send(x, 410, HTML, "<title>Gone</title>");
            case SOFT_TITLE -> send(x, 200, HTML, "<!doctype html><title>Page not found | The Daily Item</title>"
                    + "<h1>Sorry</h1><p>Try our search or return to the start.</p>");
            case SOFT_HEADING -> send(x, 200, HTML, "<!doctype html><title>The Daily Item</title>"
                    + "<main><h1>Page not found</h1><p>Try our search, or return to the start of this site.</p></main>");
            case LEADS_HOME -> leads(x, "/");
            case LOST_SERVER_ERROR -> send(x, 500, HTML, "<title>Error</title>");
            case LOST_BREAKS_OFF -> {
                x.sendResponseHeaders(200, 5_000); // fewer bytes follow
                x.getResponseBody().flush();
            }
            case CHANGED -> send(x, 200, HTML, page(page, 3));
            case FORBIDDEN -> send(x, 403, HTML, "<title>Forbidden</title>");
            case TOO_MANY -> send(x, 429, HTML, "<title>Too many requests</title>");
            case CHALLENGE -> send(x, 200, HTML, "<title>Just a moment...</title><p>Checking your browser.</p>");
            case LOGIN -> leads(x, "/login?next=1");
            case CONSENT -> leads(x, "/consent?continue=1");
            case LEGAL -> send(x, 451, HTML, "<title>Unavailable</title>");
            case BUSY_SECONDS, BUSY_DATE -> {
                if (first) {
                    x.getResponseHeaders().set("Retry-After", fate == Fate.BUSY_DATE
                            ? http(Instant.now().plusSeconds(5)) : "4");
                    send(x, fate == Fate.BUSY_DATE ? 503 : 429, HTML, "<title>Busy</title>");
                } else {
                    send(x, 200, HTML, page(page, 0));
                }
            }
            case PDF -> send(x, 200, "application/pdf", pdf(stories.get(page)));
            case SLOW -> {
                pause(4_000);
                send(x, 200, HTML, page(page, 0));
            }
            case ENDLESS -> {
                x.getResponseHeaders().set("Content-Type", HTML);
                x.sendResponseHeaders(200, 0);
                x.getResponseBody().write(page(page, 0).getBytes(StandardCharsets.UTF_8));
                while (true) {
                    x.getResponseBody().write("<p>.</p>".getBytes(StandardCharsets.UTF_8));
                    x.getResponseBody().flush();
                    pause(500);
                }
            }
            case MOVED -> leads(x, "/moved" + x.getRequestURI());
            case COPY, PLAIN, REFUSES -> send(x, 200, HTML, page(page, 0));
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void leads(HttpExchange x, String where) throws IOException {
        x.getResponseHeaders().set("Location", where);
        x.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange x, int status, String type, String body) throws IOException {
        send(x, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange x, int status, String type, byte[] body) throws IOException {
        x.getResponseHeaders().set("Content-Type", type);
        x.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        x.getResponseBody().write(body);
    }

    // What the pages and the report say.

    private static final String[][] WHO = {
        {"The ministry", "A court", "The mayor", "An auditor", "The union", "A journalist", "The embassy", "Parliament"},
        {"El ministerio", "Un tribunal", "La alcaldesa", "Una auditora", "El sindicato", "Un periodista", "La embajada"},
        {"Das Ministerium", "Ein Gericht", "Der Rat", "Eine Prüferin", "Die Gewerkschaft", "Ein Reporter", "Die Botschaft"},
        {"法院", "市政府", "审计员", "工会", "记者", "大使馆", "议会"},
        {"המשרד", "בית המשפט", "ראש העיר", "המבקרת", "האיגוד", "עיתונאי", "השגרירות"}
    };
    private static final String[][] DID = {
        {"opened", "closed", "counted", "paid for", "inspected", "denied", "described", "moved", "sold", "repaired"},
        {"abrió", "cerró", "contó", "pagó", "inspeccionó", "negó", "describió", "trasladó", "vendió"},
        {"eröffnete", "schloss", "zählte", "bezahlte", "prüfte", "bestritt", "beschrieb", "verlegte", "verkaufte"},
        {"开设了", "关闭了", "清点了", "支付了", "检查了", "否认了", "描述了", "出售了"},
        {"פתח", "סגר", "ספר", "שילם עבור", "בדק", "הכחיש", "תיאר", "מכר"}
    };
    private static final String[][] WHAT = {
        {"offices", "bridges", "harbour cranes", "schools", "warehouses", "archives", "contracts", "letters", "boats"},
        {"oficinas", "puentes", "grúas", "escuelas", "almacenes", "archivos", "contratos", "cartas", "barcos"},
        {"Büros", "Brücken", "Kräne", "Schulen", "Lager", "Archive", "Verträge", "Briefe", "Boote"},
        {"间办公室", "座桥", "台起重机", "所学校", "座仓库", "份合同", "封信", "艘船"},
        {"משרדים", "גשרים", "מנופים", "בתי ספר", "מחסנים", "חוזים", "מכתבים", "סירות"}
    };
    private static final String[] WHERE = {
        "Lisbon", "Porto", "Faro", "Braga", "Madrid", "Sevilla", "Bremen", "Kassel", "Trieste", "Gdańsk", "Tartu", "Turku",
        "Bergen", "Malmö", "Cork", "Leith", "Nantes", "Lyon", "Ghent", "Basel", "Graz", "Brno", "Split", "Varna", "Izmir",
        "Haifa", "Accra", "Lagos", "Quito", "Lima", "Cusco", "Osaka", "Busan", "Hanoi", "Perth", "Hobart"
    };

    private static String sentence(Random r, int language, boolean full) {
        String who = any(r, WHO[language]);
        String did = any(r, DID[language]);
        String what = any(r, WHAT[language]);
        String where = WHERE[r.nextInt(WHERE.length)];
        int many = 3 + r.nextInt(900);
        int year = 1960 + r.nextInt(64);
        return switch (language) {
            case 3 -> who + year + "年在" + where + did + many + what + "。";
            case 0 -> who + " " + did + " " + many + " " + what + " in " + where + " in " + year
                    + (full ? ", and " + any(r, WHO[0]).toLowerCase(Locale.ROOT) + " " + any(r, DID[0]) + " "
                            + (2 + r.nextInt(80)) + " " + any(r, WHAT[0]) + " near " + WHERE[r.nextInt(WHERE.length)] : "")
                    + ".";
            default -> who + " " + did + " " + many + " " + what + ", " + where + ", " + year + ".";
        };
    }

    private static String any(Random r, String[] of) {
        return of[r.nextInt(of.length)];
    }

    private static List<String> story(int page) {
        Random r = new Random(1000 + page);
        int language = page % 5;
        return IntStream.range(0, 24).mapToObj(i -> sentence(r, language, true)).toList();
    }

    /** @param other how many of its sentences are others than they were */
    private String page(int page, int other) {
        List<String> lines = new ArrayList<>(stories.get(page));
        Random r = new Random(9000 + page);
        for (int i = 0; i < other; i++) {
            lines.set(4 + i * 3, sentence(r, page % 5, true));
        }
        String title = lines.getFirst().replaceAll("[.。]$", "");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i += 4) {
            text.append("<p>").append(String.join(" ", lines.subList(i, i + 4))).append("</p>\n");
        }
        String lang = List.of("en", "es", "de", "zh", "he").get(page % 5);
        return "<!doctype html><html lang=" + lang + (page % 5 == 4 ? " dir=rtl" : "") + "><head><title>" + title
                + " | The Daily Item " + page % HOSTS + "</title></head><body><nav><a href=/>Start</a> <a href=/about>"
                + "About</a></nav><article><h1>" + title + "</h1>\n" + text + "</article><footer>The Daily Item</footer>"
                + "</body></html>";
    }

    private static byte[] pdf(List<String> lines) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                out.beginText();
                out.setFont(font, 9);
                out.setLeading(14);
                out.newLineAtOffset(50, 740);
                for (String line : lines) {
                    out.showText(line.replaceAll("[^\\x20-\\xff]", "x"));
                    out.newLine();
                }
                out.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    // The report.

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String REL = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private byte[] docx() throws IOException {
        StringBuilder body = new StringBuilder();
        StringBuilder notes = new StringBuilder(
                "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                        + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>").append(run("What stood where")).append("</w:p>");
        Random r = new Random(3);
        for (int i = 0; i < PAGES; i++) {
            if (i % 40 == 0) {
                body.append("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>").append(run("Part " + (i / 40 + 1)))
                        .append("</w:p>");
            }
            boolean rtl = i % 5 == 4;
            body.append("<w:p><w:pPr>").append(rtl ? "<w:bidi/>" : "").append("</w:pPr>")
                    .append(run(sentence(r, i % 5, false) + " " + stories.get(i).get(5)))
                    .append("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"")
                    .append(i + 1).append("\"/></w:r>").append(run(" " + sentence(r, i % 5, false))).append("</w:p>");
            if (i % 23 == 10 || i % 23 == 22) {
                body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            }
            if (i == 20) {
                body.append(PICTURE);
            }
            if (i == 60) {
                body.append(table(r));
            }
            notes.append("<w:footnote w:id=\"").append(i + 1)
                    .append("\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
                    .append(run(" The Daily Item " + i % HOSTS + ", " + address(i) + ", accessed 5 March 2024."))
                    .append("</w:p></w:footnote>");
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 120; y++) {
                image.setRGB(x, y, new Color(x, y * 2, 128).getRGB());
            }
        }
        ImageIO.write(image, "png", picture);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                + type("document", "document.main") + type("styles", "styles") + type("footnotes", "footnotes") + "</Types>");
        put(parts, "_rels/.rels", "<Relationships xmlns=\"" + REL + "\"><Relationship Id=\"rId1\" Type=\"" + R
                + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        put(parts, "word/document.xml", "<w:document xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\"><w:body>" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\""
                + " w:left=\"1134\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
        put(parts, "word/footnotes.xml", "<w:footnotes xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\">" + notes + "</w:footnotes>");
        put(parts, "word/styles.xml", "<w:styles xmlns:w=\"" + W + "\">" + style("paragraph", "Title", "<w:sz w:val=\"40\"/>")
                + style("paragraph", "Heading1", "<w:b/><w:sz w:val=\"28\"/>")
                + style("paragraph", "FootnoteText", "<w:sz w:val=\"14\"/>")
                + style("character", "FootnoteReference", "<w:vertAlign w:val=\"superscript\"/>") + "</w:styles>");
        put(parts, "word/_rels/document.xml.rels", "<Relationships xmlns=\"" + REL + "\">" + rel(1, "styles", "styles.xml")
                + rel(2, "footnotes", "footnotes.xml") + rel(3, "image", "media/image1.png") + "</Relationships>");
        parts.put("word/media/image1.png", picture.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words.replace("&", "&amp;") + "</w:t></w:r>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type + "+xml\"/>";
    }

    private static String style(String type, String id, String looks) {
        return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id + "\"/><w:rPr>" + looks
                + "</w:rPr></w:style>";
    }

    private static String rel(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + R + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String table(Random r) {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"4500\"/><w:gridCol w:w=\"4500\"/></w:tblGrid>");
        for (int row = 0; row < 5; row++) {
            table.append("<w:tr>");
            for (String cell : List.of(any(r, WHERE), String.valueOf(r.nextInt(900)))) {
                table.append("<w:tc><w:tcPr><w:tcW w:w=\"4500\" w:type=\"dxa\"/></w:tcPr><w:p>").append(run(cell))
                        .append("</w:p></w:tc>");
            }
            table.append("</w:tr>");
        }
        return table + "</w:tbl>";
    }

    private static final String PICTURE =
            "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                    + "<wp:extent cx=\"1905000\" cy=\"1143000\"/><wp:docPr id=\"1\" name=\"Picture 1\"/>"
                    + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData"
                    + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic"
                    + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"1\""
                    + " name=\"image1.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId3\"/><a:stretch>"
                    + "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1905000\""
                    + " cy=\"1143000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                    + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    // How it comes back.

    private static void parts(byte[] before, byte[] after) throws IOException {
        Map<String, byte[]> was = unzip(before);
        Map<String, byte[]> is = unzip(after);
        Set<String> differ = new LinkedHashSet<>(is.keySet());
        differ.removeIf(name -> Arrays.equals(was.get(name), is.get(name)));
        line("parts that differ", differ + " of " + is.size() + ", the same in name and order: "
                + List.copyOf(was.keySet()).equals(List.copyOf(is.keySet())));
        for (String name : differ) {
            String a = text(was.get(name));
            String b = text(is.get(name));
            line("  " + name, "only insertions: " + subsequence(a, b) + ", " + (b.length() - a.length())
                    + " characters more");
        }
    }

    private static String text(byte[] part) {
        return new String(part == null ? new byte[0] : part, StandardCharsets.UTF_8);
    }

    private static boolean subsequence(String a, String b) {
        int at = 0;
        for (int i = 0; i < b.length() && at < a.length(); i++) {
            at += b.charAt(i) == a.charAt(at) ? 1 : 0;
        }
        return at == a.length();
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** Both as LibreOffice shows them: without what was added, the words of each are the same, and pictures stay. */
    private void pictures() throws IOException, InterruptedException {
        for (String name : List.of("report.docx", "returned.docx")) {
            Process soffice;
            try {
                soffice = new ProcessBuilder("soffice", "-env:UserInstallation=file://" + folder.toAbsolutePath().resolve("office"),
                                "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), folder.resolve(name).toString())
                        .redirectErrorStream(true).redirectOutput(folder.resolve("soffice.log").toFile()).start();
            } catch (IOException e) {
                line("LibreOffice", "not installed: not compared");
                return;
            }
            if (!soffice.waitFor(240, TimeUnit.SECONDS)) {
                soffice.destroy();
                line("LibreOffice", "did not finish " + name + " in 240 s");
                return;
            }
        }
        try (PDDocument before = Loader.loadPDF(folder.resolve("report.pdf").toFile());
                PDDocument after = Loader.loadPDF(folder.resolve("returned.pdf").toFile())) {
            line("pages in LibreOffice", before.getNumberOfPages() + " before, " + after.getNumberOfPages() + " after");
            String[] was = words(before);
            String[] is = words(after);
            int at = 0;
            for (String word : is) {
                at += at < was.length && word.equals(was[at]) ? 1 : 0;
            }
            line("words of the text above the notes, in order", at + " of " + was.length + " still there");
            BufferedImage first = new PDFRenderer(before).renderImageWithDPI(0, 60);
            BufferedImage same = new PDFRenderer(after).renderImageWithDPI(0, 60);
            int upper = first.getHeight() / 5;
            int differ = 0;
            for (int x = 0; x < first.getWidth(); x++) {
                for (int y = 0; y < upper; y++) {
                    differ += first.getRGB(x, y) == same.getRGB(x, y) ? 0 : 1;
                }
            }
            line("top of the first page, points that differ", String.valueOf(differ));
        }
    }

    /** Words of the body: those of the notes and what was added are set smaller. */
    private static String[] words(PDDocument pdf) throws IOException {
        StringBuilder words = new StringBuilder();
        PDFTextStripper large = new PDFTextStripper() {
            @Override
            protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                if (at.getFontSizeInPt() > 9) {
                    super.processTextPosition(at);
                }
            }
        };
        words.append(large.getText(pdf));
        return words.toString().strip().split("\\s+");
    }

    private static String since(long start) {
        return seconds(System.nanoTime() - start);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    private static void line(String what, String is) {
        System.out.println(what + ": " + is);
    }
}
