// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for names in files that are to be handed out, and says where they stand. It is one file that needs a Java 25 and
 * nothing else, and shares no line with Daylight: what Daylight masks is judged by somebody who did not do the masking.
 *
 * <pre>
 * java LeakCheck.java [--depth N] [--item BYTES] [--total BYTES] NAMES FOLDER-OR-FILE...
 * </pre>
 *
 * NAMES is a text file in UTF-8. Lines that begin with # and empty lines mean nothing. Every other line is one of:
 *
 * <pre>
 * Chen Shaoying                          a spelling of a name; every spelling and every script has a line of its own
 * initials: M. K. / Rotterdam            these initials, where the place stands near
 * mail: chen@post.example                an address of electronic mail
 * phone: +31 6 1234 5678                 a telephone number, with the code of its country
 * address: Waalhaven Zuid 12, Rotterdam  street and number; what follows the first comma may be missing
 * point: 51.89123,4.43210 / 2            a place, which may be told to so many decimals and not more
 * </pre>
 *
 * A spelling is found in any case, with and without marks and points, in compatibility forms, with look-alike letters of
 * other alphabets, in simplified and traditional characters, in hiragana and katakana, joined, hyphenated, letter-spaced or
 * broken by tags and line ends, with its parts in another order, with initials, with a prefix (Hebrew, Arabic) or an ending
 * (Cyrillic), and written backwards. <b>Another spelling is not derived</b>: neither a romanisation nor an inflection within
 * the name nor a nickname. Give each its line.
 *
 * <p>Looked through are names of files and members, and bytes: as text in Unicode and in the charsets of {@link Charsets};
 * after HTML entities, percent-encoding, escapes of JSON, JavaScript and CSS, quoted-printable, Punycode, base64 and
 * hexadecimal; in ZIP (with it OOXML, EPUB, WACZ, JAR), gzip, zlib, tar, WARC (with transfer and content encodings), PDF
 * (objects, strings, shown text by its fonts, attachments), PNG, JPEG, GIF and SQLite, one in the other.
 *
 * <p>The answer is a line for each find: place, the number of the line in NAMES (<b>never the name</b>, so that the answer may be
 * sent around), and how it was hidden. Exit status 0: nothing found. 1: found. 2: nothing found, but something could not be
 * opened, or the call was wrong; each thing is named. Of compressed data that the Java platform cannot read (Brotli, zstd,
 * xz, bzip2, 7z, RAR), of encrypted data and of anything beyond the limits it says so and does not guess. What is painted (pixels,
 * outlines of letters) is not read: the last line counts such pictures. In bytes that are no text a name has to
 * have six letters, or stand among letters. Lucene's own compressed fields are read as bytes.
 */
public final class LeakCheck {
    private LeakCheck() {}

    /** @param args options, NAMES, what to look through */
    public static void main(String[] args) throws IOException {
        System.exit(run(args, System.out));
    }

    /** As {@link #main}, with the exit status as its result. */
    static int run(String[] args, PrintStream out) throws IOException {
        int depth = 12;
        long item = 1L << 30;
        long total = 64L << 30;
        List<String> given = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--depth" -> depth = Integer.parseInt(args[++i]);
                case "--item" -> item = Long.parseLong(args[++i]);
                case "--total" -> total = Long.parseLong(args[++i]);
                default -> given.add(args[i]);
            }
        }
        if (given.size() < 2) {
            out.println("usage: java LeakCheck.java [--depth N] [--item BYTES] [--total BYTES] NAMES FOLDER-OR-FILE...");
            return 2;
        }
        Names names = Names.read(Path.of(given.getFirst()));
        Report report = new Report();
        names.complaints().forEach(report::unopened);
        if (names.empty()) {
            report.unopened("there is no name in NAMES: nothing was looked for");
        }
        Opener opener = new Opener(new Search(names, report), report, new Limits(depth, item, total));
        for (String each : given.subList(1, given.size())) {
            walk(Path.of(each), opener, report);
        }
        return report.print(out);
    }

    private static void walk(Path root, Opener opener, Report report) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            report.unopened(root + ": is not there");
            return;
        }
        List<Path> all;
        try (Stream<Path> below = Files.walk(root)) {
            all = below.sorted().toList();
        }
        boolean folder = Files.isDirectory(root);
        Map<Path, String> shown = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Path path = all.get(i);
            Path name = path.getFileName();
            // The name of the folder that was asked for is the asker's own.
            if (folder && path.equals(root) || name == null) {
                shown.put(path, "");
                continue;
            }
            String before = folder ? shown.getOrDefault(path.getParent(), "") : "";
            Spot above = new Spot(before.isEmpty() ? "" : before + "/", "", 0);
            shown.put(path, above.place() + opener.name(above, String.valueOf(name), i));
        }
        all.parallelStream()
                .filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                .forEach(p -> file(p, shown.getOrDefault(p, ""), opener, report));
        all.stream()
                .filter(Files::isSymbolicLink)
                .forEach(p -> report.unopened(shown.getOrDefault(p, "") + ": is a link, and was not followed"));
    }

    private static void file(Path path, String shown, Opener opener, Report report) {
        report.file();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                Arena arena = Arena.ofShared()) {
            long size = channel.size();
            report.bytes(size);
            MemorySegment data = size == 0
                    ? MemorySegment.NULL
                    : size < 1 << 22
                            ? MemorySegment.ofArray(Files.readAllBytes(path))
                            : channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            opener.open(new Spot(shown, "", 0), data);
        } catch (IOException | RuntimeException e) {
            report.unopened(shown + ": " + e);
        }
    }
}

/** How far things are opened: how deep in each other, how many bytes one may open to, and all together. */
record Limits(int depth, long item, long total) {}

/**
 * Where something stands.
 *
 * @param place file and members; never shows a name that is looked for
 * @param ways how what stands here was hidden: decodings, outermost first
 * @param depth how deep it lies
 */
record Spot(String place, String ways, int depth) {
    /** Something in it. */
    Spot in(String member, String way) {
        return new Spot(place + member, ways.isEmpty() || way.isEmpty() ? ways + way : ways + ", " + way, depth + 1);
    }

    String way(String last) {
        return ways.isEmpty() ? last : last.isEmpty() ? ways : ways + ", " + last;
    }
}

/** What was found and what could not be opened. For several threads. */
class Report {
    private static final int MOST_OF_ONE = 20;
    private final Map<String, Find> finds = new TreeMap<>();
    private final Set<String> unopened = new TreeSet<>();
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger members = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong opened = new AtomicLong();

    private record Find(String place, long at, int line, String ways) {
        /** What stands at one place is told once, by the line that needs least to explain it. */
        String key() {
            return place + '\0' + "%020d".formatted(at + 1) + (at < 0 ? '\0' + String.valueOf(line) : "");
        }

        boolean plainer(Find than) {
            int by = Integer.compare(ways.length(), than.ways.length());
            return by < 0 || by == 0 && line < than.line;
        }
    }

    /** @param at the byte in what stands at this place; -1 in a name */
    synchronized void found(String place, long at, int line, String ways) {
        Find find = new Find(place, at, line, ways);
        finds.merge(find.key(), find, (a, b) -> b.plainer(a) ? b : a);
    }

    synchronized void unopened(String what) {
        unopened.add(what);
    }

    void file() {
        files.incrementAndGet();
    }

    void member() {
        members.incrementAndGet();
    }

    void picture() {
        pictures.incrementAndGet();
    }

    void bytes(long n) {
        bytes.addAndGet(n);
    }

    /** Counts bytes that were opened, and says how many those are by now. */
    long opened(long n) {
        return opened.addAndGet(n);
    }

    synchronized int print(PrintStream out) {
        Map<String, Integer> told = new HashMap<>();
        for (Find f : finds.values()) {
            int n = told.merge(f.place + '\0' + f.line, 1, Integer::sum);
            if (n <= MOST_OF_ONE) {
                out.println("LEAK " + f.place + (f.at < 0 ? ": in the name" : ": byte " + f.at) + ": line " + f.line
                        + (f.ways.isEmpty() ? "" : " (" + f.ways + ")"));
            }
        }
        told.forEach((key, n) -> {
            if (n > MOST_OF_ONE) {
                out.println("LEAK " + key.replace("\0", ": ") + " of NAMES, " + (n - MOST_OF_ONE) + " times more");
            }
        });
        unopened.forEach(u -> out.println("NOT CHECKED " + u));
        out.println(finds.size() + " finds, " + unopened.size() + " things not checked, in " + files + " files, " + members
                + " members and streams, " + bytes + " bytes (" + opened + " after opening); pixels of " + pictures
                + " pictures were not read");
        return !finds.isEmpty() ? 1 : unopened.isEmpty() ? 0 : 2;
    }
}

/** What stands between two letters, as bits; nothing is 0. */
final class Gap {
    /** A line end, a tag, a zero byte: what breaks a word without meaning anything. */
    static final int LINE = 1;

    static final int SPACE = 2;
    /** Hyphens, apostrophes, middle dots, marks of emphasis. */
    static final int HYPHEN = 4;

    static final int PUNCT = 8;
    /** What no name runs across. */
    static final int HARD = 16;

    private Gap() {}

    /** Whether it is there and only breaks: no space alone, no comma. */
    static boolean breaks(int gap) {
        return (gap & (LINE | HYPHEN)) != 0 && (gap & (PUNCT | HARD)) == 0;
    }
}

/** Brings spellings together, code point by code point. What a code point folds to is worked out once. */
final class Fold {
    static final int DROP = 1 << 24;
    static final int GAP = 1 << 25;
    static final int MANY = 1 << 26;
    static final int UPPER = 1 << 27;
    static final int POINT = 0x1fffff;
    private static final int[] KNOWN = new int[0x110000];
    private static final List<int[]> LONG = new ArrayList<>();
    private static final int[] ALIKE = new int[0x3000];
    private static final String HYPHENS = "-_'`~*’‘ʼʹ´′·‧・•∙⋅･‐‑‒–—―׳״־゠=＝";
    private static final String PUNCTUATION = ".,/\\\"()[]{}<>@«»“”„‚‹›「」『』（）［］《》〈〉【】";

    static {
        alike("авеіјкмнорстухѕԁһɡ", "abeijkmhopctyxsdhg");
        alike("αβεζηικμνορτυχ", "abezhikmnoptyx");
        alike("łøđħıŧðþĸŋɑɩʀɴʟᴀᴇɪᴏᴜ", "lodhitdpknairnlaeiou");
        alike("ךםןףץ", "כמנפצ");
        alike("ىیےکةہەۀ", "يييكههههه");
    }

    private Fold() {}

    private static void alike(String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            ALIKE[from.charAt(i)] = to.charAt(Math.min(i, to.length() - 1));
        }
    }

    /** A letter or digit with {@link #UPPER} where it was a capital; {@link #DROP}; {@link #GAP} with bits; {@link #MANY} with an index. */
    static int of(int c) {
        int f = KNOWN[c];
        return f != 0 ? f : compute(c);
    }

    static synchronized int[] many(int code) {
        return LONG.get(code & 0xffffff);
    }

    private static synchronized int compute(int c) {
        int type = Character.getType(c);
        int f;
        if (c == 0 || c == '\n' || c == '\r' || c == 0x0b || c == 0x85 || c == 0x2028 || c == 0x2029) {
            f = GAP | Gap.LINE;
        } else if (ignorable(c, type)) {
            f = DROP;
        } else if (c == '\t' || c == '+' || type == Character.SPACE_SEPARATOR) {
            f = GAP | Gap.SPACE;
        } else if (HYPHENS.indexOf(c) >= 0) {
            f = GAP | Gap.HYPHEN;
        } else if (PUNCTUATION.indexOf(c) >= 0) {
            f = GAP | Gap.PUNCT;
        } else {
            int[] letters = letters(c);
            if (letters.length == 0) {
                boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
                f = mark ? DROP : GAP | (digitLike(c) ? Gap.PUNCT : Gap.HARD);
            } else if (letters.length == 1) {
                f = letters[0];
            } else {
                LONG.add(letters);
                f = MANY | (LONG.size() - 1);
            }
            if ((f & (DROP | GAP)) == 0 && (Character.isUpperCase(c) || Character.isTitleCase(c))) {
                f |= UPPER;
            }
        }
        KNOWN[c] = f;
        return f;
    }

    private static boolean digitLike(int c) {
        String n = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return n.length() == 1 && n.charAt(0) != c && PUNCTUATION.indexOf(n.charAt(0)) >= 0;
    }

    private static boolean ignorable(int c, int type) {
        return type == Character.FORMAT
                || c == 0x00ad
                || c == 0x034f
                || c == 0x0640
                || c >= 0x115f && c <= 0x1160
                || c >= 0x17b4 && c <= 0x17b5
                || c >= 0x180b && c <= 0x180f
                || c == 0x3164
                || c >= 0xfe00 && c <= 0xfe0f
                || c == 0xffa0
                || c >= 0xe0000 && c <= 0xe0fff;
    }

    private static int[] letters(int c) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        String small = Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ς", "σ");
        return small.codePoints()
                .filter(p -> Character.isLetterOrDigit(p)
                        || Character.getType(p) == Character.COMBINING_SPACING_MARK
                        || p == 0x3099
                        || p == 0x309a)
                .map(Fold::one)
                .toArray();
    }

    private static int one(int p) {
        if (Character.isDigit(p)) {
            return '0' + Character.digit(p, 10);
        }
        if (p >= 0x30a1 && p < 0x30f7) {
            return p - 0x60;
        }
        if (p < 0x2000 && ALIKE[p] != 0) {
            return ALIKE[p];
        }
        return Han.simple(p);
    }

    /** Whether words of its script are written without spaces. */
    static boolean dense(int c) {
        return c >= 0x0e00 && c < 0x1000 || c >= 0x1100 && c < 0x1200 || c >= 0x2e80 && c < 0xfb00 || c >= 0x20000;
    }
}

/**
 * Traditional characters as simplified ones: 1268 of the commonest pairs, written down by hand for this program, names of
 * persons first. Of rarer characters both spellings have to be in NAMES.
 */
