// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Document;
import org.daylight.Mask;
import org.daylight.Offsets;
import org.daylight.Text;
import org.daylight.read.Masker;
import org.daylight.register.Readings;
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

    private Veil(Document document, List<Mask> masks) {
        this.document = document;
        this.masks = masks;
        shown = new Text(Masker.masked(document.text(), masks));
        names = masks.stream()
                .map(Mask::quote)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The document behind the masks that stand in the register. */
    public static Veil over(Document document, Register register, Readings readings) {
        Set<String> lifted = lifted(register);
        return new Veil(
                document,
                readings.masks(document).stream()
                        .filter(m -> !lifted.contains(fold(m.quote())))
                        .toList());
    }

    /** Names whose masks were lifted, and the single words of them, folded. */
    static Set<String> lifted(Register register) {
        Set<String> lifted = new TreeSet<>();
        register.liftedMasks().keySet().forEach(name -> {
            lifted.add(fold(name));
            for (String word : name.split("\\s+")) {
                lifted.add(fold(word));
            }
        });
        return lifted;
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
        String hidden = other;
        for (String name : names) {
            hidden = hidden.replace(name, Mask.BAR.repeat(name.codePointCount(0, name.length())));
        }
        return hidden;
    }

    /** The paragraph around a stretch: up to the line feeds on both sides. */
    public Offsets paragraph(Offsets at) {
        String text = shown.string();
        int start = text.lastIndexOf('\n', shown.utf16(at.start()) - 1) + 1;
        int end = text.indexOf('\n', shown.utf16(at.end()));
        return shown.offsets(start, end < 0 ? text.length() : end);
    }

    /** All names behind bars in the case, for the leak test. */
    static List<String> allNames(Register register, Readings readings) {
        List<String> all = new ArrayList<>();
        readings.documents().forEach(d -> all.addAll(over(d, register, readings).names()));
        return all.stream().distinct().toList();
    }
}
