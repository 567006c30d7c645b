// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Makes web archives to sweep: pages that nobody published, in seventeen languages and as many encodings, with the scripts,
 * styles and menus that pages carry. A share of them is about the matter. The same arguments make the same bytes.
 *
 * <p>{@code java bench/SweepCorpus.java FOLDER FILES MEGABYTES [RELEVANT_PER_MILLE [SEED]]}: so many files, each of so many
 * megabytes unpacked.
 */
class SweepCorpus {
    private static final String DATE = "2024-03-0%dT1%d:%d%d:00Z";

    record Tongue(String lang, List<String> charsets, List<String> ordinary, List<String> relevant) {}

    private static Tongue tongue(String lang, String charsets, String ordinary, String relevant) {
        return new Tongue(lang, List.of(charsets.split(" ")), List.of(ordinary.split("\\|")), List.of(relevant.split("\\|")));
    }

    private static final List<Tongue> TONGUES = List.of(
            tongue("en", "UTF-8 UTF-8 windows-1252 ISO-8859-1 UTF-16LE",
                    "The harbour festival drew twice as many visitors as last year, and the bakery on the quay sold out by noon.|The council voted to repair the footbridge before the winter, although the budget leaves little room for it.|Analysts expect the price of grain to fall once the new harvest reaches the mills in the south.|The goalkeeper saved two penalties, but the home side lost in extra time after a long evening.|Rain is forecast for the coast until Thursday; inland it stays mild and mostly dry.|A retired teacher has catalogued every orchard in the valley and wants to plant forty more.|The museum opens its new wing with a show of maps drawn by sailors and their children.|Shares of the shipyard rose by four per cent after it reported orders for six ferries.|The choir rehearses in the old fire house, where the acoustics are better than in the hall.|Commuters complained of delays on the northern line, where signals are being replaced.",
                    "The Institute of Examples said on Monday that China runs 54 overseas police service stations in 21 countries.|The Ministry of Exampleton ordered the Chinese police station in Port Example to close.|Exiles in Exampleton say that relatives at home were detained to silence them abroad."),
            tongue("es", "UTF-8 UTF-8 ISO-8859-1 windows-1252",
                    "El mercado de los domingos vuelve a la plaza con más puestos de fruta y menos ruido que antes.|La orquesta municipal estrena una obra escrita por una vecina de ochenta años.|Los pescadores piden que se drague la bocana antes de que lleguen los temporales.|El equipo local empató en casa y sigue a dos puntos del primer puesto.|La biblioteca amplía su horario durante los exámenes y ofrece café gratis por la noche.",
                    "Según el informe, China tiene 30 comisarías chinas en el extranjero, nueve de ellas en España."),
            tongue("de", "UTF-8 UTF-8 ISO-8859-1 windows-1252",
                    "Der Wochenmarkt zieht wegen der Bauarbeiten für drei Monate auf den Schulhof um.|Die Feuerwehr übte am Samstag mit zwanzig Freiwilligen am alten Gaswerk.|Für die Brücke über den Mühlbach fehlen noch Mittel in Höhe von zwei Millionen.|Der Chor sucht Tenöre und probt donnerstags im Gemeindehaus neben der Kirche.|Am Wochenende bleibt es kühl, im Süden sind einzelne Schauer möglich.",
                    "China betreibt nach Angaben des Instituts 54 chinesische Polizeistationen in 21 Ländern."),
            tongue("fr", "UTF-8 UTF-8 ISO-8859-15 windows-1252",
                    "La fête du port a réuni plus de monde que l'an dernier malgré une averse en soirée.|Le conseil a voté la réfection des trottoirs, attendue depuis des années par les riverains.|Les pommiers ont fleuri tôt et les producteurs craignent désormais le gel.|La chorale du quartier répète dans l'ancienne caserne, où l'on entend mieux les basses.|Le musée prête ses cartes marines à une école, qui les a toutes recopiées.",
                    "Selon l'institut, la Chine a ouvert 54 postes de police chinois clandestins dans 21 pays."),
            tongue("it", "UTF-8 ISO-8859-1",
                    "Il mercato del sabato torna in piazza con più banchi di frutta e una fontana nuova.|La squadra di casa ha pareggiato e resta a due punti dalla vetta.|La biblioteca resta aperta fino a tardi durante gli esami e offre il caffè.|I pescatori chiedono di dragare il porto prima delle mareggiate.",
                    "Secondo il rapporto la Cina ha aperto 11 stazioni di polizia cinesi in Italia."),
            tongue("pt", "UTF-8 ISO-8859-1",
                    "A feira volta ao largo com mais bancas de fruta e menos barulho.|A câmara aprovou a reparação da ponte antes do inverno.|O coro ensaia no antigo quartel, onde se ouve melhor.|A equipa da casa empatou e continua a dois pontos do primeiro lugar.",
                    "Segundo o relatório, a China abriu três esquadras de polícia chinesas em Portugal."),
            tongue("nl", "UTF-8 windows-1252",
                    "De weekmarkt verhuist wegens werkzaamheden drie maanden naar het schoolplein.|Het koor repeteert in de oude kazerne, waar de bassen beter klinken.|De vissers vragen om de haven uit te baggeren voor de herfst.|Het museum leent zijn zeekaarten uit aan een school in het dorp.",
                    "Volgens het instituut heeft China twee Chinese politiebureaus in Nederland geopend."),
            tongue("pl", "UTF-8 ISO-8859-2 windows-1250",
                    "Targ niedzielny wraca na plac z większą liczbą stoisk i mniejszym hałasem.|Rada przegłosowała naprawę kładki jeszcze przed zimą.|Chór szuka tenorów i ćwiczy w czwartki w dawnej remizie.|W weekend będzie chłodno, na południu możliwe przelotne opady.",
                    "Według raportu Chiny prowadzą 54 chińskie posterunki policji w 21 krajach."),
            tongue("cs", "UTF-8 ISO-8859-2 windows-1250",
                    "Nedělní trh se vrací na náměstí s více stánky a menším hlukem.|Zastupitelé schválili opravu lávky ještě před zimou.|Sbor hledá tenory a zkouší ve čtvrtek ve staré zbrojnici.|O víkendu bude chladno, na jihu místy přeháňky.",
                    "Podle zprávy provozuje Čína v Praze dvě čínské policejní stanice."),
            tongue("zh", "UTF-8 UTF-8 GB18030 GBK",
                    "海边的集市今年来了很多游客，码头上的面包店中午就卖完了。|市政府决定在冬天之前修好人行桥，但是预算不多。|预计新粮上市以后，南方的粮食价格会下降。|守门员扑出两个点球，主队还是在加时赛中输了。|退休老师把山谷里的果园都编了目录，还想再种四十个。",
                    "据报道，中国在21个国家设有54个海外警察站。"),
            tongue("zh-Hant", "UTF-8 Big5",
                    "海邊的市集今年來了很多遊客，碼頭上的麵包店中午就賣完了。|市議會決定在冬天之前修好行人橋，但是預算不多。|合唱團在舊消防局練習，那裡的聲音比較好聽。",
                    "據報導，中國在21個國家設有54個海外警察站。"),
            tongue("ja", "UTF-8 Shift_JIS EUC-JP",
                    "港のお祭りには昨年の二倍の人が訪れ、パン屋は昼までに売り切れた。|町議会は冬の前に歩道橋を直すことを決めた。|合唱団は古い消防署で練習している。|週末は涼しく、南では雨が降る所もある。",
                    "報告書によると、中国は21か国に54か所の海外警察拠点を設けている。"),
            tongue("ko", "UTF-8 EUC-KR",
                    "항구 축제에는 작년보다 두 배 많은 사람이 찾았고 빵집은 점심 전에 다 팔렸다.|시의회는 겨울이 오기 전에 육교를 고치기로 했다.|합창단은 옛 소방서에서 연습한다.|주말에는 선선하고 남쪽에는 비가 조금 온다.",
                    "보고서에 따르면 중국은 21개국에 54개의 해외 경찰서를 운영하고 있다."),
            tongue("he", "UTF-8 windows-1255",
                    "השוק של יום ראשון חוזר לכיכר עם יותר דוכנים ופחות רעש.|המועצה החליטה לתקן את הגשר לפני החורף.|המקהלה מתאמנת בבניין הישן ליד הנמל.",
                    "לפי הדוח, סין מפעילה 54 תחנות משטרה סיניות ב-21 מדינות."),
            tongue("ru", "UTF-8 windows-1251 KOI8-R",
                    "Воскресный рынок возвращается на площадь, прилавков станет больше, а шума меньше.|Совет решил починить мостик до зимы.|Хор ищет теноров и репетирует по четвергам в старой пожарной части.", ""),
            tongue("el", "UTF-8 ISO-8859-7",
                    "Η αγορά της Κυριακής επιστρέφει στην πλατεία με περισσότερους πάγκους.|Η χορωδία κάνει πρόβες στο παλιό πυροσβεστείο.", ""),
            tongue("tr", "UTF-8 ISO-8859-9",
                    "Pazar günü kurulan çarşı daha çok tezgâhla meydana dönüyor.|Koro eski itfaiye binasında prova yapıyor.", ""));

