// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * How the words of each language are told apart and brought to one form. Every text is read twice: once as all languages
 * are (words by Unicode, accents and case folded, traditional characters simplified, pairs of characters where there are
 * no spaces), once by the rules of its own. So a word is found as it is written in whatever language, and in its other
 * forms where the language is known.
 *
 * <p>Safe for use by many threads.
 */
final class Tongues {
    /** Changes whenever a word could come out otherwise: an index of another version is made again. */
    static final String VERSION = "tongues/1";

    /** Longer words say nothing; what is folded may grow eighteenfold. */
    private static final int LONGEST = 100;

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final CharArraySet ITALIAN_ARTICLES = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of(
                    "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
                    "negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell", "sant", "bell"),
            true));

    /** Plurals of words that came from elsewhere: bureaus, regio's, studios. */
    private static final Pattern DUTCH_PLURAL = Pattern.compile("(?<=eau|io|eo|ee)s$|['’]s$");

    /** How words of each language of the Latin alphabet are brought to one form. */
    private static final Map<String, UnaryOperator<TokenStream>> STEMS = new TreeMap<>(Map.of(
            "en", s -> new PorterStemFilter(s),
            "de", s -> new GermanLightStemFilter(new GermanNormalizationFilter(s)),
            "es", s -> new SpanishLightStemFilter(s),
            "fr", s -> new FrenchLightStemFilter(s),
            "it", s -> new ItalianLightStemFilter(s),
            "nl", s -> new SnowballFilter(new PatternReplaceFilter(s, DUTCH_PLURAL, "", true), new DutchStemmer()),
            "pt", s -> new PortugueseLightStemFilter(s),
            "pl", s -> new StempelFilter(s, new StempelStemmer(PolishAnalyzer.getDefaultTable())),
            "cs", s -> new CzechStemFilter(s)));

    private final Map<String, Analyzer> own = new TreeMap<>();
    private final Analyzer universal = makeUniversal();

    /** The languages that have rules of their own. */
    static final List<String> LANGUAGES =
            List.of("cs", "de", "en", "es", "fr", "he", "it", "ja", "ko", "nl", "pl", "pt");

    /** The analysis of a language, loaded when it is first needed. */
    synchronized Analyzer of(String lang) {
        return own.computeIfAbsent(lang, Tongues::make);
    }

    /** The analysis of all languages. */
    Analyzer universal() {
        return universal;
    }

    /** For texts: a field that ends in {@code .xx} is read as that language. */
    Analyzer indexed() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                int dot = field.lastIndexOf('.');
                return dot < 0 ? universal : of(field.substring(dot + 1));
            }
        };
    }

    /** Whether words of this language can be meant by letters of this script. */
    static boolean writtenIn(String lang, Script script) {
        return switch (lang) {
            case "he" -> script == Script.HEBREW;
            case "ja" -> script == Script.HAN || script == Script.KANA;
            case "ko" -> script == Script.HANGUL;
            default -> script == Script.LATIN;
        };
    }

    /** What a word of a query is written in. */
    enum Script {
        LATIN,
        HEBREW,
        HAN,
        KANA,
        HANGUL,
        OTHER;

        /** The language that is likeliest meant, for words that somebody wrote down without one. */
        String language(String otherwise) {
            return switch (this) {
                case HEBREW -> "he";
                case HAN -> "zh";
                case KANA -> "ja";
                case HANGUL -> "ko";
                case LATIN, OTHER -> otherwise;
            };
        }

        /** Of the letters the one that says most: kana before Han. */
        static Script of(String word) {
            Script found = OTHER;
            for (int c : word.codePoints().toArray()) {
                Script here = switch (Character.UnicodeScript.of(c)) {
                    case HIRAGANA, KATAKANA -> KANA;
                    case HAN -> HAN;
                    case HANGUL -> HANGUL;
                    case HEBREW -> HEBREW;
                    case LATIN -> LATIN;
                    default -> OTHER;
                };
                if (here == KANA || (found != KANA && here != OTHER)) {
                    found = here;
                }
            }
            return found;
        }
    }

    private static Analyzer makeUniversal() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
                TokenStream folded = new ICUTransformFilter(new ICUFoldingFilter(words), SIMPLIFIED);
                int all = CJKBigramFilter.HAN
                        | CJKBigramFilter.HIRAGANA
                        | CJKBigramFilter.KATAKANA
                        | CJKBigramFilter.HANGUL;
                return new TokenStreamComponents(
                        words, new LengthFilter(new CJKBigramFilter(folded, all, true), 1, LONGEST));
            }

            @Override
            protected TokenStream normalize(String field, TokenStream in) {
                return new ICUTransformFilter(new ICUFoldingFilter(in), SIMPLIFIED);
            }
        };
    }

    private static Analyzer make(String lang) {
        return switch (lang) {
            case "ja" ->
                folding(new JapaneseAnalyzer(
                        null,
                        JapaneseTokenizer.Mode.SEARCH,
                        JapaneseAnalyzer.getDefaultStopSet(),
                        JapaneseAnalyzer.getDefaultStopTags()));
            case "ko" -> folding(new KoreanAnalyzer());
            case "he" -> spaced(words -> new HebrewForms(new ICUFoldingFilter(words)));
            default -> {
                UnaryOperator<TokenStream> stem = STEMS.get(lang);
                if (stem == null) {
                    throw new IllegalArgumentException("no analysis for language " + lang);
                }
                // Who types no accents is to find those who do: each word is stemmed with and without.
                yield spaced(words ->
                        new ICUFoldingFilter(stem.apply(new ASCIIFoldingFilter(article(lang, lower(words)), true))));
            }
        };
    }

    private static TokenStream lower(TokenStream words) {
        return new ICUNormalizer2Filter(words, Normalizer2.getNFKCCasefoldInstance());
    }

    private static TokenStream article(String lang, TokenStream words) {
        return switch (lang) {
            case "en" -> new EnglishPossessiveFilter(words);
            case "fr" -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            case "it" -> new ElisionFilter(words, ITALIAN_ARTICLES);
            default -> words;
        };
    }

    private static Analyzer spaced(UnaryOperator<TokenStream> forms) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new ICUTokenizer();
                return new TokenStreamComponents(
                        words, new LengthFilter(new RemoveDuplicatesTokenFilter(forms.apply(words)), 1, LONGEST));
            }
        };
    }

    /** What another analyzer gives, folded as the rest is. */
    private static Analyzer folding(Analyzer inner) {
        return new org.apache.lucene.analysis.AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return inner;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(
                        components.getSource(),
                        new LengthFilter(new ICUFoldingFilter(components.getTokenStream()), 1, LONGEST));
            }
        };
    }
}