final class Han {
    private static final String PAIRS = "陳陈劉刘張张趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯鄧邓葉叶蘇苏呂吕賈贾盧卢蔣蒋閻阎餘余鍾钟譚谭陸陆範范鄒邹賀贺龔龚錢钱湯汤喬乔賴赖龐庞蘭兰顏颜莊庄聶聂魯鲁畢毕萬万顧顾關关齊齐藍蓝嚴严歐欧陽阳諸诸溫温"
            + "閔闵竇窦繆缪駱骆單单譙谯應应鮑鲍費费衛卫韋韦紀纪項项閩闽強强婁娄鄺邝遲迟鄔邬饒饶鞏巩闞阚權权麥麦凃涂鐘钟厲厉蕭萧塗涂鳳凤儲储紹绍穎颖華华國国偉伟貴贵輝辉軍军麗丽紅红艷艳豔艳龍龙飛飞鵬鹏鴻鸿鶴鹤鵑鹃鷹鹰"
            + "鴨鸭鳥鸟鳴鸣雞鸡鴛鸳鴦鸯鷗鸥鵝鹅鸚鹦鵡鹉魚鱼鮮鲜鯨鲸鯉鲤鱗鳞漁渔鱷鳄門门閃闪閉闭開开間间閒闲閘闸聞闻閣阁閱阅闊阔闖闯闢辟闡阐閏闰悶闷問问們们潤润馭驭駐驻駕驾駛驶駝驼騎骑驗验驚惊驟骤騰腾驅驱駿骏驕骄驥骥"
            + "騙骗馳驰車车軋轧軌轨軒轩軟软軸轴較较載载輔辅輕轻輛辆輩辈輪轮輯辑輸输轄辖轉转轟轰陣阵連连庫库褲裤運运貝贝負负財财貢贡貧贫貨货販贩貪贪貫贯責责貯贮買买貸贷貼贴貿贸賃赁資资賓宾賞赏賠赔賢贤賣卖賤贱賦赋質质"
            + "賬账賺赚購购賽赛贈赠贊赞贏赢贖赎贛赣則则側侧測测員员圓圆損损見见規规視视親亲覺觉覽览觀观覓觅現现頁页頂顶順顺須须預预頑顽頓顿頗颇領领頭头頰颊頸颈頻频顆颗題题額额願愿顛颠類类顯显煩烦囂嚣碩硕風风颱台飄飘"
            + "飯饭飲饮飼饲飽饱飾饰餃饺餅饼養养餓饿館馆饅馒饋馈饑饥韌韧圍围違违緯纬葦苇諱讳計计訂订訃讣討讨訊讯訓训託托記记訛讹訝讶訟讼訣诀訪访設设許许訴诉診诊註注詐诈評评詞词詠咏詢询試试詩诗話话該该詳详誇夸誌志認认"
            + "誘诱語语誠诚誡诫誣诬誤误說说誰谁課课誼谊調调談谈請请諒谅論论諮咨諜谍諧谐諫谏諷讽諺谚諾诺謀谋謂谓謊谎謎谜謙谦講讲謠谣謹谨證证識识譜谱譯译議议護护譽誉讀读變变讓让讚赞釘钉針针釣钓鈍钝鈔钞鈕钮鈞钧鈣钙鈴铃"
            + "鉅巨鉛铅鉤钩銀银銅铜銘铭銳锐銷销鋁铝鋒锋鋪铺鋼钢錄录錘锤錦锦錫锡錯错錶表鍋锅鍵键鍛锻鎖锁鎮镇鎧铠鏡镜鐵铁鑄铸鑑鉴鑒鉴鑽钻鑾銮鋭锐鈺钰錚铮鈿钿鉑铂銓铨錕锟鎔镕鏞镛鑲镶糸丝糾纠約约紋纹納纳紐纽純纯紗纱紙纸"
            + "級级紛纷紡纺細细紳绅終终組组絆绊結结絕绝絡络給给絨绒統统絲丝絹绢綁绑經经綜综綠绿維维綱纲網网綴缀綵彩綺绮綿绵緊紧緒绪線线締缔緣缘編编緩缓練练緻致縣县縫缝縮缩縱纵總总績绩織织繞绕繡绣繩绳繪绘繫系繼继續续"
            + "纏缠纖纤纓缨纜缆紓纾紜纭絳绛綉绣綏绥緋绯緹缇縈萦縉缙繹绎纘缵東东鍊炼凍冻棟栋樂乐藥药爍烁鑠铄礫砾專专傳传團团長长帳帐脹胀漲涨發发髮发廢废撥拨潑泼會会燴烩檜桧學学舉举興兴與与歷历曆历壓压厭厌廳厅廠厂廣广"
            + "曠旷擴扩礦矿慶庆廟庙為为爲为偽伪僞伪這这還还環环懷怀壞坏過过邁迈遠远園园適适選选遞递遷迁遼辽邊边邏逻進进達达遺遗遊游週周迴回跡迹個个來来倆俩倉仓倫伦偵侦備备傑杰傘伞債债傷伤傾倾僅仅僑侨僕仆僱雇價价儀仪"
            + "億亿儉俭儘尽優优俠侠侶侣係系俁俣兒儿兩两冊册凱凯別别刪删剎刹剛刚剝剥創创劃划劇剧劍剑劑剂勁劲動动務务勝胜勞劳勢势勳勋勵励勸劝區区協协卻却參参叢丛咼呙唄呗啞哑啟启啓启喚唤喪丧嗎吗嗚呜嘆叹嘗尝嘩哗噴喷嚇吓"
            + "囑嘱囪囱圖图堅坚執执報报場场塊块塵尘墊垫墜坠墳坟壇坛壘垒壟垄壩坝壯壮壺壶壽寿夠够夢梦夾夹奐奂奧奥奪夺奮奋妝妆姊姐婦妇媽妈嫻娴嬌娇嬰婴孿孪宮宫寢寝實实寧宁審审寫写寬宽寵宠寶宝將将尋寻對对導导屆届屍尸層层"
            + "屢屡屬属岡冈島岛峽峡崗岗嶺岭嶽岳嶼屿巒峦幣币帥帅師师帶带幀帧幫帮幹干幾几廬庐弒弑弔吊彈弹彌弥彎弯彙汇後后徑径從从徠徕復复徵征徹彻恆恒悅悦悵怅惡恶惱恼愛爱愷恺愾忾態态慘惨慣惯慮虑慾欲憂忧憐怜憑凭憤愤憫悯"
            + "憲宪憶忆懇恳懲惩懶懒懸悬懼惧戀恋戰战戲戏戶户拋抛挾挟捨舍掃扫掄抡掛挂採采揀拣揚扬換换揮挥搖摇搗捣搶抢摑掴摟搂撈捞撓挠撫抚撲扑撿捡擁拥擇择擊击擋挡擔担據据擠挤擬拟擰拧擱搁擲掷擺摆擾扰攔拦攜携攝摄攤摊攢攒"
            + "敗败敘叙敵敌數数斂敛斃毙斷断於于時时晉晋晝昼暈晕暉晖暢畅暫暂曄晔曉晓曬晒書书朧胧術术枴拐柵栅桿杆梔栀條条棄弃棗枣棧栈椏桠楊杨楓枫業业極极榮荣構构槍枪槓杠樁桩樓楼標标樞枢樣样樸朴樹树橋桥機机橢椭橫横檔档"
            + "檢检檯台檸柠櫃柜櫻樱欄栏歡欢歲岁歸归殘残殺杀殼壳毀毁氣气決决沒没況况洩泄浹浃涇泾涼凉淚泪淨净淪沦淵渊淺浅渙涣減减渦涡渾浑湊凑湧涌準准溝沟滄沧滅灭滌涤滬沪滯滞滲渗滷卤滿满漢汉漣涟漬渍漸渐潔洁潛潜澀涩澆浇"
            + "澗涧澤泽濁浊濃浓濕湿濟济濤涛濫滥濰潍濱滨瀋沈瀏浏瀝沥瀟潇瀾澜灑洒灘滩灣湾災灾烏乌無无煉炼煙烟煒炜煥焕燁烨熒荧熱热燈灯燒烧燙烫營营燦灿燭烛爐炉爭争爺爷爾尔牆墙牽牵犧牺狀状猶犹猙狰獄狱獅狮獎奖獨独獲获獵猎"
            + "獻献瑋玮瑤瑶瑩莹瑪玛璉琏瓊琼璽玺產产畝亩畫画異异當当疇畴瘋疯瘡疮療疗癡痴癢痒癥症皚皑盜盗盞盏盡尽監监盤盘眾众睏困瞭了矯矫砲炮碼码磚砖礎础礙碍禍祸禎祯禦御禪禅禮礼禱祷禿秃稅税稈秆種种稱称穀谷積积穌稣穩稳"
            + "窩窝窮穷竄窜竊窃競竞筆笔筍笋箋笺節节築筑篤笃篩筛簡简簽签籃篮籌筹籠笼籲吁粵粤糧粮罈坛罰罚罵骂罷罢義义習习翹翘耬耧聖圣聯联聰聪聲声聳耸職职聽听聾聋肅肃脅胁脈脉脫脱腎肾腦脑腫肿腸肠膚肤膠胶膽胆臉脸臍脐臘腊"
            + "臟脏臥卧臨临臺台舊旧艙舱艦舰艱艰芻刍莖茎萊莱葷荤蒼苍蓋盖蓮莲蔔卜蔥葱蕩荡薈荟薑姜薔蔷薩萨藝艺蘆芦蘋苹處处虛虚虜虏號号虧亏蝕蚀蝦虾螢萤螞蚂蟲虫蟻蚁蠅蝇蠍蝎蠟蜡蠶蚕蠻蛮衆众衝冲補补裝装裏里裡里製制複复襖袄"
            + "襪袜襯衬襲袭觸触豎竖豐丰豬猪貓猫趕赶趨趋躍跃軀躯辦办辭辞辯辩農农迺乃逕径鄉乡鄰邻醜丑醫医醬酱釀酿釁衅釋释隊队階阶際际隨随險险隱隐隸隶隻只雋隽雖虽雙双雜杂離离難难雲云電电霧雾霽霁靂雳靈灵靜静響响麼么麵面"
            + "黨党點点齋斋齒齿齡龄龜龟楨桢瀅滢潁颍濬浚瓏珑嵐岚嶸嵘崢峥峯峰羣群綸纶緗缃縝缜蓀荪蘊蕴藹蔼蘿萝鎂镁鎵镓靚靓韻韵頌颂頤颐顥颢驊骅駒驹驛驿鯤鲲鸞鸾熾炽燾焘瑯琅珮佩璣玑璦瑷祿禄箏筝簫箫綽绰茲兹亞亚彥彦倖幸傭佣"
            + "儂侬儷俪兌兑勛勋勗勖匯汇吶呐堯尧塢坞姍姗媧娲嫵妩嬋婵嬪嫔屜屉崑昆廚厨巖岩恥耻惻恻撐撑斕斓昇升曇昙棲栖樺桦橈桡欖榄沖冲淒凄濘泞灤滦爛烂琿珲瓔璎疊叠癒愈睜睁確确稜棱竅窍簾帘絢绚絞绞緘缄綰绾綾绫緞缎緲缈縞缟"
            + "縵缦繭茧繽缤罌罂荊荆薦荐藺蔺蠔蚝襤褴覬觊誨诲諶谌謁谒謐谧豈岂貞贞貽贻賁贲賅赅賜赐賻赙軻轲軾轼輿舆轅辕鈷钴銑铣銖铢錐锥鍔锷鎬镐鏃镞鏘锵鏗铿鐸铎閎闳閡阂閨闺闌阑闕阙陘陉霑沾靄霭韁缰頡颉頷颔頹颓顓颛颯飒馴驯"
            + "駟驷騁骋騫骞驀蓦驪骊髏髅體体鬱郁魷鱿鯖鲭鯽鲫鳶鸢鴿鸽鵲鹊鶯莺鷺鹭鹽盐黌黉";
    private static final Map<Integer, Integer> SIMPLE = new HashMap<>();

    static {
        int[] p = PAIRS.codePoints().toArray();
        for (int i = 0; i < p.length; i += 2) {
            SIMPLE.put(p[i], p[i + 1]);
        }
    }

    private Han() {}

    static int simple(int c) {
        return c < 0x4e00 || c > 0x9fff ? c : SIMPLE.getOrDefault(c, c);
    }
}

/** The charsets, beside Unicode, in which bytes that are no UTF-8 are read. */
final class Charsets {
    /** Those in which whole texts are read. */
    static final List<Charset> TEXT = charsets(
            "GB18030", "Big5-HKSCS", "windows-31j", "EUC-JP", "x-windows-949", "windows-1252", "windows-1250", "windows-1251",
            "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "ISO-8859-5",
            "ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "KOI8-R", "IBM866", "ISO-2022-JP");

    /** Those whose bytes are looked for in what is no text. */
    static final List<Charset> BINARY = charsets(
            "UTF-16LE", "UTF-16BE", "GB18030", "Big5-HKSCS", "windows-31j", "EUC-JP", "x-windows-949", "windows-1251",
            "windows-1255", "windows-1256", "KOI8-R");

    private Charsets() {}

    private static List<Charset> charsets(String... names) {
        return Stream.of(names).filter(Charset::isSupported).map(Charset::forName).toList();
    }
}

/** One thing to look for in folded text. */
final class Needle {
    /** What a needle is of. */
    enum Kind {
        NAME,
        INITIALS,
        MAIL,
        ADDRESS,
        NEAR,
        PLACE
    }

    final Kind kind;
    final int line;
    final String way;
    final int[] letters;
    /** Whether a part begins at this letter, so that something may stand before it. */
    final boolean[] part;
    /** Whether this letter stands for a whole name. */
    final boolean[] initial;
    final boolean dense;
    final int parts;

    Needle(Kind kind, int line, String way, int[] letters, boolean[] part, boolean[] initial) {
        this.kind = kind;
        this.line = line;
        this.way = way;
        this.letters = letters;
        this.part = part;
        this.initial = initial;
        dense = Arrays.stream(letters).allMatch(Fold::dense);
        int n = 1;
        for (int i = 1; i < part.length; i++) {
            n += part[i] ? 1 : 0;
        }
        parts = n;
    }
}

/** NAMES, read. */
final class Names {
    /** @param national the digits without the code of the country and the zero before them */
    record Phone(int line, String code, String national) {}

    /** @param decimals to how many the place may be told */
    record Point(int line, double lat, double lon, int decimals) {}

