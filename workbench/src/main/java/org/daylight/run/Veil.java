// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Claim;
import org.daylight.Document;
import org.daylight.Explanation;
import org.daylight.Mask;
import org.daylight.Offsets;
import org.daylight.Text;
import org.daylight.protect.Spellings;
import org.daylight.read.Masker;
import org.daylight.read.Why;
import org.daylight.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * A document as it may be shown: what may name a private person is behind bars, save names whose mask a reviewer lifted.
 * One bar a code point, so offsets hold.
 */
public final class Veil {
    private final Document document;
    private final List<Mask> masks;
    private final Text shown;
    private final List<String> names;
    private final @Nullable Spellings spellings;
    private final MaskedNames everywhere;

    /**
     * @param masks sorted
     * @param everywhere full names that are masked on any page of the case
     */
    Veil(Document document, List<Mask> masks, MaskedNames everywhere) {
        this.everywhere = everywhere;
        this.document = document;
        this.masks = masks;
        shown = new Text(Masker.masked(document.text(), masks));
        names = masks.stream()
                .map(Mask::quote)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> words = names.stream()
                .filter(n -> n.codePoints().filter(Character::isLetterOrDigit).count() > 1)
                .toList();
        spellings = words.isEmpty() ? null : new Spellings(words);
    }

    /**
     * What need not be masked in a text, folded: names whose masks were lifted; and where such a name stands in the text
     * in full, its single words too, save those that are also part of another masked name there. A lifted "Li Wei" shows
     * no other Li.
     *
     * @param masked what may name a private person in the text
     */
    static Set<String> lifted(Register register, String text, Collection<String> masked) {
        Set<String> names = new TreeSet<>();
        register.liftedMasks().keySet().forEach(name -> names.add(fold(name)));
        return lifted(names, text, masked);
    }

    /** The same, where the folded names whose masks were lifted are known already. */
    static Set<String> lifted(Set<String> names, String text, Collection<String> masked) {
        Set<String> lifted = new TreeSet<>(names);
        String folded = fold(text);
        Set<String> others = new TreeSet<>();
        masked.stream()
                .map(Veil::fold)
                .filter(m -> !names.contains(m) && m.contains(" "))
                .forEach(m -> {
                    others.addAll(List.of(m.split(" ")));
                });
        for (String name : names) {
            if (folded.contains(name)) {
                for (String word : name.split(" ")) {
                    if (!others.contains(word)) {
                        lifted.add(word);
                    }
                }
            }
        }
        return lifted;
    }

    /** The stretches of a text that are bars in its masked form, which has as many code points. */
    static List<Mask> bars(Text text, Text masked) {
        List<Mask> bars = new ArrayList<>();
        int bar = Mask.BAR.codePointAt(0);
        int[] shown = masked.string().codePoints().toArray();
        int[] words = text.string().codePoints().toArray();
        for (int at = 0; at < shown.length; at++) {
            int start = at;
            while (at < shown.length && shown[at] == bar && words[at] != bar) {
                at++;
            }
            if (at > start) {
                Offsets offsets = new Offsets(start, at);
                bars.add(new Mask(offsets, text.at(offsets)));
            }
        }
        return bars;
    }

    /** Whether words are those of a text, save where they have bars. */
    public static boolean same(String words, String found) {
        if (words.equals(found)) {
            return true;
        }
        int[] shown = words.codePoints().toArray();
        int[] there = found.codePoints().toArray();
        int bar = Mask.BAR.codePointAt(0);
        boolean same = shown.length == there.length;
        for (int i = 0; same && i < shown.length; i++) {
            same = shown[i] == bar || shown[i] == there[i];
        }
        return same;
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }

    /** What it is drawn over. */
    public Document document() {
        return document;
    }

    /** The whole text with bars. */
    public String text() {
        return shown.string();
    }

    /** A stretch of the text with bars. */
    public String at(Offsets offsets) {
        return shown.at(offsets);
    }

    /** Why a claim of this document is proposed, with the same bars. */
    public Explanation explanation(Claim claim) {
        return Why.in(shown, claim.explanation());
    }

    /** How many masks cut into this stretch. */
    public int masksIn(Offsets offsets) {
        return (int) masks.stream().filter(m -> m.at().overlaps(offsets)).count();
    }

    /** The names behind the bars. Never printed outside review. */
    public List<String> names() {
        return names;
    }

    /** Any other text of the page, such as its title, with the same names behind bars. */
    public @Nullable String hide(@Nullable String other) {
        if (other == null) {
            return null;
        }
        String cut = Masker.cut(other, document.text(), shown.string());
        Text hidden = new Text(spellings == null ? cut : spellings.mask(cut));
        return Masker.masked(hidden.string(), everywhere.in(hidden));
    }

    /** The paragraph around a stretch: up to the line feeds on both sides. */
    public Offsets paragraph(Offsets at) {
        String text = shown.string();
        int start = text.lastIndexOf('\n', shown.utf16(at.start()) - 1) + 1;
        int end = text.indexOf('\n', shown.utf16(at.end()));
        return shown.offsets(start, end < 0 ? text.length() : end);
    }
}
