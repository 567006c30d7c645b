// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daylight.Document;
import org.daylight.Mask;
import org.daylight.Offsets;
import org.daylight.Reading;
import org.daylight.Text;

/**
 * Finds the stretches that may name a private person, so that they stay hidden until a reviewer classes them.
 *
 * <p>Hiding too much costs a reviewer a moment, hiding too little may cost a person their safety: in doubt a name is
 * masked. Office-holders and spokespersons acting in office, whose role stands beside the name, stay readable. Once a
 * name is masked, it and its parts are masked wherever they stand in the document.
 *
 * <p>Safe for use by many threads.
 */
public final class Masker {
    private final LatinNames latin = new LatinNames();
    private final HebrewNames hebrew = new HebrewNames();
    private final CapitalNames capital = new CapitalNames();
    private final CuedNames cued = new CuedNames();

    /** The Chinese segmenter takes seconds to load and is needed for Chinese text alone. */
    private static final class Han {
        static final HanNames NAMES = new HanNames();
    }

    /** Name and version of the rules. */
    public String version() {
        return "mask/1";
    }

    /** The masks of a document's text, in order, not overlapping. */
    public List<Mask> masks(Document document) {
        Visible visible = new Visible(document.text());
        if (!visible.whole()) {
            Document seen = new Document(
                    document.id(),
                    document.textDigest(),
                    document.extractor(),
                    document.about()
                            .with(
                                    document.title() == null ? null : new Visible(document.title()).text(),
                                    document.author()),
                    document.lang(),
                    visible.text(),
                    List.of());
            return masks(seen).stream().map(visible::back).toList();
        }
        Names names = new Names();
        names.things.learn(document.text());
        if (document.title() != null) {
            names.things.learn(document.title());
        }
        if (document.publisher() != null) {
            names.things.learnPublisher(document.publisher());
        }
        names.collect(document.text(), document.lang());
        if (document.title() != null) {
            names.collect(document.title(), document.lang());
        }
        if (document.author() != null) {
            for (String author : document.author().split(",| and | y | und |、|，")) {
                names.collect(author.strip(), document.lang());
            }
        }
        Text text = new Text(document.text());
        List<Mask> masks = new ArrayList<>();
        for (int[] span : names.spans(document.text())) {
            Offsets at = text.offsets(span[0], span[1]);
            masks.add(new Mask(at, text.at(at)));
        }
        return masks;
    }

    /** The text with one {@link Mask#BAR} for each code point under a mask, so that offsets hold. */
    public static String masked(String text, List<Mask> masks) {
        Text words = new Text(text);
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (Mask mask : masks) {
            int start = Math.max(at, words.utf16(mask.at().start()));
            int end = Math.max(start, words.utf16(mask.at().end()));
            out.append(text, at, start).append(Mask.BAR.repeat(text.codePointCount(start, end)));
            at = end;
        }
        return out.append(text, at, text.length()).toString();
    }