    private static final Set<String> TITLES = Set.of(
            "ms", "mr", "mrs", "miss", "dr", "prof", "herr", "frau", "senor", "senora", "sr", "sra", "mme", "m", "madame",
            "monsieur", "sir", "lady");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u)");
    private static final Set<String> TWO = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52",
            "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92",
            "93", "94", "95", "98");
    private final List<Needle> needles = new ArrayList<>();
    private final List<Phone> phones = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final Map<Integer, String> spellings = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private Names() {}

    static Names read(Path file) throws IOException {
        Names names = new Names();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                names.line(i + 1, line);
            }
        }
        return names;
    }

    List<Needle> needles() {
        return needles;
    }

    List<Phone> phones() {
        return phones;
    }

    List<Point> points() {
        return points;
    }

    /** Names by their lines, as they are written. */
    Map<Integer, String> spellings() {
        return spellings;
    }

    List<String> complaints() {
        return complaints;
    }

    boolean empty() {
        return needles.isEmpty() && phones.isEmpty() && points.isEmpty();
    }

    private void line(int line, String text) {
        Matcher m = Pattern.compile("(initials|mail|phone|address|point):\\s*(.*)").matcher(text);
        try {
            if (!m.matches()) {
                name(line, text);
                return;
            }
            String rest = m.group(2);
            switch (m.group(1)) {
                case "initials" -> initials(line, rest);
                case "mail" -> mail(line, rest);
                case "phone" -> phone(line, rest);
                case "address" -> address(line, rest);
                default -> point(line, rest);
            }
        } catch (RuntimeException e) {
            complaints.add("line " + line + " of NAMES: is not of its form");
        }
    }

    private void name(int line, String text) {
        spellings.put(line, text);
        Set<String> ways = new LinkedHashSet<>(List.of(text));
        ways.add(text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("Ä", "Ae").replace("Ö", "Oe")
                .replace("Ü", "Ue").replace("ø", "oe").replace("å", "aa"));
        for (String each : ways) {
            spelled(line, each);
        }
    }

    private void spelled(int line, String text) {
        List<Tight> parts = new ArrayList<>();
        for (String word : text.split("[\\s,\u3000]+")) {
            Tight t = Tight.of(View.of(word));
            if (t.size() > 0) {
                parts.add(t);
            }
        }
        int letters = parts.stream().mapToInt(Tight::size).sum();
        if (letters < 2) {
            complaints.add("line " + line + " of NAMES: has fewer than two letters");
            return;
        }
        boolean titled = parts.size() > 1 && TITLES.contains(parts.getFirst().text());
        add(Needle.Kind.NAME, line, "", parts);
        if (letters >= 6) {
            backwards(line, parts);
        }
        if (parts.size() == 1) {
            Tight only = parts.getFirst();
            if (only.size() >= 3 && only.size() <= 4 && Arrays.stream(only.letters()).allMatch(Fold::dense)) {
                add(Needle.Kind.NAME, line, "parts in another order", List.of(only.cut(1, only.size()), only.cut(0, 1)));
            }
        } else if (!titled && parts.size() <= 3) {
            for (int[] order : orders(parts.size())) {
                List<Tight> turned = IntStream.of(order).mapToObj(parts::get).toList();
                if (!turned.equals(parts)) {
                    add(Needle.Kind.NAME, line, "parts in another order", turned);
                }
                shortened(line, turned);
            }
        }
    }

    private static int[][] orders(int n) {
        return n == 2
                ? new int[][] {{0, 1}, {1, 0}}
                : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    }

    private void backwards(int line, List<Tight> parts) {
        List<Tight> turned = new ArrayList<>();
        for (Tight part : parts.reversed()) {
            turned.add(part.backwards());
        }
        add(Needle.Kind.NAME, line, "backwards", turned);
    }

    /** Some parts as initials, at least one in full. */
    private void shortened(int line, List<Tight> parts) {
        int n = parts.size();
        for (int set = 1; set < (1 << n) - 1; set++) {
            for (boolean syllables : new boolean[] {false, true}) {
                List<Tight> out = new ArrayList<>();
                List<Boolean> initial = new ArrayList<>();
                int full = 0;
                boolean split = false;
                for (int i = 0; i < n; i++) {
                    Tight part = parts.get(i);
                    if ((set >> i & 1) == 0) {
                        out.add(part);
                        initial.add(false);
                        full += part.size();
                        continue;
                    }
                    int second = syllables ? second(part) : -1;
                    split |= second > 0;
                    out.add(part.cut(0, 1));
                    initial.add(true);
                    if (second > 0) {
                        out.add(part.cut(second, second + 1));
                        initial.add(true);
                    }
                }
                if (full >= 2 && (!syllables || split) && !Fold.dense(out.getFirst().letters()[0])) {
                    add(Needle.Kind.INITIALS, line, "initials", out, initial);
                }
            }
        }
    }

    /** Where the second syllable of a given name begins, -1 where it has none. */
    private static int second(Tight part) {
        for (int i = 1; i < part.size(); i++) {
            if (part.gap(i) != 0) {
                return i;
            }
        }
        String text = part.text();
        for (int i = text.length() - 2; i >= 2; i--) {
            if (SYLLABLE.matcher(text.substring(0, i)).matches() && SYLLABLE.matcher(text.substring(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private void add(Needle.Kind kind, int line, String way, List<Tight> parts) {
        add(kind, line, way, parts, parts.stream().map(p -> false).toList());
    }

    private void add(Needle.Kind kind, int line, String way, List<Tight> parts, List<Boolean> initial) {
        int size = parts.stream().mapToInt(Tight::size).sum();
        int[] letters = new int[size];
        boolean[] part = new boolean[size];
        boolean[] alone = new boolean[size];
        int at = 0;
        for (int p = 0; p < parts.size(); p++) {
            Tight t = parts.get(p);
            for (int i = 0; i < t.size(); i++, at++) {
                letters[at] = t.letters()[i];
                part[at] = i == 0 && at > 0 || i > 0 && t.gap(i) != 0;
                alone[at] = initial.get(p);
            }
        }
        needles.add(new Needle(kind, line, way, letters, part, alone));
    }

    private void initials(int line, String rest) {
        String[] halves = rest.split("\\s+/\\s+");
        List<Tight> letters = Stream.of(halves[0].split("[\\s.]+"))
                .map(w -> Tight.of(View.of(w)))
                .filter(t -> t.size() > 0)
                .toList();
        List<Boolean> alone = letters.stream().map(t -> true).toList();
        add(Needle.Kind.NEAR, line, "initials with the place", letters, alone);
        add(Needle.Kind.NEAR, line, "initials with the place", letters.reversed(), alone);
        for (String place : halves[1].split("\\s*\\|\\s*")) {
            add(Needle.Kind.PLACE, line, "", List.of(Tight.of(View.of(place))));
        }
    }

    private void mail(int line, String rest) {
        int at = rest.indexOf('@');
        String[] local = rest.substring(0, at).split("[.]");
        String[] domain = rest.substring(at + 1).split("[.]");
        for (String sign : List.of("", "at", "arroba", "aet")) {
            for (String dot : List.of("", "dot", "punkt", "punto", "point")) {
                for (String before : new LinkedHashSet<>(List.of("", dot))) {
                    String text = String.join(" " + before + " ", local) + " " + sign + " " + String.join(" " + dot + " ", domain);
                    boolean plain = sign.isEmpty() && dot.isEmpty();
                    add(Needle.Kind.MAIL, line, plain ? "" : "at and dot in words",
                            Stream.of(text.strip().split("\\s+")).map(w -> Tight.of(View.of(w))).toList());
                }
            }
        }
    }

    private void phone(int line, String rest) {
        String digits = rest.replace("(0)", "").replaceAll("[^0-9]", "");
        String code = digits.startsWith("1") || digits.startsWith("7")
                ? digits.substring(0, 1)
                : digits.substring(0, TWO.contains(digits.substring(0, 2)) ? 2 : 3);
        String national = digits.substring(code.length());
        if (!rest.startsWith("+") || national.length() < 6) {
            throw new IllegalArgumentException();
        }
        phones.add(new Phone(line, code, national));
    }

    private void address(int line, String rest) {
        String core = rest.split(",")[0].strip();
        Set<String> ways = new LinkedHashSet<>(List.of(core));
        for (String[] pair : new String[][] {
            {"street", "st"}, {"road", "rd"}, {"avenue", "ave"}, {"lane", "ln"}, {"square", "sq"}, {"straße", "str."}, {"strasse", "str"},
            {"calle", "c/"}, {"avenida", "avda"}, {"avenida", "av"}, {"boulevard", "bd"}, {"boulevard", "blvd"}
        }) {
            String small = core.toLowerCase(Locale.ROOT);
            if (small.contains(pair[0])) {
                ways.add(small.replace(pair[0], pair[1]));
            }
        }
        for (String way : List.copyOf(ways)) {
            Matcher m = Pattern.compile("(.*\\D)\\s*(\\d+\\p{L}?)$").matcher(way);
            if (m.matches()) {
                ways.add(m.group(2) + " " + m.group(1).strip());
            }
            Matcher first = Pattern.compile("(\\d+\\p{L}?)\\s+(.*)").matcher(way);
            if (first.matches()) {
                ways.add(first.group(2) + " " + first.group(1));
            }
        }
        for (String way : ways) {
            add(Needle.Kind.ADDRESS, line, way.equals(core) ? "" : "another spelling of the address",
                    Stream.of(way.split("\\s+")).map(w -> Tight.of(View.of(w))).filter(t -> t.size() > 0).toList());
        }
    }

    private void point(int line, String rest) {
        String[] all = rest.split("[,/]");
        points.add(new Point(line, Double.parseDouble(all[0].strip()), Double.parseDouble(all[1].strip()),
                Integer.parseInt(all[2].strip())));
    }
}

/** Code points, each with the place at which what gave it begins, and how it was hidden. Grows. */
final class View {
    static final int ENTITY = 1;
    static final int PERCENT = 2;
    static final int ESCAPE = 4;
    static final int QUOTED = 8;
    static final int PUNYCODE = 16;
    static final int TAG = 32;
    private static final String[] WORDS = {
        "entities", "percent-encoding", "escapes", "quoted-printable", "Punycode", "split by tags"
    };
    private int[] points;
    private int[] offsets;
    private byte[] hidden;
    private int size;

    View(int capacity) {
        points = new int[capacity + 16];
        offsets = new int[capacity + 16];
        hidden = new byte[capacity + 16];
    }

    /** Offsets count its characters. */
    static View of(String text) {
        View out = new View(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            out.add(c, i, 0);
            i += Character.charCount(c);
        }
        return out;
    }

    /** Bytes as UTF-8; what is none becomes U+FFFD, a byte at a time. */
    static View utf8(byte[] b, int length) {
        View out = new View(length);
        for (int i = 0; i < length; ) {
            int first = b[i];
            if (first >= 0) {
                out.add(first, i++, 0);
                continue;
            }
            first &= 0xff;
            int n = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
            int point = first & 0x7f >> n;
            boolean good = n > 0 && i + n <= length;
            for (int k = 1; good && k < n; k++) {
                good = (b[i + k] & 0xc0) == 0x80;
                point = point << 6 | b[i + k] & 0x3f;
            }
            out.add(good && point <= 0x10ffff ? point : 0xfffd, i, 0);
            i += good ? n : 1;
        }
        return out;
    }

    void add(int point, int offset, int how) {
        if (size == points.length) {
            points = Arrays.copyOf(points, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
            hidden = Arrays.copyOf(hidden, size * 2);
        }
        points[size] = point;
        offsets[size] = offset;
        hidden[size++] = (byte) how;
    }

    int size() {
        return size;
    }

    int point(int i) {
        return points[i];
    }

    int offset(int i) {
        return offsets[i];
    }

    int hidden(int i) {
        return hidden[i];
    }

    boolean holds(int point) {
        for (int i = 0; i < size; i++) {
            if (points[i] == point) {
                return true;
            }
        }
        return false;
    }

    /** How what stands between these places was hidden, in words. */
    String ways(int from, int to) {
        int all = hiddenBetween(from, to);
        return IntStream.range(0, WORDS.length)
                .filter(i -> (all >> i & 1) != 0)
                .mapToObj(i -> WORDS[i])
                .collect(Collectors.joining(", "));
    }

    int hiddenBetween(int from, int to) {
        int all = 0;
        for (int i = from; i <= to; i++) {
            all |= hidden[i];
        }
        return all;
    }

    /** The same with tags taken out, a line end in place of each. */
    View withoutTags() {
        View out = new View(size);
        for (int i = 0; i < size; i++) {
            int end = points[i] == '<' ? tagEnd(i) : -1;
            if (end < 0) {
                out.add(points[i], offsets[i], hidden[i]);
            } else {
                out.add(0x0b, offsets[i], TAG);
                i = end;
            }
        }
        return out;
    }

    private int tagEnd(int i) {
        int next = i + 1 < size ? points[i + 1] : 0;
        if (next != '/' && next != '!' && next != '?' && !Character.isLetter(next)) {
            return -1;
        }
        for (int k = i + 1; k < size && k < i + 4096; k++) {
            if (points[k] == '>') {
                return k;
            }
        }
        return -1;
    }

    /** Forgets what was added after it had this size. */
    void cut(int to) {
        size = to;
    }
}

/** Reads entities, percent-encoding, escapes, quoted-printable and Punycode once. */
final class Decoder {
    private static final Map<String, Integer> NAMED = new HashMap<>();
    private static final Pattern ACCENTED = Pattern.compile(
            "([A-Za-z])(?:grave|acute|circ|tilde|uml|caron|cedil|breve|dot|macr|ogon|strok|ring|slash|dblac)");
    private static final int AROUND = 128;
    private static final boolean[] SIGNS = new boolean[0x80];
    private final View in;
    private final View out;
    private final Map<Integer, byte[]> strange = new TreeMap<>();

    static {
        Object[] all = {
            "amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "nbsp", ' ', "shy", '\u00ad', "zwnj", '\u200c', "zwj", '\u200d',
            "ensp", ' ', "emsp", ' ', "thinsp", ' ', "hyphen", '-', "ndash", '-', "mdash", '-', "comma", ',', "period", '.', "commat", '@',
            "num", '#', "Tab", ' ', "NewLine", '\n', "middot", '·', "rsquo", '’', "lsquo", '‘', "szlig", 'ß', "aelig", 'æ', "AElig", 'Æ',
            "oelig", 'œ', "OElig", 'Œ', "eth", 'ð', "thorn", 'þ', "inodot", 'ı', "lrm", '\u200e', "rlm", '\u200f', "percnt", '%',
            "plus", '+', "lowbar", '_', "sol", '/', "lpar", '(', "rpar", ')'
        };
        for (int i = 0; i < all.length; i += 2) {
            NAMED.put((String) all[i], (int) (Character) all[i + 1]);
        }
        for (char sign : "&%=\\xX".toCharArray()) {
            SIGNS[sign] = true;
        }
        String cyrillic = "a b v g d ie zh z i j k l m n o p r s t u f kh ts ch sh shch hard y soft e yu ya";
        String[] each = cyrillic.split(" ");
        for (int i = 0; i < each.length; i++) {
            NAMED.put(each[i] + "cy", 0x430 + i);
        }
    }

    private Decoder(View in) {
        this.in = in;
        out = new View(Math.min(in.size(), 1024));
    }

    /** What it reads; {@code strange} takes runs of encoded bytes that are no UTF-8, by their offsets. Null where nothing is encoded. */
    static View decode(View in, Map<Integer, byte[]> strange) {
        Decoder d = new Decoder(in);
        boolean any = d.run();
        strange.putAll(d.strange);
        return any ? d.out : null;
    }

    /** Copies only what stands near something that was encoded, walls between. */
    private boolean run() {
        int copied = 0;
        int until = 0;
        for (int i = 0; i < in.size(); ) {
            int before = out.size();
            int c = in.point(i);
            boolean sign = c < 0x80 && SIGNS[c] && plausible(i, c);
            if (sign && i >= until) {
                // What stands before comes first; it is taken back where nothing is encoded here.
                int from = Math.max(copied, i - AROUND);
                if (from > copied) {
                    out.add(0xfffd, in.offset(from), 0);
                }
                for (int k = from; k < i; k++) {
                    out.add(in.point(k), in.offset(k), in.hidden(k));
                }
            }
            int next = sign ? decoded(i, c) : i;
            if (next > i) {
                until = next + AROUND;
                copied = next;
                i = next;
                continue;
            }
            if (i < until) {
                out.add(c, in.offset(i), in.hidden(i));
                copied = i + 1;
            } else {
                out.cut(before);
            }
            i++;
        }
        return out.size() > 0;
    }

    private boolean plausible(int i, int c) {
        int next = point(i + 1);
        return switch (c) {
            case '&' -> next == '#' || next >= 'A' && next <= 'z';
            case '%', '=' -> next == '\r' || next == '\n' || Character.digit(next, 16) >= 0 && Character.digit(point(i + 2), 16) >= 0;
            case '\\' -> true;
            default -> point(i + 2) == '-' && point(i + 3) == '-';
        };
    }

    private int decoded(int i, int c) {
        return switch (c) {
            case '&' -> entity(i);
            case '%', '=' -> bytes(i);
            case '\\' -> escape(i);
            default -> punycode(i);
        };
    }

    private void put(int point, int at, int how) {
        out.add(point >= 0 && point <= 0x10ffff ? point : 0xfffd, in.offset(at), in.hidden(at) | how);
    }

    private int point(int i) {
        return i < in.size() ? in.point(i) : -1;
    }

    private int number(int from, int to, int base) {
        int value = 0;
        for (int k = from; k < to; k++) {
            int digit = Character.digit(point(k), base);
            if (digit < 0 || value > 0x10ffff) {
                return -1;
            }
            value = value * base + digit;
        }
        return to > from ? value : -1;
    }

    private int entity(int i) {
        int end = i + 1;
        while (end < i + 32 && (point(end) == '#' && end == i + 1 || point(end) < 0x80 && Character.isLetterOrDigit(point(end)))) {
            end++;
        }
        int after = point(end) == ';' ? end + 1 : end;
        if (point(i + 1) == '#') {
            boolean hex = point(i + 2) == 'x' || point(i + 2) == 'X';
            int from = i + (hex ? 3 : 2);
            int to = from;
            while (to < end && Character.digit(point(to), hex ? 16 : 10) >= 0) {
                to++;
            }
            int value = number(from, to, hex ? 16 : 10);
            if (value < 0) {
                return i;
            }
            put(value, i, View.ENTITY);
            return point(to) == ';' ? to + 1 : to;
        }
        StringBuilder text = new StringBuilder();
        for (int k = i + 1; k < end; k++) {
            text.appendCodePoint(point(k));
        }
        String name = text.toString();
        if (name.isEmpty()) {
            return i;
        }
        Matcher accented = ACCENTED.matcher(name);
        int value = NAMED.getOrDefault(name, accented.matches() ? name.charAt(0) : greek(name));
        if (value < 0) {
            return i;
        }
        put(value, i, View.ENTITY);
        return after;
    }

    private static int greek(String name) {
        if (name.length() < 2 || name.length() > 8) {
            return -1;
        }
        try {
            String size = Character.isUpperCase(name.charAt(0)) ? "CAPITAL" : "SMALL";
            return Character.codePointOf("GREEK " + size + " LETTER " + name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return -1; // no Greek letter
        }
    }

    /** A run of percent-encoded or quoted-printable bytes. */
    private int bytes(int i) {
        int sign = in.point(i);
        int how = sign == '%' ? View.PERCENT : View.QUOTED;
        if (sign == '=' && (point(i + 1) == '\n' || point(i + 1) == '\r' && point(i + 2) == '\n')) {
            put(0x200b, i, how);
            return point(i + 1) == '\n' ? i + 2 : i + 3;
        }
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        int k = i;
        while (point(k) == sign && encoded(k) >= 0) {
            run.write(encoded(k));
            k += 3;
            if (sign == '=' && point(k) == '=' && point(k + 1) == '\n') {
                k += 2;
            }
        }
        return k == i ? i : emit(run.toByteArray(), i, k, 3, sign, how);
    }

    private int encoded(int k) {
        int value = number(k + 1, k + 3, 16);
        boolean quoted = point(k) == '=';
        boolean small = quoted && (Character.isLowerCase(point(k + 1)) || Character.isLowerCase(point(k + 2)));
        return small || quoted && value > 0x2f && value < 0x80 && value != 0x3d && value != 0x5f ? -1 : value;
    }

    /** Bytes as UTF-8, else in Western letters, and kept to be read in every charset. */
    private int emit(byte[] run, int from, int to, int width, int sign, int how) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(run)).toString();
            int at = 0;
            for (int p : text.codePoints().toArray()) {
                put(p, Math.min(from + at * width, to - 1), how);
                at += p < 0x80 ? 1 : p < 0x800 ? 2 : p < 0x10000 ? 3 : 4;
            }
        } catch (CharacterCodingException e) {
            // An answer, not a fault: another charset.
            new String(run, Charset.forName("windows-1252")).codePoints().forEach(p -> put(p, from, how));
            strange.put(in.offset(from), token(from, sign));
        }
        return to;
    }

    /** The word that begins here, its escapes as bytes: trail bytes of Chinese charsets may be letters. */
    private byte[] token(int from, int sign) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int k = from; k < in.size() && bytes.size() < 4096; ) {
            if (sign == '\\' ? octal(k) >= 0 || hexByte(k) >= 0 : point(k) == sign && encoded(k) >= 0) {
                bytes.write(sign != '\\' ? encoded(k) : octal(k) >= 0 ? octal(k) : hexByte(k));
                k += sign == '\\' ? 4 : 3;
            } else if (point(k) > ' ' && point(k) < 0x7f && point(k) != '"' && point(k) != '<' || point(k) == '+') {
                bytes.write(point(k));
                k++;
            } else {
                break;
            }
        }
        return bytes.toByteArray();
    }

    private int octal(int k) {
        boolean is = point(k) == '\\' && point(k + 1) >= '2' && point(k + 1) <= '3';
        return is ? number(k + 1, k + 4, 8) : -1;
    }

    private int hexByte(int k) {
        return point(k) == '\\' && (point(k + 1) == 'x' || point(k + 1) == 'X') ? number(k + 2, k + 4, 16) : -1;
    }

    private int escape(int i) {
        int c = point(i + 1);
        if (c == 'u' && point(i + 2) == '{') {
            int end = i + 3;
            while (end < i + 10 && Character.digit(point(end), 16) >= 0) {
                end++;
            }
            int value = number(i + 3, end, 16);
            if (value >= 0 && point(end) == '}') {
                put(value, i, View.ESCAPE);
                return end + 1;
            }
            return i;
        }
        if (c == 'u' || c == 'U') {
            int value = number(i + 2, i + 6, 16);
            if (c == 'U' && number(i + 2, i + 10, 16) >= 0) {
                put(number(i + 2, i + 10, 16), i, View.ESCAPE);
                return i + 10;
            }
            if (value < 0) {
                return i;
            }
            int low = point(i + 6) == '\\' && point(i + 7) == 'u' ? number(i + 8, i + 12, 16) : -1;
            boolean pair = Character.isHighSurrogate((char) value) && low >= 0 && Character.isLowSurrogate((char) low);
            put(pair ? Character.toCodePoint((char) value, (char) low) : value, i, View.ESCAPE);
            return pair ? i + 12 : i + 6;
        }
        if (octal(i) >= 0x80 || hexByte(i) >= 0) {
            ByteArrayOutputStream run = new ByteArrayOutputStream();
            int k = i;
            while (octal(k) >= 0x80 || hexByte(k) >= 0) {
                run.write(octal(k) >= 0x80 ? octal(k) : hexByte(k));
                k += 4;
            }
            return emit(run.toByteArray(), i, k, 4, '\\', View.ESCAPE);
        }
        int digits = i + 1;
        while (digits < i + 7 && Character.digit(point(digits), 16) >= 0) {
            digits++;
        }
        if (digits >= i + 4 || digits >= i + 3 && point(digits) == ' ') {
            put(number(i + 1, digits, 16), i, View.ESCAPE);
            return point(digits) == ' ' ? digits + 1 : digits;
        }
        int plain = switch (c) {
            case 'n', 'r', 't', 'f' -> '\n';
            case '"', '\'', '/', '\\', '&', '%', '=' -> c;
            case '\n' -> 0x200b;
            default -> -1;
        };
        if (plain < 0) {
            return i;
        }
        put(plain, i, View.ESCAPE);
        return i + 2;
    }

    private int punycode(int i) {
        if ((point(i + 1) | 0x20) != 'n' || point(i + 2) != '-' || point(i + 3) != '-') {
            return i;
        }
        int end = i + 4;
        while (end < i + 64 && point(end) < 0x80 && (Character.isLetterOrDigit(point(end)) || point(end) == '-')) {
            end++;
        }
        StringBuilder label = new StringBuilder();
        for (int k = i; k < end; k++) {
            label.appendCodePoint(point(k));
        }
        String read = IDN.toUnicode(label.toString(), IDN.ALLOW_UNASSIGNED);
        if (read.contentEquals(label)) {
            return i;
        }
        read.codePoints().forEach(p -> put(p, i, View.PUNYCODE));
        return end;
    }
}

/** Letters and digits alone, folded, each with what stood before it. */
final class Tight {
    static final int UPPER = 32;
    static final int DOT_AFTER = 64;
    static final int AT_BEFORE = 128;
    static final int CASES = 256;
    private static final int GAPS = 31;
    private int[] letters;
    private int[] source;
    private short[] flags;
    private int size;

    private Tight(int capacity) {
        letters = new int[capacity];
        source = new int[capacity];
        flags = new short[capacity];
    }

    static Tight of(View view) {
        Tight out = new Tight(view.size() + 16);
        int gap = 0;
        int marks = 0;
        int at = 0;
        int word = 0;
        for (int i = 0; i < view.size(); i++) {
            int c = view.point(i);
            int f = Fold.of(c);
            if ((f & Fold.DROP) != 0) {
                continue;
            }
            if ((f & Fold.GAP) != 0) {
                int bits = f & 31;
                if (c == '.') {
                    if (gap == 0 && out.size > 0) {
                        out.flags[out.size - 1] |= DOT_AFTER;
                    }
                    // A full stop ends a sentence where a space follows, and no short word stands before it.
                    int next = i + 1 < view.size() ? view.point(i + 1) : ' ';
                    bits = word > 3 && Character.isWhitespace(next) ? Gap.HARD : Gap.PUNCT;
                }
                at |= c == '@' || c == '＠' ? AT_BEFORE : 0;
                marks += (bits & (Gap.LINE | Gap.SPACE)) != 0 ? 0 : 1;
                gap |= marks > 8 ? bits | Gap.HARD : bits;
                word = 0;
                continue;
            }
            int start = gap | at;
            if ((f & Fold.MANY) != 0) {
                for (int letter : Fold.many(f)) {
                    out.add(letter, i, start | (f & Fold.UPPER) >> 22 | cases(c));
                    start = 0;
                }
            } else {
                out.add(f & Fold.POINT, i, start | (f & Fold.UPPER) >> 22 | cases(c));
            }
            word++;
            gap = 0;
            at = 0;
            marks = 0;
        }
        return out;
    }

    /** Whether it is a letter of an alphabet whose words take endings. */
    private static int cases(int c) {
        return c >= 0x370 && c < 0x530 ? CASES : 0;
    }

    private void add(int letter, int from, int flag) {
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, size * 2);
            source = Arrays.copyOf(source, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
        }
        letters[size] = letter;
        source[size] = from;
        flags[size++] = (short) flag;
    }

    int size() {
        return size;
    }

    int[] letters() {
        return size == letters.length ? letters : Arrays.copyOf(letters, size);
    }

    int letter(int i) {
        return letters[i];
    }

    /** Where in the view it stands. */
    int source(int i) {
        return source[i];
    }

    /** What stands before this letter: bits of {@link Gap}. */
    int gap(int i) {
        return flags[i] & GAPS;
    }

    boolean is(int i, int flag) {
        return (flags[i] & flag) != 0;
    }

    String text() {
        return new String(letters, 0, size);
    }

    Tight cut(int from, int to) {
        Tight out = new Tight(to - from + 1);
        for (int i = from; i < to; i++) {
            out.add(letters[i], 0, i == from ? 0 : flags[i]);
        }
        return out;
    }

    Tight backwards() {
        Tight out = new Tight(size + 1);
        for (int i = size - 1; i >= 0; i--) {
            out.add(letters[i], 0, i < size - 1 ? flags[i + 1] & GAPS : 0);
        }
        return out;
    }
}

