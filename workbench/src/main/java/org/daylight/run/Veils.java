// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.Mask;
import org.daylight.Text;
import org.daylight.protect.Spellings;
import org.daylight.read.Masker;
import org.daylight.register.Readings;
import org.daylight.register.Register;

/**
 * Draws veils over the documents of a case. A name that is masked on one page is masked on all: the page that happens to
 * give its bearer a title must not undo what the others hide.
 */
public final class Veils {
    private final Register register;
    private final Readings readings;
    private final MaskedNames everywhere;
    /** The words of all masked names, short ones included. */
    private final Set<String> words = new HashSet<>();

    private final Function<Document, List<Mask>> further;
    private final Masker masker;
    private final String mark;

    /** Reads the masks of all current documents once. */
    public Veils(Workbench workbench) {
        this(workbench, d -> List.of());
    }

    /**
     * Veils for what leaves the case: beside the masks that stand in the database, which anybody with the file can
     * delete, each text is gone through again.
     */
    static Veils afresh(Workbench workbench) {
        return new Veils(workbench, d -> workbench.masker().masks(d));
    }

    /** The words of a text as they are compared: letters alone, without regard to case and marks. */
    private static List<String> words(String text) {
        String bare =
                Normalizer.normalize(Veil.fold(text), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return List.of(bare.split("[^\\p{L}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Whether a veil over any page could hide something of a short text. Where it says no, none needs to be drawn: no word
     * of the text is a word of any masked name, and it has no script that is written without spaces.
     */
    boolean mayName(String text) {
        return text.codePoints().anyMatch(c -> Character.isIdeographic(c) || spaceless(Character.UnicodeScript.of(c)))
                || words(text).stream().anyMatch(words::contains);
    }

    private static boolean spaceless(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HIRAGANA;
    }

    private Veils(Workbench workbench, Function<Document, List<Mask>> further) {
        this.further = further;
        masker = workbench.masker();
        // All masks of the case, whoever looks: a name that is masked on a restricted page is masked everywhere.
        register = workbench.whole().register();
        readings = workbench.whole().readings();
        Set<String> lifted = new HashSet<>();
        register.liftedMasks().keySet().forEach(name -> lifted.add(Veil.fold(name)));
        Set<String> names = new HashSet<>();
        for (Document d : readings.allDocuments()) {
            List<Mask> masks = masks(d);
            masks.forEach(m -> words.addAll(words(m.quote())));
            masks.stream()
                    .map(Mask::quote)
                    .filter(name -> MaskedNames.full(name) && !lifted.contains(Veil.fold(name)))
                    .forEach(names::add);
        }
        new Sealing(workbench).known().values().forEach(spellings -> names.addAll(spellings.all()));
        names.forEach(name -> words.addAll(words(name)));
        everywhere = new MaskedNames(names);
        mark = Digest.of(new TreeSet<>(names) + "\n" + new TreeSet<>(lifted)).hex();
    }

    /** Changes whenever a veil could hide other names than those that stand on the page itself. */
    String mark() {
        return mark;
    }

    /** The document as it may be shown. */
    public Veil over(Document document) {
        List<Mask> masks = masks(document);
        Set<String> lifted = Veil.lifted(
                register, document.text(), masks.stream().map(Mask::quote).toList());
        masks.removeIf(m -> lifted.contains(Veil.fold(m.quote())));
        masks.addAll(everywhere.in(new Text(document.text())));
        return new Veil(document, disjoint(masks), everywhere);
    }

    /** A person's words that stand on no page, such as a reason: without names that are masked on any page. */
    public String hide(String words) {
        Text text = new Text(words);
        return Masker.masked(words, everywhere.in(text));
    }

    /**
     * A text that stands on no page, such as a note or a translation, with what may name a private person behind bars:
     * names that are masked on any page, and names that its own words show to be such.
     *
     * @param lang BCP 47, {@code und} where unknown
     */
    public String loose(String text, String lang) {
        List<String> found = masker.names(text, lang);
        Set<String> lifted = Veil.lifted(register, text, found);
        List<String> names = found.stream()
                .filter(name -> !lifted.contains(Veil.fold(name)))
                .filter(name ->
                        name.codePoints().filter(Character::isLetterOrDigit).count() > 1)
                .toList();
        Text hidden = new Text(names.isEmpty() ? text : new Spellings(names).mask(text));
        return Masker.masked(hidden.string(), everywhere.in(hidden));
    }

    private List<Mask> masks(Document document) {
        List<Mask> masks = new ArrayList<>(readings.masks(document));
        masks.addAll(further.apply(document));
        return masks;
    }

    /** In order, without those that lie inside another. */
    private static List<Mask> disjoint(List<Mask> masks) {
        masks.sort(MaskedNames.IN_ORDER);
        List<Mask> kept = new ArrayList<>();
        int end = -1;
        for (Mask m : masks) {
            if (m.at().end() > end) {
                kept.add(m);
                end = m.at().end();
            }
        }
        return kept;
    }
}