    /**
     * Words that were cut out of a document, with bars wherever any of their places in it has bars: a cut may begin in
     * the middle of a name, where the name itself would not be found.
     *
     * @param words any words, from the document or not
     * @param text the document's text
     * @param masked the same text with bars, as many code points
     */
    public static String cut(String words, String text, String masked) {
        if (words.isBlank() || text.equals(masked)) {
            return words;
        }
        Text shown = new Text(masked);
        Text clear = new Text(text);
        int[] out = words.codePoints().toArray();
        int bar = Mask.BAR.codePointAt(0);
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int[] there = shown.at(clear.offsets(at, at + words.length()))
                    .codePoints()
                    .toArray();
            for (int i = 0; i < out.length; i++) {
                out[i] = there[i] == bar ? bar : out[i];
            }
        }
        return new String(out, 0, out.length);
    }

    /**
     * The names of private persons in any text, each once, in order of appearance.
     *
     * @param lang BCP 47, {@code und} where unknown
     */
    public List<String> names(String text, String lang) {
        Names names = new Names();
        String seen = new Visible(text).text();
        names.things.learn(seen);
        names.collect(seen, lang);
        Set<String> found = new LinkedHashSet<>();
        for (int[] span : names.spans(seen)) {
            found.add(seen.substring(span[0], span[1]));
        }
        return List.copyOf(found);
    }

    /** {@link #names(String, String)} of a text in an unknown language. */
    public List<String> namesIn(String text) {
        return names(text, Languages.UNKNOWN);
    }

    /** What is known of the names of one document while it is masked. */
    private final class Names {
        private final Set<String> hidden = new LinkedHashSet<>();
        private final Set<String> shown = new HashSet<>();
        private final Set<String> sure = new HashSet<>();
        private final Set<String> guessed = new HashSet<>();
        private final Set<String> small = new HashSet<>();
        private final Set<String> privates = new HashSet<>();
        private final Things things = new Things(latin.words());

        void collect(String text, String lang) {
            small.addAll(LatinNames.commonWords(text));
            List<PersonName> found = new ArrayList<>();
            Set<UnicodeScript> scripts = scripts(text);
            if (scripts.contains(UnicodeScript.LATIN)) {
                found.addAll(latin.find(text, lang));
            }
            if (scripts.contains(UnicodeScript.HAN) && !lang.equals("ja")) {
                found.addAll(Han.NAMES.find(text));
            }
            if (scripts.contains(UnicodeScript.HEBREW)) {
                found.addAll(hebrew.find(text));
            }
            if (scripts.contains(UnicodeScript.CYRILLIC) || scripts.contains(UnicodeScript.GREEK)) {
                found.addAll(capital.find(text));
            }
            if (lang.equals("ja") || scripts.contains(UnicodeScript.KATAKANA)) {
                found.addAll(cued.find(text, UnicodeScript.KATAKANA));
            }
            for (UnicodeScript script : List.of(UnicodeScript.HANGUL, UnicodeScript.ARABIC)) {
                if (scripts.contains(script)) {
                    found.addAll(cued.find(text, script));
                }
            }
            for (PersonName name : found) {
                String words = text.substring(name.start(), name.end());
                switch (name.kind()) {
                    case OFFICE -> shown.add(words);
                    case PRIVATE -> privates.add(words);
                    case NAMED -> {
                        hidden.add(words);
                        sure.add(words);
                    }
                    case GUESSED -> {
                        if (!things.has(words)) {
                            hidden.add(words);
                            guessed.add(words);
                        }
                    }
                }
            }
        }

        /** Where the hidden names stand in this text, in order, not overlapping, in UTF-16 units. */
        List<int[]> spans(String text) {
            // Who is spoken of as a private person anywhere stays hidden, whatever office stands beside the name.
            shown.removeAll(privates);
            shown.removeIf(
                    name -> privates.stream().anyMatch(other -> parts(other).contains(name)));
            hidden.removeAll(shown);
            Set<String> officeParts = new HashSet<>();
            shown.forEach(name -> officeParts.addAll(parts(name)));
            hidden.removeAll(officeParts);
            hidden.addAll(privates);
            BitSet masked = new BitSet(text.length());
            Set<String> words = new LinkedHashSet<>(hidden);
            guessed.removeAll(sure);
            guessed.removeAll(privates);
            for (String name : hidden) {
                for (String part : parts(name)) {
                    // A word that the text also writes small is a word, not part of a name guessed by its shape.
                    if (!guessed.contains(name) || !small.contains(part.toLowerCase(Locale.ROOT))) {
                        words.add(part);
                    }
                }
            }
            BitSet open = new BitSet(text.length());
            shown.forEach(name -> mark(text, name, open));
            words.forEach(name -> mark(text, name, masked));
            masked.andNot(open);
            List<int[]> spans = new ArrayList<>();
            for (int start = masked.nextSetBit(0); start >= 0; ) {
                int end = masked.nextClearBit(start);
                spans.add(new int[] {start, end});
                start = masked.nextSetBit(end);
            }
            return spans;
        }

        /** The words by which a name is taken up again: its last and first, where they are no words of the language. */
        private Set<String> parts(String name) {
            Set<String> parts = new LinkedHashSet<>();
            String[] words = name.split("[ 　·•‧・＝=]");
            if (words.length < 2) {
                return parts;
            }
            for (String word : words) {
                boolean long_ = word.length() >= 3 || latin.chineseFamily(word);
                boolean dotted = name.indexOf(' ') < 0;
                if (dotted ? word.length() >= 2 : long_ && !latin.tooCommon(word)) {
                    parts.add(word);
                }
            }
            return parts;
        }
    }

    private static void mark(String text, String name, BitSet into) {
        UnicodeScript script = UnicodeScript.of(name.codePointAt(0));
        boolean spaced = script != UnicodeScript.HAN && script != UnicodeScript.KATAKANA;
        // Prefixes are written together with a Hebrew or Arabic name, particles with a Korean one.
        boolean hebrew = script == UnicodeScript.HEBREW || script == UnicodeScript.ARABIC;
        for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
            int end = i + name.length();
            boolean head = !spaced || i == 0 || hebrew || !Character.isLetterOrDigit(text.codePointBefore(i));
            boolean tail = !spaced
                    || script == UnicodeScript.HANGUL
                    || end == text.length()
                    || !Character.isLetterOrDigit(text.codePointAt(end));
            if (head && tail) {
                into.set(i, end);
            }
        }
        String shouted = name.toUpperCase(Locale.ROOT);
        if (!shouted.equals(name) && name.indexOf(' ') > 0) {
            mark(text, shouted, into);
        }
    }

    private static Set<UnicodeScript> scripts(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        int last = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(last)) {
            last = text.codePointAt(i);
            if (last > 'z') {
                scripts.add(UnicodeScript.of(last));
            } else if (Character.isLetter(last)) {
                scripts.add(UnicodeScript.LATIN);
            }
        }
        return scripts;
    }

    /**
     * The reading with everything under a mask hidden: in the document's text and title, in quotes, speakers and
     * sentences, in the masks themselves. Offsets and ids stand; a byline is dropped, since it names a person.
     */
    public static Reading masked(Reading reading) {
        return new Hiding(reading).masked();
    }
}