/** All needles at once (Aho and Corasick, 1975): symbols are code points or bytes. */
final class Automaton {
    private static final int COMMON = 36;
    private final Map<Long, Integer> building = new HashMap<>();
    private final List<List<Integer>> ends = new ArrayList<>(List.of(new ArrayList<>()));
    private final int[] root = new int[0x10000];
    private int[] fail = new int[0];
    private int[] shorter = new int[0];
    private int[][] found = new int[0][];
    private long[] keys = new long[0];
    private int[] values = new int[0];
    /** Where the letters a to z and the digits lead from each state: most of what is looked through. */
    private int[] common = new int[0];

    private int shift;

    void add(int[] symbols, int number) {
        int state = 0;
        for (int s : symbols) {
            Integer next = building.get(key(state, s));
            if (next == null) {
                next = ends.size();
                ends.add(new ArrayList<>());
                building.put(key(state, s), next);
            }
            state = next;
        }
        ends.get(state).add(number);
    }

    private static long key(int state, int symbol) {
        return (long) state << 21 | symbol;
    }

    /** After the last needle. */
    void freeze() {
        int bits = Math.max(4, 64 - Long.numberOfLeadingZeros(building.size() * 2L));
        shift = 64 - bits;
        keys = new long[1 << bits];
        values = new int[1 << bits];
        Arrays.fill(keys, -1);
        Map<Integer, List<Long>> children = new HashMap<>();
        building.forEach((key, value) -> {
            int at = slot(key);
            keys[at] = key;
            values[at] = value;
            children.computeIfAbsent((int) (key >> 21), k -> new ArrayList<>()).add(key);
            if (key < 0x10000) {
                root[(int) (long) key] = value;
            }
        });
        fail = new int[ends.size()];
        shorter = new int[ends.size()];
        found = new int[ends.size()][];
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            found[state] = ends.get(state).stream().mapToInt(Integer::intValue).toArray();
            shorter[state] = found[fail[state]] != null && found[fail[state]].length > 0 ? fail[state] : shorter[fail[state]];
            for (long key : children.getOrDefault(state, List.of())) {
                int child = building.get(key);
                fail[child] = state == 0 ? 0 : walk(fail[state], (int) (key & 0x1fffff));
                queue.add(child);
            }
        }
        building.clear();
        common = new int[ends.size() * COMMON];
        for (int state = 0; state < ends.size(); state++) {
            for (int c = 0; c < COMMON; c++) {
                common[state * COMMON + c] = walk(state, c < 10 ? '0' + c : 'a' + c - 10);
            }
        }
    }

    private int slot(long key) {
        int at = (int) (key * 0x9e3779b97f4a7c15L >>> shift);
        while (keys[at] != -1 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    int step(int from, int symbol) {
        if (symbol >= 'a' && symbol <= 'z') {
            return common[from * COMMON + symbol - 'a' + 10];
        }
        if (symbol >= '0' && symbol <= '9') {
            return common[from * COMMON + symbol - '0'];
        }
        return walk(from, symbol);
    }

    private int walk(int from, int symbol) {
        int state = from;
        while (state != 0) {
            int at = slot(key(state, symbol));
            if (keys[at] != -1) {
                return values[at];
            }
            state = fail[state];
        }
        if (symbol < 0x10000) {
            return root[symbol];
        }
        int at = slot(symbol);
        return keys[at] == -1 ? 0 : values[at];
    }

    /** The numbers of what ends here itself; empty for most. */
    int[] found(int state) {
        return found[state];
    }

    /** The state of the longest needle that ends here too, 0 for none. */
    int shorter(int state) {
        return shorter[state];
    }
}

/** Looks through text and through bytes. For several threads. */
final class Search {
    private static final int PIECE = 1 << 20;
    private static final int OVERLAP = 1 << 13;
    private static final int NEAR = 200;
    private static final int PRINTED = 8;
    private static final Pattern DEGREES = Pattern.compile(
            "(\\d{1,3})\\s?[°º]\\s?(\\d{1,2})\\s?['′’]\\s?(?:(\\d{1,2}(?:[.,]\\d+)?)\\s?(?:[\"″”]|''|′′))?\\s?([NSEWO]?)");
    private final Names names;
    private final Report report;
    private final Automaton text;
    private final Automaton binary;
    private final List<Integer> binaryLines;
    private final List<String> binaryWays;

    Search(Names names, Report report) {
        this.names = names;
        this.report = report;
        text = new Automaton();
        binary = new Automaton();
        binaryLines = new ArrayList<>();
        binaryWays = new ArrayList<>();
        for (int i = 0; i < names.needles().size(); i++) {
            text.add(names.needles().get(i).letters, i);
        }
        text.freeze();
        names.spellings().forEach(this::encoded);
        binary.freeze();
    }

    /** A name in bytes that are no text, in other charsets; ASCII is seen without this. */
    private void encoded(int line, String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return;
        }
        Set<String> forms = new LinkedHashSet<>();
        for (String form : List.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))) {
            forms.addAll(List.of(form, form.replace(" ", ""), form.replace(" ", "_"), form.replace(" ", "-")));
        }
        Set<String> known = new HashSet<>();
        for (Charset charset : Charsets.BINARY) {
            for (String form : forms) {
                byte[] bytes = charset.newEncoder().canEncode(form) ? form.getBytes(charset) : new byte[0];
                if (bytes.length >= 6 && known.add(Arrays.toString(bytes))) {
                    int[] symbols = new int[bytes.length];
                    Arrays.setAll(symbols, i -> bytes[i] & 0xff);
                    binary.add(symbols, binaryLines.size());
                    binaryLines.add(line);
                    binaryWays.add(charset.name());
                }
            }
        }
    }

    /** Bytes, whatever they are. */
    void bytes(Spot spot, MemorySegment data) {
        long size = data.byteSize();
        for (long from = 0; from < size; from += PIECE - OVERLAP) {
            int length = (int) Math.min(PIECE, size - from);
            byte[] piece = new byte[length];
            MemorySegment.copy(data, ValueLayout.JAVA_BYTE, from, piece, 0, length);
            piece(spot, piece, from);
            if (from + length == size) {
                break;
            }
        }
    }

    private void piece(Spot spot, byte[] b, long base) {
        int zeroEven = 0;
        int zeroOdd = 0;
        int control = 0;
        for (int i = 0; i < b.length; i++) {
            int c = b[i];
            if (c == 0 && (i & 1) == 0) {
                zeroEven++;
            } else if (c == 0) {
                zeroOdd++;
            }
            control += c >= 0 && c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 27 ? 1 : 0;
        }
        int half = b.length / 2;
        boolean little = b.length > 3 && ((b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe || zeroOdd > half * 3 / 10 && zeroEven * 20 < half);
        boolean big = b.length > 3 && ((b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff || zeroEven > half * 3 / 10 && zeroOdd * 20 < half);
        if (base == 0 && (little || big)) {
            charset(spot, b, base, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        if (control * 50 > b.length) {
            all(spot, View.utf8(b, b.length), base, true, null);
            encodedBytes(spot, b, base);
            return;
        }
        all(spot, View.utf8(b, b.length), base, false, null);
        if (!utf8(b)) {
            for (Charset charset : Charsets.TEXT) {
                charset(spot, b, base, charset);
            }
        } else if (has(b, 27)) {
            charset(spot, b, base, Charset.forName("ISO-2022-JP"));
        }
    }

    private static boolean has(byte[] b, int c) {
        for (byte each : b) {
            if (each == c) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is UTF-8, but for a character that is cut at either end. */
    private static boolean utf8(byte[] b) {
        int from = 0;
        int to = b.length;
        while (from < to && from < 3 && (b[from] & 0xc0) == 0x80) {
            from++;
        }
        for (int back = 0; back < 3 && to > from && b[to - 1] < 0; back++) {
            to--;
            if ((b[to] & 0xc0) == 0xc0) {
                break;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false; // an answer, not a fault
        }
    }

    private void charset(Spot spot, byte[] b, long base, Charset charset) {
        Spot read = new Spot(spot.place(), spot.way(charset.name()), spot.depth());
        String string = new String(b, charset);
        all(read, View.of(string), base, false, at -> string.substring(0, at).getBytes(charset).length);
    }

    private void encodedBytes(Spot spot, byte[] b, long base) {
        int state = 0;
        for (int i = 0; i < b.length; i++) {
            state = binary.step(state, b[i] & 0xff);
            for (int s = state; s != 0; s = binary.shorter(s)) {
                for (int number : binary.found(s)) {
                    report.found(spot.place(), base + i, binaryLines.get(number), spot.way(binaryWays.get(number)));
                }
            }
        }
    }

    /** What was decoded from a run of letters that begins at this byte. */
    void decoded(Spot spot, byte[] b, long at, boolean readable) {
        encodedBytes(spot, b, at);
        if (!readable) {
            return;
        }
        all(spot, View.utf8(b, b.length), at, true, i -> 0);
        if (b.length > 3 && (b[1] == 0 || b[0] == 0)) {
            all(spot, View.of(new String(b, b[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)), at, true, i -> 0);
        }
    }

    /** Whether something is found in these bytes; tells nobody. */
    boolean finds(byte[] b) {
        boolean[] any = new boolean[1];
        new Search(this, new Report() {
            @Override
            synchronized void found(String place, long at, int line, String ways) {
                any[0] = true;
            }
        }).decoded(new Spot("", "", 0), b, 0, true);
        return any[0];
    }

    /** A text that has no bytes of its own: a name of a file, a string of a PDF. */
    void string(Spot spot, String string, long at) {
        all(spot, View.of(string), at, false, i -> 0);
    }

    /** Whether something is found in a name; tells the report, at no byte. */
    boolean name(Spot spot, String shown, String name) {
        boolean[] any = new boolean[1];
        Report own = new Report() {
            @Override
            synchronized void found(String place, long at, int line, String ways) {
                any[0] = true;
                report.found(shown, -1, line, ways);
            }
        };
        new Search(this, own).all(spot, View.of(name), 0, false, i -> 0);
        return any[0];
    }

    private Search(Search of, Report report) {
        names = of.names;
        this.report = report;
        text = of.text;
        binary = of.binary;
        binaryLines = of.binaryLines;
        binaryWays = of.binaryWays;
    }

    /** Tells the byte of a place in a text. */
    private interface Offset {
        long of(int at);
    }

    private void all(Spot spot, View view, long base, boolean isBinary, Offset offset) {
        Map<Integer, byte[]> strange = new TreeMap<>();
        one(spot, view, base, isBinary, offset);
        View before = view;
        for (int time = 0; time < 3; time++) {
            View near = Decoder.decode(before, strange);
            if (near == null) {
                break;
            }
            one(spot, near, base, isBinary, offset);
            if (near.holds('<')) {
                one(spot, near.withoutTags(), base, isBinary, offset);
            }
            before = near;
        }
        if (view.holds('<')) {
            View plain = view.withoutTags();
            one(spot, plain, base, isBinary, offset);
            View near = Decoder.decode(plain, new HashMap<>());
            if (near != null) {
                one(spot, near, base, isBinary, offset);
            }
        }
        strange.forEach((at, bytes) -> {
            for (Charset charset : Charsets.TEXT) {
                Spot read = new Spot(spot.place(), spot.way("encoded " + charset.name()), spot.depth());
                one(read, View.of(new String(bytes, charset)), base + (offset == null ? at : offset.of(at)), false, i -> 0);
            }
        });
    }

    private void one(Spot spot, View view, long base, boolean isBinary, Offset offset) {
        Tight t = Tight.of(view);
        List<int[]> near = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        int state = 0;
        for (int i = 0; i < t.size(); i++) {
            state = text.step(state, t.letter(i));
            for (int s = state; s != 0; s = text.shorter(s)) {
                for (int number : text.found(s)) {
                    Needle n = names.needles().get(number);
                    int from = i - n.letters.length + 1;
                    String how = matches(n, t, from, i);
                    if (how == null || isBinary && !printed(n, t, view, from, i)) {
                        continue;
                    }
                    if (n.kind == Needle.Kind.NEAR) {
                        near.add(new int[] {from, i, n.line});
                    } else if (n.kind == Needle.Kind.PLACE) {
                        places.add(new int[] {from, i, n.line});
                    } else {
                        found(spot, view, t.source(from), t.source(i), base, offset, n.line, join(n.way, how));
                    }
                }
            }
        }
        for (int[] n : near) {
            if (places.stream().anyMatch(p -> p[2] == n[2] && Math.abs(p[0] - n[0]) < NEAR)) {
                found(spot, view, t.source(n[0]), t.source(n[1]), base, offset, n[2], "initials with the place");
            }
        }
        if (!names.phones().isEmpty()) {
            phones(spot, view, base, offset);
        }
        if (!names.points().isEmpty()) {
            points(spot, view, base, offset);
        }
    }

    private static String join(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? a + b : a + ", " + b;
    }

    private void found(Spot spot, View view, int from, int to, long base, Offset offset, int line, String how) {
        int at = view.offset(from);
        report.found(spot.place(), base + (offset == null ? at : offset.of(at)), line, spot.way(join(view.ways(from, to), how)));
    }

    private static boolean printed(Needle n, Tight t, View view, int from, int to) {
        if (n.kind == Needle.Kind.NAME && (n.letters.length >= 6 || n.dense)) {
            return true;
        }
        int a = t.source(from);
        int b = t.source(to);
        while (a > 0 && prints(view.point(a - 1))) {
            a--;
        }
        while (b + 1 < view.size() && prints(view.point(b + 1))) {
            b++;
        }
        return b - a + 1 >= PRINTED && IntStream.rangeClosed(a, b).allMatch(i -> prints(view.point(i)));
    }

    private static boolean prints(int c) {
        return c >= ' ' && c != 0x7f && c != 0xfffd;
    }

    /** How the letters stand there, empty where plainly; null where they are no such name. */
    private static String matches(Needle n, Tight t, int from, int to) {
        int missing = 0;
        int extra = 0;
        int extraSpace = 0;
        boolean each = true;
        boolean punctuated = false;
        int any = 0;
        for (int i = from + 1; i <= to; i++) {
            int gap = t.gap(i);
            if ((gap & Gap.HARD) != 0) {
                return null;
            }
            each &= gap != 0;
            any |= gap;
            if (gap == 0) {
                boolean camel = t.is(i, Tight.UPPER) && !t.is(i - 1, Tight.UPPER);
                missing += n.part[i - from] && !camel ? 1 : 0;
            } else if (!n.part[i - from]) {
                extra++;
                extraSpace += Gap.breaks(gap) ? 0 : 1;
                punctuated |= (gap & Gap.PUNCT) != 0;
            }
        }
        int size = to - from + 1;
        boolean anywhere = n.parts > 1 && size >= 10 && any == 0 && n.kind == Needle.Kind.NAME;
        if (!n.dense && !anywhere && !(begins(t, from, size) && ends(t, to, size))) {
            return null;
        }
        return switch (n.kind) {
            case NAME -> name(n, size, missing, extra, extraSpace, each, punctuated);
            case INITIALS, NEAR -> extra == 0 && initials(n, t, from, to) ? "" : null;
            case MAIL -> missing <= 1 && extraSpace == 0 ? "" : null;
            case ADDRESS, PLACE -> extra == 0 || extraSpace == 0 && size >= 6 ? "" : null;
        };
    }

    private static String name(Needle n, int size, int missing, int extra, int extraSpace, boolean each, boolean punctuated) {
        if (n.dense) {
            return punctuated ? null : extra > 0 ? "broken" : "";
        }
        if (each && extra > 0) {
            return size >= 4 ? "letter-spaced" : null;
        }
        if (punctuated) {
            return null;
        }
        if (extraSpace > 0) {
            return missing == 0 && extraSpace <= 3 && size >= 8 ? "broken by spaces" : null;
        }
        if (extra > 0) {
            return size >= (missing > 0 ? 8 : 5) ? "broken" : null;
        }
        return missing == 0 ? "" : size >= 7 ? "joined" : null;
    }

    private static boolean initials(Needle n, Tight t, int from, int to) {
        int capitals = 0;
        for (int i = from; i <= to; i++) {
            int k = i - from;
            boolean next = k + 1 < n.letters.length && n.initial[k + 1];
            if (!n.initial[k]) {
                boolean begins = k == 0 || n.part[k];
                if (begins && (k > 0 && t.gap(i) == 0 && !t.is(i, Tight.UPPER) || k > 0 && t.gap(i) == 0 && n.letters.length - k < 3)) {
                    return mailed(t, to);
                }
                capitals += begins && (t.is(i, Tight.UPPER) || caseless(t.letter(i))) ? 0 : begins ? 1 : 0;
                continue;
            }
            boolean alone = i == from || t.gap(i) != 0 || n.initial[k - 1] && t.is(i, Tight.UPPER) && t.is(i - 1, Tight.UPPER);
            boolean closed = i == to || t.gap(i + 1) != 0 || next && t.is(i, Tight.UPPER) && t.is(i + 1, Tight.UPPER);
            boolean capital = t.is(i, Tight.UPPER) || t.is(i, Tight.DOT_AFTER) && caseless(t.letter(i));
            if (!alone || !closed || !capital) {
                return mailed(t, to);
            }
        }
        if (n.kind == Needle.Kind.NEAR) {
            // Two capitals together are a word of their own more often than somebody.
            return IntStream.rangeClosed(from + 1, to).allMatch(i -> t.gap(i) != 0);
        }
        return capitals == 0 || mailed(t, to);
    }

    /** Whether what stands here is the first half of an address of mail. */
    private static boolean mailed(Tight t, int to) {
        return to + 1 < t.size() && t.is(to + 1, Tight.AT_BEFORE);
    }

    private static boolean caseless(int letter) {
        return !Character.isUpperCase(letter) && !Character.isLowerCase(letter);
    }

    private static boolean begins(Tight t, int from, int size) {
        if (from == 0 || t.gap(from) != 0 || parts(t, from - 1, from)) {
            return true;
        }
        int letter = t.letter(from);
        String prefixes = letter >= 0x590 && letter < 0x600 ? "והבלמשכ" : letter >= 0x600 && letter < 0x700 ? "والبفكلس" : "";
        if (size < 5 || prefixes.isEmpty()) {
            return false;
        }
        for (int i = from - 1; i >= 0 && i >= from - 3 && prefixes.indexOf(t.letter(i)) >= 0; i--) {
            if (i == 0 || t.gap(i) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Tight t, int to, int size) {
        if (to + 1 >= t.size() || t.gap(to + 1) != 0 || parts(t, to, to + 1)) {
            return true;
        }
        boolean s = size >= 6 && t.letter(to + 1) == 's' && (to + 2 >= t.size() || t.gap(to + 2) != 0);
        if (s || size < 5 || !t.is(to, Tight.CASES)) {
            return s;
        }
        for (int i = to + 1; i <= to + 4; i++) {
            if (i >= t.size() || t.gap(i) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word ends between two letters that touch: by script, digits, or a capital after a small letter. */
    private static boolean parts(Tight t, int a, int b) {
        boolean digit = t.letter(a) >= '0' && t.letter(a) <= '9';
        boolean digitAfter = t.letter(b) >= '0' && t.letter(b) <= '9';
        return digit != digitAfter
                || Fold.dense(t.letter(a)) != Fold.dense(t.letter(b))
                || !digit && !t.is(a, Tight.UPPER) && t.is(b, Tight.UPPER) && t.letter(a) < 0x250;
    }

    private void phones(Spot spot, View view, long base, Offset offset) {
        for (int i = 0; i < view.size(); ) {
            if (!digit(view.point(i))) {
                i++;
                continue;
            }
            int before = i > 0 ? view.point(i - 1) : ' ';
            StringBuilder run = new StringBuilder();
            List<Integer> at = new ArrayList<>();
            List<Boolean> apart = new ArrayList<>();
            boolean first = !Character.isLetter(before) && before != '_';
            int last = i;
            for (int k = i; k < view.size() && k - last <= 5; k++) {
                int c = view.point(k);
                if (digit(c)) {
                    apart.add(run.isEmpty() ? first : k > last + 1);
                    run.append((char) ('0' + Character.digit(c, 10)));
                    at.add(k);
                    last = k;
                } else if (!(between(c) || (Fold.of(c) & Fold.DROP) != 0)) {
                    break;
                }
            }
            int after = last + 1 < view.size() ? view.point(last + 1) : ' ';
            boolean end = !Character.isLetter(after) && after != '_';
            if (run.length() >= 7) {
                for (Names.Phone phone : names.phones()) {
                    dialled(spot, view, base, offset, phone, run.toString(), at, apart, end);
                }
            }
            i = last + 1;
        }
    }

    private static boolean digit(int c) {
        return c >= '0' && (c <= '9' || c > 0x7f && Character.isDigit(c));
    }

    private static boolean between(int c) {
        return c == 0x0b || c == '(' || c == ')' || c == '[' || c == ']' || c == '.' || c == '/' || c == '-' || c == '+' || c == '_'
                || Character.getType(c) == Character.SPACE_SEPARATOR || c >= 0x2010 && c <= 0x2015 || c == '\n' || c == '·';
    }

    private void dialled(Spot spot, View view, long base, Offset offset, Names.Phone phone, String run, List<Integer> at,
            List<Boolean> apart, boolean end) {
        for (int i = run.indexOf(phone.national()); i >= 0; i = run.indexOf(phone.national(), i + 1)) {
            int to = i + phone.national().length();
            boolean closed = to < run.length() ? apart.get(to) : end;
            for (String before : List.of("", "0", phone.code(), phone.code() + "0", "00" + phone.code(), "00" + phone.code() + "0",
                    "011" + phone.code(), "8")) {
                int from = i - before.length();
                boolean fraction = before.length() < 2 && !before.equals(phone.code()) && i > 0 && at.get(to - 1) - at.get(i) == to - 1 - i
                        && view.point(at.get(i) - 1) == '.';
                if (closed && from >= 0 && run.startsWith(before, from) && apart.get(from) && !fraction) {
                    found(spot, view, at.get(i), at.get(to - 1), base, offset, phone.line(), "");
                    break;
                }
            }
        }
    }

    /** A number with a fraction, and how many decimals it has. */
    private record Fraction(int at, int end, double value, int decimals) {}

    private void points(Spot spot, View view, long base, Offset offset) {
        List<Fraction> all = new ArrayList<>();
        for (int i = 1; i + 1 < view.size(); i++) {
            int c = view.point(i);
            if ((c == '.' || c == ',') && digit(view.point(i - 1)) && digit(view.point(i + 1))) {
                fraction(view, i, all);
            }
        }
        if (view.holds('°') || view.holds('º')) {
            degrees(view, all);
        }
        all.sort(Comparator.comparingInt(Fraction::at));
        for (int i = 0; i < all.size(); i++) {
            Fraction a = all.get(i);
            for (int k = i + 1; k < Math.min(all.size(), i + 4) && all.get(k).at - a.end <= 60; k++) {
                Fraction b = all.get(k);
                for (Names.Point p : names.points()) {
                    if (finer(a, p.lat(), p) && finer(b, p.lon(), p) || finer(a, p.lon(), p) && finer(b, p.lat(), p)) {
                        found(spot, view, a.at, b.end, base, offset, p.line(), "");
                    }
                }
            }
        }
    }

    private static void fraction(View view, int dot, List<Fraction> all) {
        int from = dot;
        while (from > 0 && digit(view.point(from - 1)) && dot - from < 4) {
            from--;
        }
        int to = dot + 1;
        while (to < view.size() && digit(view.point(to)) && to - dot < 18) {
            to++;
        }
        StringBuilder text = new StringBuilder();
        for (int k = from; k < to; k++) {
            text.append(k == dot ? '.' : (char) ('0' + Character.digit(view.point(k), 10)));
        }
        String digits = text.toString().replaceFirst("0+$", "");
        if (dot - from <= 3) {
            all.add(new Fraction(from, to - 1, Double.parseDouble(text.toString()), digits.length() - digits.indexOf('.') - 1));
        }
    }

    private static void degrees(View view, List<Fraction> all) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < view.size(); i++) {
            text.append(view.point(i) < 0x10000 ? (char) view.point(i) : ' ');
        }
        Matcher m = DEGREES.matcher(text);
        while (m.find()) {
            double seconds = m.group(3) == null ? 0 : Double.parseDouble(m.group(3).replace(',', '.'));
            double value = Integer.parseInt(m.group(1)) + Integer.parseInt(m.group(2)) / 60.0 + seconds / 3600;
            all.add(new Fraction(m.start(), m.end() - 1, Math.round(value * 1e5) / 1e5, m.group(3) == null ? 1 : 3));
        }
    }

    /** Whether it tells the place to more decimals than it may; the sign is not looked at. */
    private static boolean finer(Fraction f, double exact, Names.Point p) {
        double step = Math.pow(10, -(p.decimals() + 1.0));
        return f.decimals > p.decimals() && Math.abs(f.value - Math.abs(exact)) < step;
    }
}

/** Something that went beyond a limit, or that is not as its format says. */
final class Unopened extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unopened(String message) {
        super(message, null, false, false);
    }
}

/** Opens what is packed, and has all of it looked through. For several threads. */
final class Opener {
    private static final int LONG_LINE = 60;
    private static final int SHORTEST = 12;
    private static final int[] BASE64 = new int[128];
    private final Search search;
    private final Report report;
    private final Limits limits;

    static {
        Arrays.fill(BASE64, -1);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < letters.length(); i++) {
            BASE64[letters.charAt(i)] = i;
        }
        BASE64['-'] = 62;
        BASE64['_'] = 63;
    }

    Opener(Search search, Report report, Limits limits) {
        this.search = search;
        this.report = report;
        this.limits = limits;
    }

    Search search() {
        return search;
    }

    Report report() {
        return report;
    }

    /** A name of a file or a member, as it may be shown: one that leaks is told as its number in its order. */
    String name(Spot above, String name, int number) {
        String hidden = "[name " + (number + 1) + "]";
        boolean leaks = search.name(above, above.place() + hidden, name);
        if (base64(above.in(hidden, ""), MemorySegment.ofArray(name.getBytes(StandardCharsets.UTF_8)), true)) {
            leaks = true;
        }
        return leaks ? hidden : name.replaceAll("\\p{Cntrl}", "?");
    }

    /** What cannot be opened is said, and the rest goes on. */
    void open(Spot spot, MemorySegment data) {
        if (data.byteSize() == 0) {
            return;
        }
        if (spot.depth() > limits.depth()) {
            report.unopened(spot.place() + ": lies deeper than " + limits.depth());
            return;
        }
        try {
            sniff(spot, data);
        } catch (Unopened e) {
            report.unopened(spot.place() + ": " + e.getMessage());
            raw(spot, data);
        } catch (RuntimeException e) {
            report.unopened(spot.place() + ": is broken (" + e.getClass().getSimpleName() + ")");
            raw(spot, data);
        }
    }

    /** Something inside; counted against the limits before. */
    void member(Spot spot, MemorySegment data) {
        report.member();
        open(spot, data);
    }

    void raw(Spot spot, MemorySegment data) {
        search.bytes(spot, data);
        base64(spot, data, false);
    }

    private void sniff(Spot spot, MemorySegment d) {
        String head = latin(d, 0, 20);
        if (head.startsWith("\u001f\u008b\u0008")) {
            new Gzip(this).open(spot, d);
        } else if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6") || d.byteSize() > 1000 && Zip.ends(d)) {
            new Zip(this).open(spot, d);
        } else if (head.startsWith("WARC/")) {
            new Warc(this).open(spot, d);
        } else if (latin(d, 0, 1024).contains("%PDF-")) {
            new Pdf(this, spot, d).open();
            raw(spot, d);
        } else if (head.startsWith("\u0089PNG\r\n")) {
            report.picture();
            new Picture(this).png(spot, d);
        } else if (head.startsWith("GIF8")) {
            report.picture();
            new Picture(this).gif(spot, d);
            raw(spot, d);
        } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
            report.picture();
            new Picture(this).jpeg(spot, d);
            raw(spot, d);
        } else if (head.startsWith("SQLite format 3\0")) {
            new Sqlite(this).open(spot, d);
            raw(spot, d);
        } else if (d.byteSize() > 512 && latin(d, 257, 5).equals("ustar")) {
            tar(spot, d);
        } else {
            if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
                report.picture();
            }
            strange(spot, head, d);
            raw(spot, d);
        }
    }

    /** Formats that are known and cannot be opened here; and zlib, which has no name. */
    private void strange(Spot spot, String head, MemorySegment d) {
        String[][] known = {
            {"wOF2", "WOFF2 (Brotli)"}, {"(\u00b5/\u00fd", "zstd"}, {"\u00fd7zXZ", "xz"}, {"BZh", "bzip2"}, {"7z\u00bc\u00af", "7z"},
            {"Rar!", "RAR"}, {"age-encryption.org/", "age: encrypted"}, {"-----BEGIN AGE", "age: encrypted"},
            {"-----BEGIN PGP MESSAGE", "PGP: encrypted"}
        };
        for (String[] each : known) {
            if (head.startsWith(each[0])) {
                report.unopened(spot.place() + ": " + each[1] + ", cannot be opened");
            }
        }
        if (head.length() > 2 && head.charAt(0) == 'x' && ((head.charAt(0) << 8) + head.charAt(1)) % 31 == 0) {
            try {
                Inflated in = inflate(d, 0, false);
                member(spot.in("", "zlib"), in.data());
            } catch (Unopened e) {
                // It only looked like it: an x and some byte begin many texts.
            }
        }
    }

    static String latin(MemorySegment d, long from, int length) {
        long to = Math.min(d.byteSize(), from + length);
        byte[] b = from >= to ? new byte[0] : d.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
        return new String(b, StandardCharsets.ISO_8859_1);
    }

    private void tar(Spot spot, MemorySegment d) {
        raw(spot, d);
        int number = 0;
        for (long at = 0; at + 512 <= d.byteSize(); ) {
            String header = latin(d, at, 512);
            String size = header.substring(124, 136).replaceAll("[^0-7]", "");
            if (header.charAt(0) == 0 || size.isEmpty()) {
                break;
            }
            long length = Long.parseLong(size, 8);
            if (at + 512 + length > d.byteSize()) {
                throw new Unopened("tar member " + (number + 1) + " is cut off");
            }
            member(spot.in("!" + ++number, ""), d.asSlice(at + 512, length));
            at += 512 + (length + 511) / 512 * 512;
        }
    }

    /** @param used how many bytes it was packed in */
    record Inflated(MemorySegment data, long used) {}

    /** Opens deflated data from this byte on. */
    Inflated inflate(MemorySegment d, long from, boolean bare) {
        Inflater inflater = new Inflater(bare);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
            byte[] buffer = new byte[1 << 16];
            long at = from;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int n = (int) Math.min(1 << 16, d.byteSize() - at);
                    if (n <= 0) {
                        throw new Unopened("compressed data is cut off");
                    }
                    inflater.setInput(d.asSlice(at, n).toArray(ValueLayout.JAVA_BYTE));
                    at += n;
                }
                int n = inflater.inflate(buffer);
                if (n == 0 && inflater.needsDictionary()) {
                    throw new Unopened("compressed data needs a dictionary");
                }
                out.write(buffer, 0, n);
                count(n);
                if (out.size() > limits.item()) {
                    throw new Unopened("opens to more than " + limits.item() + " bytes");
                }
            }
            return new Inflated(MemorySegment.ofArray(out.toByteArray()), inflater.getBytesRead());
        } catch (DataFormatException e) {
            throw new Unopened("compressed data is broken");
        } finally {
            inflater.end();
        }
    }

    private void count(long n) {
        if (report.opened(n) > limits.total()) {
            throw new Unopened("all together opens to more than " + limits.total() + " bytes");
        }
    }

    /** Runs of base64 and of hexadecimal digits, opened; whether something of theirs was text. */
    private boolean base64(Spot spot, MemorySegment d, boolean tell) {
        long size = d.byteSize();
        boolean any = false;
        byte[] piece = new byte[1 << 16];
        long start = -1;
        int line = 0;
        int hex = 0;
        long letters = 0;
        for (long at = 0; at <= size; at++) {
            int in = (int) (at & 0xffff);
            if (in == 0 && at < size) {
                MemorySegment.copy(d, ValueLayout.JAVA_BYTE, at, piece, 0, (int) Math.min(1 << 16, size - at));
            }
            int c = at < size ? piece[in] : ' ';
            if (c > 0 && BASE64[c] >= 0) {
                start = start < 0 ? at : start;
                letters++;
                line++;
                hex += c <= 'f' && Character.digit(c, 16) >= 0 ? 1 : 0;
                continue;
            }
            if (start < 0) {
                continue;
            }
            boolean wrapped = (c == '\n' || c == '\r') && (line >= LONG_LINE || line == 0);
            if (wrapped) {
                line = 0;
                continue;
            }
            if (letters >= SHORTEST) {
                any |= run(spot, d, start, at, letters, hex == letters, tell);
            }
            start = -1;
            letters = 0;
            hex = 0;
            line = 0;
        }
        return any;
    }

    private boolean run(Spot spot, MemorySegment d, long from, long to, long letters, boolean hex, boolean tell) {
        if (letters > limits.item()) {
            report.unopened(spot.place() + ": base64 at byte " + from + " is longer than " + limits.item());
            return false;
        }
        byte[] text = d.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
        boolean any = false;
        if (hex && (letters & 1) == 0) {
            any = decoded(spot.in("", "hexadecimal"), from, hexadecimal(text), tell);
        }
        if (hex) {
            return any;
        }
        // The run may begin before the data does, with words of an address: any of four letters is the first of a group.
        int last = letters > 4096 || !addressed(text) ? 1 : 4;
        for (int skip = 0; skip < last; skip++) {
            any |= decoded(spot.in("", "base64"), from, base64(text, skip), tell);
        }
        return any;
    }

    private static boolean addressed(byte[] text) {
        for (byte b : text) {
            if (b == '/' || b == '-' || b == '_' || b == '+') {
                return true;
            }
        }
        return false;
    }

    private static byte[] hexadecimal(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 2);
        int high = -1;
        for (byte b : text) {
            int digit = Character.digit(b, 16);
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                out.write(high << 4 | digit);
                high = -1;
            }
        }
        return out.toByteArray();
    }

    private static byte[] base64(byte[] text, int skip) {
        byte[] out = new byte[text.length * 3 / 4 + 3];
        int n = 0;
        int bits = 0;
        int count = 0;
        int left = skip;
        for (byte b : text) {
            int value = b > 0 ? BASE64[b] : -1;
            if (value < 0 || left-- > 0) {
                continue;
            }
            bits = bits << 6 | value;
            if (++count % 4 != 1) {
                out[n++] = (byte) (bits >> (2 * (3 - (count - 1) % 4)));
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** Looks through what was decoded, where it is a file or has readable letters. */
    private boolean decoded(Spot spot, long at, byte[] bytes, boolean tell) {
        if (bytes.length > 8 && known(bytes)) {
            member(spot.in(" base64 at " + at, ""), MemorySegment.ofArray(bytes));
            return false;
        }
        boolean readable = readable(bytes);
        search.decoded(spot, bytes, at, readable);
        if (readable && bytes.length >= SHORTEST && spot.depth() < limits.depth()) {
            base64(spot.in(" base64 at " + at, ""), MemorySegment.ofArray(bytes), tell);
        }
        return tell && search.finds(bytes);
    }

    private static boolean known(byte[] b) {
        String head = new String(b, 0, 8, StandardCharsets.ISO_8859_1);
        return Stream.of("\u001f\u008b\u0008", "PK\3\4", "%PDF-", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "SQLite", "x\u009c", "WARC/", "wOF2")
                .anyMatch(head::startsWith);
    }

    /** Whether six letters stand together, or two of another script; zero bytes between do not count. */
    private static boolean readable(byte[] b) {
        int run = 0;
        for (int i = 0; i < b.length; i++) {
            int c = b[i] | 0x20;
            if (c >= 'a' && c <= 'z' || b[i] == ' ' || b[i] == '.' || b[i] == '-') {
                run++;
            } else if ((b[i] & 0xe0) == 0xc0 && i + 1 < b.length && (b[i + 1] & 0xc0) == 0x80) {
                run += 2;
                i++;
            } else if ((b[i] & 0xf0) == 0xe0 && i + 2 < b.length && (b[i + 1] & 0xc0) == 0x80 && (b[i + 2] & 0xc0) == 0x80) {
                run += 3;
                i += 2;
            } else if (b[i] != 0) {
                run = 0;
            }
            if (run >= 6) {
                return true;
            }
        }
        return false;
    }
}

/** Members of gzip (RFC 1952). */
final class Gzip {
    private final Opener opener;

    Gzip(Opener opener) {
        this.opener = opener;
    }

    void open(Spot spot, MemorySegment d) {
        List<MemorySegment> all = members(spot, d);
        if (all.isEmpty()) {
            return;
        }
        if (Opener.latin(all.getFirst(), 0, 5).equals("WARC/")) {
            new Warc(opener).members(spot.in("", "gzip"), all);
            return;
        }
        MemorySegment whole = all.size() == 1 ? all.getFirst() : join(all);
        opener.member(spot.in("!", "gzip"), whole);
    }

    static MemorySegment join(List<MemorySegment> all) {
        long size = all.stream().mapToLong(MemorySegment::byteSize).sum();
        if (size > Integer.MAX_VALUE - 16) {
            throw new Unopened("opens to more than " + (Integer.MAX_VALUE - 16) + " bytes");
        }
        byte[] out = new byte[(int) size];
        int at = 0;
        for (MemorySegment each : all) {
            MemorySegment.copy(each, ValueLayout.JAVA_BYTE, 0, out, at, (int) each.byteSize());
            at += (int) each.byteSize();
        }
        return MemorySegment.ofArray(out);
    }

    private List<MemorySegment> members(Spot spot, MemorySegment d) {
        List<MemorySegment> all = new ArrayList<>();
        long at = 0;
        while (at < d.byteSize()) {
            if (!Opener.latin(d, at, 3).equals("\u001f\u008b\u0008")) {
                opener.raw(spot, d.asSlice(at));
                break;
            }
            long body = header(spot, d, at);
            Opener.Inflated in = opener.inflate(d, body, true);
            all.add(in.data());
            at = body + in.used() + 8;
        }
        return all;
    }

    private long header(Spot spot, MemorySegment d, long at) {
        int flags = d.get(ValueLayout.JAVA_BYTE, at + 3);
        long next = at + 10;
        if ((flags & 4) != 0) {
            int length = (d.get(ValueLayout.JAVA_BYTE, next) & 0xff) | (d.get(ValueLayout.JAVA_BYTE, next + 1) & 0xff) << 8;
            opener.raw(spot.in("!header", ""), d.asSlice(next + 2, length));
            next += 2 + length;
        }
        for (int bit : new int[] {8, 16}) {
            if ((flags & bit) != 0) {
                long end = next;
                while (d.get(ValueLayout.JAVA_BYTE, end) != 0) {
                    end++;
                }
                if (end > next) {
                    opener.raw(spot.in("!header", ""), d.asSlice(next, end - next));
                }
                next = end + 1;
            }
        }
        return (flags & 2) != 0 ? next + 2 : next;
    }
}

/** ZIP (APPNOTE 6.3), by its central directory; what no member covers is looked through as bytes. */
final class Zip {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
    private final Opener opener;

    Zip(Opener opener) {
        this.opener = opener;
    }

    private static long u32(MemorySegment d, long at) {
        return d.get(INT, at) & 0xffffffffL;
    }

    private static int u16(MemorySegment d, long at) {
        return d.get(SHORT, at) & 0xffff;
    }

    private static long end(MemorySegment d) {
        for (long at = d.byteSize() - 22; at >= Math.max(0, d.byteSize() - 22 - 65535); at--) {
            if (d.get(ValueLayout.JAVA_BYTE, at) == 'P' && u32(d, at) == 0x06054b50L && at + 22 + u16(d, at + 20) <= d.byteSize()) {
                return at;
            }
        }
        return -1;
    }

    /** Whether it ends as a ZIP file does, whatever it begins with. */
    static boolean ends(MemorySegment d) {
        long end = end(d);
        return end >= 0 && u32(d, end + 16) < end && (u16(d, end + 10) == 0 || directory(d, end) >= 0);
    }

    /** Where the central directory begins; what stands before the archive shifts it. */
    private static long directory(MemorySegment d, long end) {
        long at = u32(d, end + 16);
        if (at == 0xffffffffL) {
            long zip64 = d.get(LONG, end - 20 + 8);
            at = d.get(LONG, zip64 + 48);
        } else if (at + u32(d, end + 12) < end && (at >= end || u32(d, at) != 0x02014b50L)) {
            at = end - u32(d, end + 12);
        }
        return at >= 0 && at + 46 <= d.byteSize() && u32(d, at) == 0x02014b50L ? at : -1;
    }

    void open(Spot spot, MemorySegment d) {
        long end = end(d);
        if (end < 0) {
            throw new Unopened("ZIP without its directory");
        }
        List<long[]> covered = new ArrayList<>();
        long at = u16(d, end + 10) == 0 ? end : directory(d, end);
        if (at < 0) {
            throw new Unopened("ZIP whose directory is not where it should be");
        }
        long shift = u32(d, end + 16) == 0xffffffffL || at == end ? 0 : at - u32(d, end + 16);
        int number = 0;
        while (at + 46 <= d.byteSize() && u32(d, at) == 0x02014b50L) {
            at = member(spot, d, at, shift, ++number, covered);
        }
        covered.sort(Comparator.comparingLong(r -> r[0]));
        long from = 0;
        for (long[] range : covered) {
            if (range[0] > from) {
                opener.raw(spot, d.asSlice(from, range[0] - from));
            }
            from = Math.max(from, range[1]);
        }
        opener.raw(spot, d.asSlice(from));
    }

    private long member(Spot spot, MemorySegment d, long at, long shift, int number, List<long[]> covered) {
        int method = u16(d, at + 10);
        long packed = u32(d, at + 20);
        long local = u32(d, at + 42);
        int nameLength = u16(d, at + 28);
        int extra = u16(d, at + 30);
        String name = new String(d.asSlice(at + 46, nameLength).toArray(ValueLayout.JAVA_BYTE),
                (u16(d, at + 8) & 0x800) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        String shown = opener.name(new Spot(spot.place() + "!", spot.ways(), spot.depth()), name, number - 1);
        long size = u32(d, at + 24);
        for (long x = at + 46 + nameLength; x + 4 <= at + 46 + nameLength + extra; x += 4 + u16(d, x + 2)) {
            if (u16(d, x) == 1) {
                long v = x + 4;
                if (size == 0xffffffffL) {
                    v += 8;
                }
                if (packed == 0xffffffffL) {
                    packed = d.get(LONG, v);
                    v += 8;
                }
                if (local == 0xffffffffL) {
                    local = d.get(LONG, v);
                }
            }
        }
        Spot inside = spot.in("!" + shown, method == 8 ? "deflated" : "");
        try {
            local += shift;
            long data = local + 30 + u16(d, local + 26) + u16(d, local + 28);
            if ((u16(d, at + 8) & 1) != 0) {
                throw new Unopened("is encrypted");
            }
            if (method == 0) {
                opener.member(inside, d.asSlice(data, packed));
            } else if (method == 8) {
                opener.member(inside, opener.inflate(d, data, true).data());
            } else {
                throw new Unopened("ZIP method " + method);
            }
            covered.add(new long[] {data, data + packed});
        } catch (Unopened e) {
            opener.report().unopened(inside.place() + ": " + e.getMessage());
        } catch (IndexOutOfBoundsException e) {
            opener.report().unopened(inside.place() + ": lies outside of its archive");
        }
        return at + 46 + nameLength + extra + u16(d, at + 32);
    }
}

/** WARC (ISO 28500): headers, and bodies after transfer and content encodings. */
final class Warc {
    private final Opener opener;

    Warc(Opener opener) {
        this.opener = opener;
    }

    void open(Spot spot, MemorySegment d) {
        members(spot, List.of(d));
    }

    /** Records that begin in any of these; one that is longer than its piece goes on in the next. */
    void members(Spot spot, List<MemorySegment> all) {
        int number = 0;
        for (int i = 0; i < all.size(); i++) {
            MemorySegment d = all.get(i);
            long at = 0;
            while (at < d.byteSize()) {
                long head = end(d, at);
                if (head < 0 || !Opener.latin(d, at, 5).equals("WARC/")) {
                    opener.raw(spot.in("!" + (number + 1), ""), d.asSlice(at));
                    break;
                }
                long length = length(Opener.latin(d, at, (int) (head - at)));
                while (head + length > d.byteSize() && i + 1 < all.size()) {
                    d = Gzip.join(List.of(d.asSlice(at), all.get(++i)));
                    head -= at;
                    at = 0;
                }
                number++;
                Spot record = spot.in("!" + number, "");
                if (head + length > d.byteSize()) {
                    opener.report().unopened(record.place() + ": WARC record is cut off");
                    length = d.byteSize() - head;
                }
                String type = field(Opener.latin(d, at, (int) (head - at)), "WARC-Type");
                opener.raw(new Spot(record.place() + " header", record.ways(), record.depth()), d.asSlice(at, head - at));
                body(record, type, d.asSlice(head, length));
                at = head + length;
                while (at < d.byteSize() && (d.get(ValueLayout.JAVA_BYTE, at) == '\r' || d.get(ValueLayout.JAVA_BYTE, at) == '\n')) {
                    at++;
                }
            }
        }
    }

    private static long length(String header) {
        try {
            return Math.max(0, Long.parseLong(field(header, "Content-Length")));
        } catch (NumberFormatException e) {
            throw new Unopened("WARC record without a length");
        }
    }

    /** Behind the empty line; -1 where there is none. */
    private static long end(MemorySegment d, long from) {
        for (long at = from; at + 1 < d.byteSize() && at < from + (1 << 20); at++) {
            if (d.get(ValueLayout.JAVA_BYTE, at) == '\n') {
                int next = d.get(ValueLayout.JAVA_BYTE, at + 1);
                if (next == '\n') {
                    return at + 2;
                }
                if (next == '\r' && at + 2 < d.byteSize() && d.get(ValueLayout.JAVA_BYTE, at + 2) == '\n') {
                    return at + 3;
                }
            }
        }
        return -1;
    }

    private static String field(String header, String name) {
        Matcher m = Pattern.compile("(?im)^" + name + ":[ \\t]*(.*?)\\s*$").matcher(header);
        return m.find() ? m.group(1) : "";
    }

    private void body(Spot spot, String type, MemorySegment d) {
        boolean http = type.equals("response") || type.equals("request") || type.equals("revisit");
        long head = http && Opener.latin(d, 0, 512).contains("HTTP/") ? end(d, 0) : -1;
        if (head < 0) {
            opener.member(spot, d);
            return;
        }
        String header = Opener.latin(d, 0, (int) head);
        opener.raw(new Spot(spot.place() + " HTTP header", spot.ways(), spot.depth()), d.asSlice(0, head));
        MemorySegment payload = d.asSlice(head);
        if (payload.byteSize() == 0) {
            return;
        }
        Spot in = spot;
        if (field(header, "Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            MemorySegment joined = dechunked(payload);
            if (joined == null) {
                // Recorded without its chunks: some tools do so.
                joined = payload;
            } else {
                in = in.in("", "chunked");
            }
            payload = joined;
        }
        String[] codings = field(header, "Content-Encoding").toLowerCase(Locale.ROOT).split("\\s*,\\s*");
        for (int i = codings.length - 1; i >= 0; i--) {
            switch (codings[i]) {
                case "", "identity", "gzip", "x-gzip" -> {} // gzip is seen by its first bytes
                case "deflate" -> {
                    boolean zlib = payload.byteSize() > 1 && (payload.get(ValueLayout.JAVA_BYTE, 0) & 0x0f) == 8
                            && Opener.latin(payload, 0, 2).chars().reduce(0, (a, b) -> a << 8 | b) % 31 == 0;
                    payload = opener.inflate(payload, 0, !zlib).data();
                    in = in.in("", "deflate");
                }
                default -> opener.report().unopened(spot.place() + ": content encoding " + codings[i].replaceAll("[^a-z0-9-]", "?")
                        + ", cannot be opened");
            }
        }
        opener.member(in, payload);
    }

    private static MemorySegment dechunked(MemorySegment d) {
        List<MemorySegment> parts = new ArrayList<>();
        long at = 0;
        while (at < d.byteSize()) {
            String line = Opener.latin(d, at, 64);
            Matcher m = Pattern.compile("^([0-9a-fA-F]{1,8})[^\\r\\n]*\\r?\\n").matcher(line);
            if (!m.find()) {
                return parts.isEmpty() ? null : Gzip.join(parts);
            }
            long size = Long.parseLong(m.group(1), 16);
            at += m.end();
            if (size == 0 || at + size > d.byteSize()) {
                if (at < d.byteSize()) {
                    parts.add(d.asSlice(at));
                }
                break;
            }
            parts.add(d.asSlice(at, size));
            at += size;
            while (at < d.byteSize() && (d.get(ValueLayout.JAVA_BYTE, at) == '\r' || d.get(ValueLayout.JAVA_BYTE, at) == '\n')) {
                at++;
            }
        }
        return parts.isEmpty() ? null : Gzip.join(parts);
    }
}

/** What pictures carry beside their pixels. */
final class Picture {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);
    private final Opener opener;

    Picture(Opener opener) {
        this.opener = opener;
    }

    void png(Spot spot, MemorySegment d) {
        long at = 8;
        while (at + 12 <= d.byteSize()) {
            long length = d.get(INT, at) & 0xffffffffL;
            String type = Opener.latin(d, at + 4, 4);
            if (at + 12 + length > d.byteSize()) {
                throw new Unopened("PNG is cut off");
            }
            MemorySegment chunk = d.asSlice(at + 8, length);
            if (!type.equals("IDAT")) {
                Spot in = spot.in("!" + type.replaceAll("[^A-Za-z]", "?"), "");
                opener.raw(in, chunk);
                if (type.equals("zTXt") || type.equals("iTXt") || type.equals("iCCP")) {
                    packed(in, type, chunk);
                }
            }
            at += 12 + length;
            if (type.equals("IEND")) {
                break;
            }
        }
        if (at < d.byteSize()) {
            opener.open(spot.in("!behind the end", ""), d.asSlice(at));
        }
    }

    /** Text or profile behind its keyword, deflated. */
    private void packed(Spot spot, String type, MemorySegment chunk) {
        long at = zero(chunk, 0) + 1;
        if (!type.equals("iTXt")) {
            at += 1;
        } else {
            boolean compressed = at < chunk.byteSize() && chunk.get(ValueLayout.JAVA_BYTE, at) == 1;
            at = zero(chunk, zero(chunk, at + 2) + 1) + 1;
            if (!compressed) {
                return;
            }
        }
        opener.member(spot.in("", "zlib"), opener.inflate(chunk, at, false).data());
    }

    private static long zero(MemorySegment d, long from) {
        long at = from;
        while (at < d.byteSize() && d.get(ValueLayout.JAVA_BYTE, at) != 0) {
            at++;
        }
        return at;
    }

    /** Comments and metadata, which stand in blocks of at most 255 bytes. */
    void gif(Spot spot, MemorySegment d) {
        for (long at = 13; at + 3 < d.byteSize(); at++) {
            if (d.get(ValueLayout.JAVA_BYTE, at) != 0x21) {
                continue;
            }
            int label = d.get(ValueLayout.JAVA_BYTE, at + 1) & 0xff;
            if (label != 0xfe && label != 0xff && label != 0x01) {
                continue;
            }
            List<MemorySegment> blocks = new ArrayList<>();
            long block = at + 2;
            while (block < d.byteSize()) {
                int length = d.get(ValueLayout.JAVA_BYTE, block) & 0xff;
                if (length == 0 || block + 1 + length > d.byteSize()) {
                    break;
                }
                blocks.add(d.asSlice(block + 1, length));
                block += 1 + length;
            }
            if (blocks.size() > 1) {
                opener.raw(spot.in("!comment at " + at, "in blocks"), Gzip.join(blocks));
            }
        }
    }

    /** Segments before the pixels, each by itself; those of one long description together. */
    void jpeg(Spot spot, MemorySegment d) {
        List<MemorySegment> described = new ArrayList<>();
        long at = 2;
        while (at + 4 <= d.byteSize() && (d.get(ValueLayout.JAVA_BYTE, at) & 0xff) == 0xff) {
            int marker = d.get(ValueLayout.JAVA_BYTE, at + 1) & 0xff;
            if (marker == 0xda || marker == 0xd9) {
                break;
            }
            int length = (d.get(ValueLayout.JAVA_BYTE, at + 2) & 0xff) << 8 | d.get(ValueLayout.JAVA_BYTE, at + 3) & 0xff;
            if (length < 2 || at + 2 + length > d.byteSize()) {
                throw new Unopened("JPEG is cut off");
            }
            if (marker == 0xfe || marker >= 0xe0 && marker <= 0xef) {
                MemorySegment segment = d.asSlice(at + 4, length - 2);
                opener.raw(spot.in("!segment " + Integer.toHexString(marker), ""), segment);
                String extended = "http://ns.adobe.com/xmp/extension/\0";
                if (Opener.latin(segment, 0, extended.length()).equals(extended)) {
                    described.add(segment.asSlice(extended.length() + 40));
                }
            }
            at += 2 + length;
        }
        if (described.size() > 1) {
            opener.raw(spot.in("!extended XMP", ""), Gzip.join(described));
        }
    }
}

/** Long values of SQLite, which are cut where a page ends: put together again. The rest is read as bytes. */
final class Sqlite {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);
    private final Opener opener;
    private long next;

    Sqlite(Opener opener) {
        this.opener = opener;
    }

    private static int u16(MemorySegment d, long at) {
        return (d.get(ValueLayout.JAVA_BYTE, at) & 0xff) << 8 | d.get(ValueLayout.JAVA_BYTE, at + 1) & 0xff;
    }

    void open(Spot spot, MemorySegment d) {
        int size = u16(d, 16) == 1 ? 65536 : u16(d, 16);
        if (size < 512) {
            throw new Unopened("SQLite without a page size");
        }
        int usable = size - (d.get(ValueLayout.JAVA_BYTE, 20) & 0xff);
        for (long page = 0; (page + 1) * size <= d.byteSize(); page++) {
            long start = page * size;
            long header = page == 0 ? start + 100 : start;
            int type = d.get(ValueLayout.JAVA_BYTE, header);
            if (type != 13 && type != 10 && type != 2) {
                continue;
            }
            int cells = u16(d, header + 3);
            long pointers = header + (type == 2 ? 12 : 8);
            for (int i = 0; i < cells && pointers + 2L * i + 2 <= start + size; i++) {
                int cell = u16(d, pointers + 2L * i);
                if (cell > 0 && cell < size - 4) {
                    cell(spot, d, size, usable, start + cell + (type == 2 ? 4 : 0), type == 13, start + usable);
                }
            }
        }
    }

    private long varint(MemorySegment d, long at) {
        long value = 0;
        for (int i = 0; i < 9; i++) {
            int b = d.get(ValueLayout.JAVA_BYTE, at + i);
            if (i == 8) {
                next = at + 9;
                return value << 8 | b & 0xff;
            }
            value = value << 7 | b & 0x7f;
            if (b >= 0) {
                next = at + i + 1;
                return value;
            }
        }
        return value;
    }

    private void cell(Spot spot, MemorySegment d, int size, int usable, long at, boolean table, long end) {
        long length = varint(d, at);
        if (table) {
            varint(d, next);
        }
        long most = table ? usable - 35 : (usable - 12) * 64L / 255 - 23;
        if (length <= most || length > 1 << 28) {
            return;
        }
        long least = (usable - 12) * 32L / 255 - 23;
        long local = least + (length - least) % (usable - 4);
        local = local > most ? least : local;
        if (next + local + 4 > end) {
            return; // no cell: a free page that once was one
        }
        List<MemorySegment> parts = new ArrayList<>(List.of(d.asSlice(next, local)));
        long left = length - local;
        long page = d.get(INT, next + local) & 0xffffffffL;
        while (left > 0 && page > 0 && page * size <= d.byteSize()) {
            long n = Math.min(left, usable - 4);
            parts.add(d.asSlice((page - 1) * size + 4, n));
            left -= n;
            page = d.get(INT, (page - 1) * size) & 0xffffffffL;
        }
        MemorySegment whole = Gzip.join(parts);
        opener.raw(spot.in("!value at " + at, "over several pages"), whole);
    }
}

/** Words of PDF syntax (ISO 32000-1, 7.2 and 7.3): numbers, names, strings, arrays, dictionaries, references, operators. */
final class PdfWords {
    /** A name, such as /Type. */
    record Name(String text) {}

    /** A reference to an object. */
    record Ref(int number) {}

    /** An operator or another bare word. */
    record Word(String text) {}

    private final byte[] b;
    private int at;
    private int depth;

    PdfWords(byte[] b, int from) {
        this.b = b;
        at = from;
    }

    int at() {
        return at;
    }

    void at(int next) {
        at = next;
    }

    private void space() {
        while (at < b.length) {
            if (b[at] == '%') {
                while (at < b.length && b[at] != '\n' && b[at] != '\r') {
                    at++;
                }
            } else if (b[at] >= 0 && b[at] <= ' ') {
                at++;
            } else {
                return;
            }
        }
    }

    /** The next thing; null at the end. Strings are byte[]. */
    Object next() {
        space();
        if (at >= b.length) {
            return null;
        }
        int c = b[at];
        if (c == '/') {
            return name();
        }
        if (c == '(') {
            return literal();
        }
        if (c == '<' && at + 1 < b.length && b[at + 1] == '<') {
            at += 2;
            return dictionary();
        }
        if (c == '<') {
            return hexadecimal();
        }
        if (c == '[') {
            at++;
            return array();
        }
        if (c == ']' || c == '{' || c == '}' || c == ')') {
            at++;
            return new Word(String.valueOf((char) c));
        }
        if (c == '>') {
            at += at + 1 < b.length && b[at + 1] == '>' ? 2 : 1;
            return new Word(">>");
        }
        return bare();
    }

    private static boolean ends(int c) {
        return c >= 0 && c <= ' ' || "()<>[]{}/%".indexOf(c) >= 0;
    }

    private Object bare() {
        int from = at;
        while (at < b.length && !ends(b[at])) {
            at++;
        }
        String word = new String(b, from, at - from, StandardCharsets.ISO_8859_1);
        if (!word.matches("[+-]?[0-9]*[.]?[0-9]+[.]?|[+-]?[0-9]+[.]")) {
            return new Word(word);
        }
        if (word.matches("[0-9]{1,9}")) {
            int behind = at;
            int k = at;
            while (k < b.length && b[k] == ' ') {
                k++;
            }
            int digits = k;
            while (k < b.length && b[k] >= '0' && b[k] <= '9') {
                k++;
            }
            if (k > digits && k + 1 < b.length && b[k] == ' ' && b[k + 1] == 'R' && (k + 2 >= b.length || ends(b[k + 2]))) {
                at = k + 2;
                return new Ref(Integer.parseInt(word));
            }
            at = behind;
        }
        return Double.valueOf(word.endsWith(".") ? word + "0" : word);
    }

    private Name name() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < b.length && !ends(b[at])) {
            int hex = b[at] == '#' && at + 2 < b.length ? Character.digit(b[at + 1], 16) * 16 + Character.digit(b[at + 2], 16) : -1;
            out.append((char) (hex >= 0 ? hex : b[at] & 0xff));
            at += hex >= 0 ? 3 : 1;
        }
        return new Name(out.toString());
    }

    private byte[] literal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int open = 0;
        for (; at < b.length; at++) {
            int c = b[at];
            if (c == '(' && open++ == 0) {
                continue;
            }
            if (c == ')' && --open == 0) {
                at++;
                break;
            }
            if (c == '\\' && at + 1 < b.length) {
                c = b[++at];
                if (c >= '0' && c <= '7') {
                    int value = c - '0';
                    for (int k = 0; k < 2 && at + 1 < b.length && b[at + 1] >= '0' && b[at + 1] <= '7'; k++) {
                        value = value * 8 + b[++at] - '0';
                    }
                    out.write(value);
                    continue;
                }
                if (c == '\r' || c == '\n') {
                    at += c == '\r' && at + 1 < b.length && b[at + 1] == '\n' ? 1 : 0;
                    continue;
                }
                int plain = "nrtbf".indexOf(c);
                c = plain >= 0 ? "\n\r\t\b\f".charAt(plain) : c;
            }
            out.write(c);
        }
        return out.toByteArray();
    }

    private byte[] hexadecimal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int high = -1;
        for (at++; at < b.length && b[at] != '>'; at++) {
            int digit = Character.digit(b[at], 16);
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                out.write(high << 4 | digit);
                high = -1;
            }
        }
        at++;
        if (high >= 0) {
            out.write(high << 4);
        }
        return out.toByteArray();
    }

    private List<Object> array() {
        deeper();
        List<Object> out = new ArrayList<>();
        for (Object o = next(); o != null && !o.equals(new Word("]")); o = next()) {
            out.add(o);
        }
        depth--;
        return out;
    }

    private Map<String, Object> dictionary() {
        deeper();
        Map<String, Object> out = new LinkedHashMap<>();
        for (Object key = next(); key != null && !key.equals(new Word(">>")); key = next()) {
            Object value = next();
            if (value == null || value.equals(new Word(">>"))) {
                break;
            }
            out.put(key instanceof Name n ? n.text() : "?", value);
        }
        depth--;
        return out;
    }

    private void deeper() {
        if (++depth > 200) {
            throw new Unopened("PDF objects lie in each other more than 200 deep");
        }
    }
}