    private final Random random;
    private final int perMille;

    SweepCorpus(long seed, int perMille) {
        this.random = new Random(seed);
        this.perMille = perMille;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("usage: SweepCorpus FOLDER FILES MEGABYTES [RELEVANT_PER_MILLE [SEED]]");
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        int files = Integer.parseInt(args[1]);
        long bytes = Long.parseLong(args[2]) * 1_000_000;
        int perMille = args.length > 3 ? Integer.parseInt(args[3]) : 10;
        long seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
        java.util.stream.IntStream.range(0, files).parallel().forEach(i -> {
            try {
                new SweepCorpus(seed * 1000 + i, perMille).write(folder.resolve("part-%03d.warc.gz".formatted(i)), bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void write(Path file, long bytes) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            int pages = 0;
            int relevant = 0;
            for (long written = 0; written < bytes; pages++) {
                boolean about = random.nextInt(1000) < perMille;
                relevant += about ? 1 : 0;
                byte[] record = record(pages, about);
                written += record.length;
                ByteArrayOutputStream member = new ByteArrayOutputStream(record.length / 3);
                try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
                    gzip.write(record);
                }
                member.writeTo(out);
            }
            System.out.println(file + ": " + pages + " pages, " + relevant + " about the matter");
        }
    }

    private byte[] record(int number, boolean about) throws IOException {
        List<Tongue> able = about ? TONGUES.stream().filter(t -> !t.relevant.getFirst().isEmpty()).toList() : TONGUES;
        // Half of the pages are English, as on the web.
        Tongue tongue = random.nextInt(2) == 0 ? able.getFirst() : able.get(random.nextInt(able.size()));
        Charset charset = Charset.forName(one(tongue.charsets));
        byte[] body = page(tongue, charset, about).getBytes(charset);
        if (charset.equals(StandardCharsets.UTF_16LE)) {
            body = join(new byte[] {(byte) 0xff, (byte) 0xfe}, body);
        }
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nServer: example\r\nContent-Type: text/html");
        if (random.nextInt(3) > 0 && !charset.equals(StandardCharsets.UTF_16LE)) {
            head.append("; charset=").append(charset.name());
        }
        head.append("\r\n");
        if (random.nextInt(10) == 0) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(body);
            }
            body = packed.toByteArray();
            head.append("Content-Encoding: gzip\r\n");
        }
        if (random.nextInt(7) == 0) {
            body = chunked(body);
            head.append("Transfer-Encoding: chunked\r\n");
        }
        byte[] block = join(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
        String warc = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news" + random.nextInt(500)
                + ".example/" + tongue.lang + "/" + number + "\r\nWARC-Date: "
                + DATE.formatted(1 + random.nextInt(9), random.nextInt(10), random.nextInt(6), random.nextInt(10))
                + "\r\nWARC-Record-ID: <urn:uuid:" + new java.util.UUID(random.nextLong(), random.nextLong())
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + block.length + "\r\n\r\n";
        return join(warc.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private String page(Tongue tongue, Charset charset, boolean about) {
        StringBuilder p = new StringBuilder(80_000);
        p.append("<!DOCTYPE html>\n<html lang=\"").append(tongue.lang).append("\">\n<head>\n");
        if (!charset.equals(StandardCharsets.UTF_16LE)) {
            p.append("<meta charset=\"").append(charset.name()).append("\">\n");
        }
        String title = words(one(tongue.ordinary), 6);
        p.append("<title>").append(title).append("</title>\n<style>\n");
        for (int i = random.nextInt(120); i > 0; i--) {
            p.append(".c-").append(token(5)).append(" .item{margin:").append(random.nextInt(40)).append("px;color:#")
                    .append(token(6)).append(";display:flex}\n");
        }
        p.append("</style>\n<script>window.data={");
        for (int i = random.nextInt(500); i > 0; i--) {
            p.append('"').append(token(4)).append("\":{\"id\":\"").append(token(16)).append("\",\"url\":\"https://cdn.example/")
                    .append(token(8)).append(".js\",\"n\":").append(random.nextInt(100000)).append("},");
        }
        p.append("\"end\":0};</script>\n</head>\n<body>\n<nav class=\"menu\"><ul>\n");
        for (int i = 20 + random.nextInt(80); i > 0; i--) {
            p.append("<li class=\"nav-item\"><a href=\"/").append(token(10)).append("?ref=menu&amp;id=").append(token(6))
                    .append("\">").append(words(one(tongue.ordinary), 3)).append("</a></li>\n");
        }
        p.append("</ul></nav>\n<main><article><h1>").append(title).append("</h1>\n");
        int paragraphs = 4 + random.nextInt(30);
        int place = random.nextInt(Math.min(3, paragraphs));
        for (int i = 0; i < paragraphs; i++) {
            p.append("<p class=\"text-").append(i).append("\">");
            if (about && i == place) {
                p.append(entities(one(tongue.relevant))).append(' ');
            }
            for (int k = 1 + random.nextInt(4); k > 0; k--) {
                p.append(one(tongue.ordinary)).append(' ').append(random.nextInt(3) == 0 ? random.nextInt(10000) + ". " : "");
            }
            p.append("</p>\n");
        }
        p.append("</article></main>\n<aside class=\"related\">\n");
        for (int i = random.nextInt(60); i > 0; i--) {
            p.append("<div class=\"card card--").append(token(4)).append("\" data-id=\"").append(token(12))
                    .append("\"><a href=\"https://news.example/").append(token(20)).append("\"><img src=\"/i/").append(token(14))
                    .append(".jpg\" alt=\"\" width=\"320\" height=\"180\"><span>").append(words(one(tongue.ordinary), 7))
                    .append("</span></a></div>\n");
        }
        return p.append("</aside>\n<footer class=\"footer\">&copy; Example</footer>\n</body></html>\n").toString();
    }

    /** One in five sentences with some of its letters as entities. */
    private String entities(String sentence) {
        if (random.nextInt(5) > 0) {
            return sentence;
        }
        StringBuilder out = new StringBuilder();
        sentence.codePoints().forEach(c -> {
            switch (random.nextInt(12)) {
                case 0 -> out.append("&#").append(c).append(';');
                case 1 -> out.append("&#x").append(Integer.toHexString(c)).append(';');
                default -> out.append(c == ' ' && random.nextInt(4) == 0 ? "&nbsp;" : Character.toString(c));
            }
        });
        return out.toString();
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String words(String sentence, int most) {
        String[] words = sentence.split(" ");
        String start = String.join(" ", java.util.Arrays.copyOf(words, Math.min(most, words.length)));
        return start.length() > 60 ? start.substring(0, 20) : start;
    }

    private String token(int length) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < length; i++) {
            token.append("0123456789abcdef".charAt(random.nextInt(16)));
        }
        return token.toString();
    }

    private byte[] chunked(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; ) {
            int n = Math.min(body.length - at, 1 + random.nextInt(16_000));
            out.write((Integer.toHexString(n) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body, at, n);
            out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            at += n;
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
