// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.Block;
import org.daylight.Text;

/**
 * The language of a text: the script decides where it can, letter statistics decide between languages of one script,
 * and what the page declares decides where there is too little text.
 */
final class Languages {
    /** Unknown, in BCP 47. */
    static final String UNKNOWN = "und";

    private static final int SAMPLE = 20_000;
    private static final int ENOUGH = 200;
    /** Letters of a block by which its own language is told. */
    private static final int CLEAR = 100;

    private static final int GROUP = 1_000;
    /** Where the letters of Cyrillic and of all scripts behind it begin. */
    private static final int OTHER_SCRIPTS = 0x370;

    private static final List<String> KNOWN = List.of(
            "en", "es", "de", "fr", "it", "pt", "nl", "da", "sv", "no", "fi", "pl", "cs", "sk", "hu", "ro", "tr", "hr",
            "sl", "sr", "bg", "mk", "ru", "uk", "be", "ar", "fa", "ur", "vi", "id", "ms", "lt", "lv", "et", "ca", "hi",
            "ne", "mr", "so", "sw", "sq");

    private Languages() {}

    /** BCP 47 primary language of the text, of which the page declares a language or nothing. */
    static String of(String text, String declared) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        String said = declared.strip().toLowerCase(Locale.ROOT).split("[-_,]")[0];
        if (!said.matches("[a-z]{2,3}")) {
            said = UNKNOWN;
        }
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (letters == 0) {
            return said;
        }
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        // An ideograph says as much as two and a half letters: a Chinese text with Latin names in it stays Chinese.
        scripts.computeIfPresent(UnicodeScript.HAN, (s, n) -> n * 5 / 2);
        UnicodeScript script = scripts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        return switch (script) {
            case HEBREW -> said.equals("yi") ? "yi" : "he";
            case HANGUL -> "ko";
            case THAI -> "th";
            case GREEK -> "el";
            case TIBETAN -> "bo";
            case MONGOLIAN -> "mn";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case KHMER -> "km";
            case LAO -> "lo";
            case MYANMAR -> "my";
            case HIRAGANA, KATAKANA -> "ja";
            case HAN -> kana * 20 > scripts.getOrDefault(UnicodeScript.HAN, 0) ? "ja" : "zh";
            case ARABIC ->
                sample.chars().filter(c -> "ۇۆېڭە".indexOf(c) >= 0).count() * 25 > letters
                        ? "ug"
                        : guess(sample, letters, said);
            default -> guess(sample, letters, said);
        };
    }

    /**
     * The same blocks, each with its own language: where a block has too few letters to tell, or the statistics do not
     * speak clearly for another one, that of the document.
     */
    static List<Block> ofBlocks(String text, List<Block> blocks, String document) {
        Text whole = new Text(text);
        List<Block> told = new ArrayList<>(blocks.size());
        for (int from = 0; from < blocks.size(); ) {
            int to = from;
            StringBuilder words = new StringBuilder();
            while (to < blocks.size() && words.length() < GROUP) {
                words.append(whole.at(blocks.get(to++).at())).append('\n');
            }
            // Letter statistics are dear: several blocks that speak the document's language together are asked once.
            boolean one = of(words.toString(), document).equals(document);
            for (Block block : blocks.subList(from, to)) {
                String own = whole.at(block.at());
                boolean alike = one && own.codePoints().noneMatch(c -> c >= OTHER_SCRIPTS && Character.isLetter(c));
                told.add(new Block(block.type(), block.at(), alike ? document : ofBlock(own, document), block.place()));
            }
            from = to;
        }
        return told;
    }

    private static String ofBlock(String words, String document) {
        boolean wide = words.codePoints().anyMatch(c -> c >= 0x2E80);
        int enough = wide ? 8 : CLEAR;
        if (words.codePoints().filter(Character::isLetter).limit(enough).count() < enough) {
            return document;
        }
        String own = of(words.length() > CLEAR * 5 ? words.substring(0, CLEAR * 5) : words, document);
        // A Japanese headline may do without kana.
        boolean kanji = own.equals("zh") && document.equals("ja");
        return own.equals(UNKNOWN) || kanji ? document : own;
    }

    private static String guess(String sample, int letters, String said) {
        List<DetectedLanguage> found = Detector.THE.getProbabilities(sample);
        if (found.isEmpty()) {
            return said;
        }
        String top = found.getFirst().getLocale().getLanguage();
        double probability = found.getFirst().getProbability();
        if ((letters >= ENOUGH && probability > 0.9) || (said.equals(UNKNOWN) && probability > 0.5)) {
            return top;
        }
        boolean plausible =
                found.stream().anyMatch(l -> l.getLocale().getLanguage().equals(said));
        return plausible || (letters < ENOUGH && !said.equals(UNKNOWN)) || probability <= 0.5 ? said : top;
    }

    /** Loaded on first use: pages in scripts that decide by themselves never need it. */
    private static final class Detector {
        static final LanguageDetector THE = load();

        private static LanguageDetector load() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        // Its sampling is random; a fixed seed makes the same text always the same language.
                        .seed(1)
                        .withProfiles(new LanguageProfileReader()
                                .readBuiltIn(
                                        KNOWN.stream().map(LdLocale::fromString).toList()))
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