/** PDF: every string and stream of every object, and the words that its pages show, by their fonts. */
final class Pdf {
    /** An object; its stream, as it is stored, where it has one. */
    private record Thing(Object value, byte[] stream) {}

    private final Opener opener;
    private final Spot spot;
    private final byte[] b;
    private final Map<Integer, Thing> things = new TreeMap<>();
    private final List<Object> values = new ArrayList<>();
    private final Map<Object, byte[]> decoded = new java.util.IdentityHashMap<>();
    private final Map<Object, PdfFont> fonts = new java.util.IdentityHashMap<>();
    private final Set<Object> shown = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private final Set<String> unread = new TreeSet<>();

    Pdf(Opener opener, Spot spot, MemorySegment d) {
        if (d.byteSize() > 1 << 29) {
            throw new Unopened("PDF of more than " + (1 << 29) + " bytes");
        }
        this.opener = opener;
        this.spot = spot;
        b = d.toArray(ValueLayout.JAVA_BYTE);
    }

    void open() {
        objects();
        if (encrypted()) {
            opener.report().unopened(spot.place() + ": PDF is encrypted");
        }
        for (Thing t : List.copyOf(things.values())) {
            if (t.stream() != null && dict(t.value()).get("Type") instanceof PdfWords.Name n && n.text().equals("ObjStm")) {
                packed(t);
            }
        }
        things.forEach((number, t) -> {
            Spot in = spot.in(" object " + number, "");
            strings(in, t.value(), 0);
            if (t.stream() != null) {
                stream(in, t);
            }
        });
        values.forEach(v -> strings(spot.in(" object that was replaced", ""), v, 0));
        pages();
        unread.forEach(u -> opener.report().unopened(spot.place() + ": " + u));
    }

    private boolean encrypted() {
        String all = Opener.latin(MemorySegment.ofArray(b), Math.max(0, b.length - 4096), 4096);
        return Pattern.compile("/Encrypt\\s+\\d+\\s+\\d+\\s+R").matcher(all).find()
                || things.values().stream().anyMatch(t -> t.stream() != null && dict(t.value()).get("Encrypt") != null);
    }

    private void objects() {
        for (int i = 3; i + 3 <= b.length; i++) {
            if (b[i] != 'o' || b[i + 1] != 'b' || b[i + 2] != 'j' || b[i - 1] != ' ' && b[i - 1] != '\n') {
                continue;
            }
            int k = i - 2;
            while (k > 0 && b[k] >= '0' && b[k] <= '9') {
                k--;
            }
            while (k > 0 && (b[k] == ' ' || b[k] == '\n')) {
                k--;
            }
            int end = k + 1;
            while (k >= 0 && b[k] >= '0' && b[k] <= '9') {
                k--;
            }
            if (end - k - 1 < 1 || end - k - 1 > 9) {
                continue;
            }
            int number = Integer.parseInt(new String(b, k + 1, end - k - 1, StandardCharsets.ISO_8859_1));
            PdfWords words = new PdfWords(b, i + 3);
            Object value = words.next();
            int after = words.at();
            byte[] stream = null;
            if (value instanceof Map && new PdfWords.Word("stream").equals(words.next())) {
                int from = words.at();
                from += from < b.length && b[from] == '\r' ? 1 : 0;
                from += from < b.length && b[from] == '\n' ? 1 : 0;
                int to = streamEnd(from, dict(value).get("Length"));
                stream = Arrays.copyOfRange(b, from, to);
                after = to;
            }
            Thing old = things.put(number, new Thing(value == null ? "" : value, stream));
            if (old != null) {
                values.add(old.value());
                if (old.stream() != null) {
                    stream(spot.in(" object " + number + " that was replaced", ""), old);
                }
            }
            i = Math.max(i, after - 1);
        }
    }

    private int streamEnd(int from, Object length) {
        if (length instanceof Double d && from + d.intValue() <= b.length && d >= 0) {
            String behind = Opener.latin(MemorySegment.ofArray(b), from + d.longValue(), 12);
            if (behind.strip().startsWith("endstream")) {
                return from + d.intValue();
            }
        }
        byte[] word = "endstream".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = from; i + word.length <= b.length; i++) {
            if (b[i] == 'e' && Arrays.equals(b, i, i + word.length, word, 0, word.length)) {
                return i > from && b[i - 1] == '\n' ? i - (i > from + 1 && b[i - 2] == '\r' ? 2 : 1) : i;
            }
        }
        return b.length;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> dict(Object o) {
        Object value = resolved(o);
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(Object o) {
        Object value = resolved(o);
        return value instanceof List ? (List<Object>) value : value == null ? List.of() : List.of(o);
    }

    private Object resolved(Object o) {
        Object value = o;
        for (int i = 0; i < 8 && value instanceof PdfWords.Ref r; i++) {
            Thing t = things.get(r.number());
            value = t == null ? null : t.value();
        }
        return value;
    }

    private Thing thing(Object o) {
        return o instanceof PdfWords.Ref r ? things.get(r.number()) : null;
    }

    private static double number(Object o) {
        return o instanceof Double d ? d : 0;
    }

    /** Objects in a stream. */
    private void packed(Thing t) {
        byte[] data = data(t);
        PdfWords index = new PdfWords(data, 0);
        int count = (int) number(resolved(dict(t.value()).get("N")));
        int first = (int) number(resolved(dict(t.value()).get("First")));
        for (int i = 0; i < count; i++) {
            Object id = index.next();
            Object offset = index.next();
            if (!(id instanceof Double n) || !(offset instanceof Double o)) {
                break;
            }
            Object value = new PdfWords(data, first + o.intValue()).next();
            if (value != null) {
                Thing old = things.putIfAbsent(n.intValue(), new Thing(value, null));
                if (old != null) {
                    values.add(value);
                }
            }
        }
    }

    private void strings(Spot in, Object o, int depth) {
        if (depth > 100) {
            throw new Unopened("PDF objects lie in each other more than 100 deep");
        }
        if (o instanceof byte[] s) {
            opener.search().string(in, string(s), 0);
            if (s.length > 8) {
                opener.search().bytes(in, MemorySegment.ofArray(s));
            }
        } else if (o instanceof PdfWords.Name n && n.text().length() > 3) {
            opener.search().string(in, string(n.text().getBytes(StandardCharsets.ISO_8859_1)), 0);
        } else if (o instanceof List<?> l) {
            l.forEach(each -> strings(in, each, depth + 1));
        } else if (o instanceof Map<?, ?> m) {
            m.forEach((key, value) -> {
                strings(in, value, depth + 1);
            });
        }
    }

    /** A string outside of pages: UTF-16 or UTF-8 with a mark, else as good as Western letters. */
    private static String string(byte[] s) {
        if (s.length > 1 && (s[0] & 0xff) == 0xfe && (s[1] & 0xff) == 0xff) {
            return new String(s, 2, s.length - 2, StandardCharsets.UTF_16BE);
        }
        if (s.length > 1 && (s[0] & 0xff) == 0xff && (s[1] & 0xff) == 0xfe) {
            return new String(s, 2, s.length - 2, StandardCharsets.UTF_16LE);
        }
        String utf8 = new String(s, StandardCharsets.UTF_8);
        return utf8.indexOf('\ufffd') < 0 ? utf8 : new String(s, Charset.forName("windows-1252"));
    }

    private void stream(Spot in, Thing t) {
        byte[] data = data(t);
        boolean pixels = dict(t.value()).get("Subtype") instanceof PdfWords.Name n && n.text().equals("Image");
        boolean list = dict(t.value()).get("Type") instanceof PdfWords.Name n && (n.text().equals("XRef") || n.text().equals("ObjStm"));
        if (pixels && !(data.length > 2 && (data[0] & 0xff) == 0xff && (data[1] & 0xff) == 0xd8)) {
            opener.report().picture();
        } else if (!list) {
            opener.member(in.in("", data == t.stream() ? "" : "PDF filters"), MemorySegment.ofArray(data));
        }
    }

    /** A stream through its filters. */
    private byte[] data(Thing t) {
        byte[] known = decoded.get(t);
        if (known != null) {
            return known;
        }
        byte[] data = t.stream();
        List<Object> filters = list(dict(t.value()).get("Filter"));
        List<Object> parameters = list(dict(t.value()).get("DecodeParms"));
        for (int i = 0; i < filters.size(); i++) {
            String name = resolved(filters.get(i)) instanceof PdfWords.Name n ? n.text() : "";
            Map<String, Object> with = i < parameters.size() ? dict(parameters.get(i)) : Map.of();
            switch (name) {
                case "FlateDecode", "Fl" -> data = predicted(flate(data), with);
                case "ASCIIHexDecode", "AHx" -> data = hexadecimal(data);
                case "ASCII85Decode", "A85" -> data = ascii85(data);
                case "RunLengthDecode", "RL" -> data = runs(data);
                case "LZWDecode", "LZW" -> data = predicted(lzw(data, number(with.getOrDefault("EarlyChange", 1.0)) != 0), with);
                case "DCTDecode", "DCT" -> {}
                default -> unread.add("PDF filter " + name.replaceAll("[^A-Za-z0-9]", "?") + ", cannot be opened");
            }
        }
        decoded.put(t, data);
        return data;
    }

    private byte[] flate(byte[] data) {
        try {
            return opener.inflate(MemorySegment.ofArray(data), 0, false).data().toArray(ValueLayout.JAVA_BYTE);
        } catch (Unopened e) {
            unread.add("a stream of the PDF " + e.getMessage());
            return data;
        }
    }

    private static byte[] hexadecimal(byte[] data) {
        byte[] wrapped = new byte[data.length + 2];
        wrapped[0] = '<';
        System.arraycopy(data, 0, wrapped, 1, data.length);
        wrapped[data.length + 1] = '>';
        return (byte[]) new PdfWords(wrapped, 0).next();
    }

    private static byte[] ascii85(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long value = 0;
        int n = 0;
        for (byte c : data) {
            if (c == '~') {
                break;
            }
            if (c == 'z' && n == 0) {
                out.write(new byte[4], 0, 4);
            } else if (c >= '!' && c <= 'u') {
                value = value * 85 + c - '!';
                if (++n == 5) {
                    out.write(ByteBuffer.allocate(4).putInt((int) value).array(), 0, 4);
                    value = 0;
                    n = 0;
                }
            }
        }
        if (n > 1) {
            for (int i = n; i < 5; i++) {
                value = value * 85 + 84;
            }
            out.write(ByteBuffer.allocate(4).putInt((int) value).array(), 0, n - 1);
        }
        return out.toByteArray();
    }

    private static byte[] runs(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < data.length && data[i] != -128; ) {
            int n = data[i++];
            if (n >= 0) {
                int length = Math.min(n + 1, data.length - i);
                out.write(data, i, length);
                i += length;
            } else if (i < data.length) {
                for (int k = 0; k < 1 - n; k++) {
                    out.write(data[i]);
                }
                i++;
            }
        }
        return out.toByteArray();
    }

    private static byte[] lzw(byte[] data, boolean early) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[][] table = new byte[4097][];
        int next = 258;
        int width = 9;
        byte[] before = null;
        long bits = 0;
        int count = 0;
        for (byte b : data) {
            bits = bits << 8 | b & 0xff;
            count += 8;
            if (count < width) {
                continue;
            }
            int code = (int) (bits >> count - width) & (1 << width) - 1;
            count -= width;
            if (code == 257) {
                break;
            }
            if (code == 256) {
                next = 258;
                width = 9;
                before = null;
                continue;
            }
            byte[] entry = code < 256 ? new byte[] {(byte) code} : code < next ? table[code] : null;
            if (entry == null) {
                if (before == null) {
                    break;
                }
                entry = Arrays.copyOf(before, before.length + 1);
                entry[before.length] = before[0];
            }
            out.write(entry, 0, entry.length);
            if (before != null && next < 4096) {
                byte[] added = Arrays.copyOf(before, before.length + 1);
                added[before.length] = entry[0];
                table[next++] = added;
            }
            before = entry;
            int limit = next + (early ? 1 : 0);
            width = limit >= 2048 ? 12 : limit >= 1024 ? 11 : limit >= 512 ? 10 : 9;
        }
        return out.toByteArray();
    }

    /** PNG predictors; others are left as they are. */
    private byte[] predicted(byte[] data, Map<String, Object> with) {
        if (number(resolved(with.get("Predictor"))) < 10) {
            return data;
        }
        int colours = Math.max(1, (int) number(resolved(with.getOrDefault("Colors", 1.0))));
        int bits = Math.max(1, (int) number(resolved(with.getOrDefault("BitsPerComponent", 8.0))));
        int columns = Math.max(1, (int) number(resolved(with.getOrDefault("Columns", 1.0))));
        int pixel = Math.max(1, colours * bits / 8);
        int row = (colours * bits * columns + 7) / 8;
        byte[] out = new byte[data.length / (row + 1) * row];
        for (int r = 0; r < out.length / row; r++) {
            int type = data[r * (row + 1)];
            for (int i = 0; i < row; i++) {
                int at = r * row + i;
                int left = i >= pixel ? out[at - pixel] & 0xff : 0;
                int up = r > 0 ? out[at - row] & 0xff : 0;
                int corner = r > 0 && i >= pixel ? out[at - row - pixel] & 0xff : 0;
                int p = left + up - corner;
                int nearest = Math.abs(p - left) <= Math.abs(p - up) && Math.abs(p - left) <= Math.abs(p - corner)
                        ? left
                        : Math.abs(p - up) <= Math.abs(p - corner) ? up : corner;
                int add = type == 1 ? left : type == 2 ? up : type == 3 ? (left + up) / 2 : type == 4 ? nearest : 0;
                out[at] = (byte) (data[r * (row + 1) + 1 + i] + add);
            }
        }
        return out;
    }

    private void pages() {
        List<Object> all = new ArrayList<>();
        things.values().stream()
                .filter(t -> dict(t.value()).get("Type") instanceof PdfWords.Name n && n.text().equals("Catalog"))
                .forEach(t -> kids(dict(t.value()).get("Pages"), all, new HashSet<>(), 0));
        // Pages that no tree leads to are there all the same.
        things.values().stream()
                .filter(t -> dict(t.value()).get("Type") instanceof PdfWords.Name n && n.text().equals("Page"))
                .filter(t -> all.stream().noneMatch(p -> resolved(p) == t.value()))
                .forEach(t -> all.add(t.value()));
        for (int i = 0; i < all.size(); i++) {
            page(spot.in(" page " + (i + 1), ""), dict(all.get(i)));
        }
        things.forEach((number, t) -> {
            boolean form = t.stream() != null && dict(t.value()).get("Subtype") instanceof PdfWords.Name n && n.text().equals("Form");
            if (form && !shown.contains(t)) {
                content(spot.in(" object " + number, ""), data(t), dict(dict(t.value()).get("Resources")));
            }
        });
    }

    private void kids(Object node, List<Object> all, Set<Object> seen, int depth) {
        Map<String, Object> tree = dict(node);
        if (depth > 60 || !seen.add(node)) {
            return;
        }
        if (!tree.containsKey("Kids")) {
            all.add(node);
            return;
        }
        list(tree.get("Kids")).forEach(kid -> kids(kid, all, seen, depth + 1));
    }

    private void page(Spot in, Map<String, Object> page) {
        Map<String, Object> from = page;
        for (int i = 0; i < 60 && !from.containsKey("Resources") && from.containsKey("Parent"); i++) {
            from = dict(from.get("Parent"));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object each : list(page.get("Contents"))) {
            Thing t = thing(each);
            if (t != null && t.stream() != null) {
                byte[] data = data(t);
                all.write(data, 0, data.length);
                all.write('\n');
            } else if (resolved(each) instanceof List<?> more) {
                for (Object one : more) {
                    Thing part = thing(one);
                    byte[] data = part == null || part.stream() == null ? new byte[0] : data(part);
                    all.write(data, 0, data.length);
                    all.write('\n');
                }
            }
        }
        content(in, all.toByteArray(), dict(from.get("Resources")));
    }

    /** The words that a content stream shows, in its order; where the pen moves stands a line end, which breaks no name. */
    private void content(Spot in, byte[] data, Map<String, Object> resources) {
        StringBuilder text = new StringBuilder();
        List<Object> operands = new ArrayList<>();
        PdfWords words = new PdfWords(data, 0);
        PdfFont font = null;
        for (Object o = words.next(); o != null; o = words.next()) {
            if (!(o instanceof PdfWords.Word operator)) {
                operands.add(o);
                if (operands.size() > 1000) {
                    operands.clear();
                }
                continue;
            }
            Object last = operands.isEmpty() ? null : operands.getLast();
            switch (operator.text()) {
                case "Tf" -> {
                    if (operands.size() >= 2 && operands.get(operands.size() - 2) instanceof PdfWords.Name n) {
                        font = font(dict(resources.get("Font")).get(n.text()));
                    }
                }
                case "Tj", "'", "\"" -> {
                    text.append(operator.text().equals("Tj") ? "" : "\u000b");
                    show(text, font, last);
                }
                case "TJ" -> {
                    for (Object each : last instanceof List<?> l ? l : List.of()) {
                        if (each instanceof Double d) {
                            text.append(d < -200 ? " " : "");
                        } else {
                            show(text, font, each);
                        }
                    }
                }
                case "Td", "TD", "Tm", "T*", "BT", "ET" -> text.append('\u000b');
                case "BDC", "DP" -> strings(in, last, 0);
                case "ID" -> inline(data, words);
                default -> {}
            }
            operands.clear();
        }
        opener.search().string(in.in("", "text shown by fonts"), text.toString(), 0);
    }

    /** Behind a picture that stands in the content itself. */
    private static void inline(byte[] data, PdfWords words) {
        for (int i = words.at(); i + 3 < data.length; i++) {
            if (data[i] <= ' ' && data[i + 1] == 'E' && data[i + 2] == 'I' && data[i + 3] <= ' ') {
                words.at(i + 3);
                return;
            }
        }
        words.at(data.length);
    }

    private void show(StringBuilder text, PdfFont font, Object string) {
        if (!(string instanceof byte[] s)) {
            return;
        }
        if (font == null) {
            text.append(new String(s, Charset.forName("windows-1252")));
        } else if (!font.show(text, s)) {
            unread.add("a font of the PDF does not say which letters its glyphs are");
        }
    }

    private PdfFont font(Object reference) {
        Map<String, Object> dict = dict(reference);
        return fonts.computeIfAbsent(dict, d -> {
            Thing map = thing(dict.get("ToUnicode"));
            String encoding = resolved(dict.get("Encoding")) instanceof PdfWords.Name n ? n.text() : "";
            boolean composite = dict.get("Subtype") instanceof PdfWords.Name n && n.text().equals("Type0");
            return new PdfFont(
                    map == null || map.stream() == null ? null : data(map), composite, encoding,
                    list(dict(dict.get("Encoding")).get("Differences")));
        });
    }
}

/** Which letters the codes of a font stand for. */
final class PdfFont {
    private final Map<Integer, String> letters = new HashMap<>();
    private final boolean told;
    private final boolean composite;
    private final Charset charset;
    private int width;

    PdfFont(byte[] toUnicode, boolean composite, String encoding, List<Object> differences) {
        this.composite = composite;
        width = composite ? 2 : 1;
        told = toUnicode != null;
        charset = encoding.contains("UCS2") || encoding.contains("UTF16")
                ? StandardCharsets.UTF_16BE
                : encoding.startsWith("GBK") || encoding.startsWith("GB-")
                        ? Charset.forName("GB18030")
                        : encoding.contains("RKSJ")
                                ? Charset.forName("windows-31j")
                                : encoding.startsWith("KSC")
                                        ? Charset.forName("x-windows-949")
                                        : encoding.contains("B5") ? Charset.forName("Big5-HKSCS") : null;
        if (toUnicode != null) {
            read(new PdfWords(toUnicode, 0));
        }
        int code = 0;
        for (Object each : differences) {
            if (each instanceof Double d) {
                code = d.intValue();
            } else if (each instanceof PdfWords.Name n) {
                letters.putIfAbsent(code++, glyph(n.text()));
            }
        }
    }

    private static String glyph(String name) {
        if (name.length() == 1) {
            return name;
        }
        if (name.matches("uni[0-9A-F]{4}.*") || name.matches("u[0-9A-F]{4,6}")) {
            return Character.toString(Integer.parseInt(name.replaceFirst("uni", "").replaceFirst("^u", "").replaceFirst("[.].*", ""), 16));
        }
        return switch (name) {
            case "space" -> " ";
            case "hyphen" -> "-";
            case "period" -> ".";
            case "comma" -> ",";
            case "at" -> "@";
            case "quoteright", "quotesingle" -> "'";
            case "germandbls" -> "ß";
            case "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" -> String.valueOf(
                    List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine").indexOf(name));
            // eacute and its like: the letter; marks are folded away in any case.
            default -> name.matches("[A-Za-z](acute|grave|dieresis|circumflex|tilde|caron|cedilla|ring|breve|macron|ogonek|slash)")
                    ? name.substring(0, 1)
                    : name.length() <= 2 ? name : "\ufffd";
        };
    }

    private static int code(Object o) {
        int value = 0;
        for (byte b : o instanceof byte[] s ? s : new byte[0]) {
            value = value << 8 | b & 0xff;
        }
        return value;
    }

    private static String text(Object o) {
        return o instanceof byte[] s ? new String(s, StandardCharsets.UTF_16BE) : "";
    }

    private void read(PdfWords words) {
        List<Object> operands = new ArrayList<>();
        for (Object o = words.next(); o != null; o = words.next()) {
            if (!(o instanceof PdfWords.Word word)) {
                operands.add(o);
                continue;
            }
            switch (word.text()) {
                case "endcodespacerange" -> {
                    if (!operands.isEmpty() && operands.getLast() instanceof byte[] s && s.length > 0) {
                        width = s.length;
                    }
                }
                case "endbfchar" -> {
                    for (int i = 0; i + 1 < operands.size(); i += 2) {
                        letters.put(code(operands.get(i)), text(operands.get(i + 1)));
                    }
                }
                case "endbfrange" -> {
                    for (int i = 0; i + 2 < operands.size(); i += 3) {
                        range(code(operands.get(i)), code(operands.get(i + 1)), operands.get(i + 2));
                    }
                }
                default -> {}
            }
            operands.clear();
        }
    }

    private void range(int from, int to, Object target) {
        for (int c = from; c <= to && c - from < 0x10000; c++) {
            if (target instanceof List<?> l) {
                if (c - from < l.size()) {
                    letters.put(c, text(l.get(c - from)));
                }
                continue;
            }
            int[] points = text(target).codePoints().toArray();
            if (points.length > 0) {
                points[points.length - 1] += c - from;
                letters.put(c, new String(points, 0, points.length));
            }
        }
    }

    /** Appends the letters; false where it does not know which they are. */
    boolean show(StringBuilder out, byte[] s) {
        if (!told && composite && charset == null) {
            return false;
        }
        if (!told && charset != null) {
            out.append(new String(s, charset));
            return true;
        }
        boolean all = true;
        for (int i = 0; i + width <= s.length; i += width) {
            int code = 0;
            for (int k = 0; k < width; k++) {
                code = code << 8 | s[i + k] & 0xff;
            }
            String letter = letters.get(code);
            if (letter == null && !composite) {
                letter = new String(new byte[] {(byte) code}, Charset.forName("windows-1252"));
            }
            all &= letter != null;
            out.append(letter == null ? "\ufffd" : letter);
        }
        return all || told;
    }
}
