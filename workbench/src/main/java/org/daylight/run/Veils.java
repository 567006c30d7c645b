// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Mask;
import org.daylight.Text;
import org.daylight.protect.Spellings;
import org.daylight.read.Masker;
import org.daylight.register.Readings;
import org.jspecify.annotations.Nullable;

/**
 * Draws veils over the documents of a case. A name that is masked on one page is masked on all: the page that happens to
 * give its bearer a title must not undo what the others hide.
 */
public final class Veils {
    /** Texts whose masks are remembered while an edition is made. */
    private static final int READ = 50_000;

    /** How many drawn veils are kept. */
    private static final int KEPT = 1_024;

    /** How many short texts are kept as they are shown. */
    private static final int MOST_ALIKE = 10_000;

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    private final Readings readings;
    private final MaskedNames everywhere;
    /** The words of all masked names, short ones included. */
    private final Set<String> words;

    /** The words, or characters, of the names that are masked on all pages. */
    private final Set<String> full;

    /** The same names, by each word or character of theirs. */
    private final Map<String, List<String>> bySign;

    /** Folded, the names whose masks were lifted. */
    private final Set<String> lifted;

    /** Veils that were drawn of late: a page of the workbench asks for the same ones again and again. */
    private final Map<DocumentId, Optional<Veil>> drawn;

    /** Short texts as they are shown, by the names that are masked on their pages. */
    private final Map<List<Object>, String> alike;

    /** What is masked on a page by itself; null where that is not at hand. */
    private final @Nullable Function<DocumentId, Set<String>> own;

    /** The texts that are there for whoever asks; null where all are. */
    private final @Nullable Readings visible;

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
     *
     * @throws org.daylight.protect.SealsLocked where a sealed name cannot be known
     */
    public static Veils afresh(Workbench workbench) {
        workbench.sealedNames().all("nothing leaves the case");
        // Each text is asked for several times: for its title, its passages, its speakers.
        Map<DocumentId, List<Mask>> read = Collections.synchronizedMap(kept(READ));
        Function<Document, List<Mask>> further = d -> {
            List<Mask> known = read.get(d.id());
            if (known == null) {
                known = List.copyOf(workbench.masker().masks(d));
                read.put(d.id(), known);
            }
            return known;
        };
        workbench.readings().allDocuments().parallelStream()
                .forEach(d -> read.put(d.id(), List.copyOf(workbench.masker().masks(d))));
        return new Veils(workbench, further);
    }

    private static <K, V> Map<K, V> kept(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
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
                || MaskedNames.encoded(text)
                || words(text).stream().anyMatch(words::contains);
    }

    /**
     * A short text of a page, such as its title or a speaker, as the veil over the page shows it. None is drawn where the text
     * shares no word with a name that is masked on all pages nor with one that is masked on this; and pages on which the same
     * names are masked show the same.
     */
    String hide(DocumentId page, String text) {
        if (!mayName(text)) {
            return text;
        }
        Set<String> said = signs(text);
        if (own == null || said.stream().anyMatch(full::contains)) {
            return drawn(page, text);
        }
        Set<String> names = own.apply(page);
        if (names.stream()
                .noneMatch(name -> !latin(name) || signs(name).stream().anyMatch(said::contains))) {
            return hide(text);
        }
        List<Object> key = List.of(names, text);
        String known;
        synchronized (alike) {
            known = alike.get(key);
        }
        if (known == null) {
            known = drawn(page, text);
            synchronized (alike) {
                alike.put(key, known);
            }
        }
        return known;
    }

    private String drawn(DocumentId page, String text) {
        String hidden = of(page).map(v -> v.hide(text)).orElse(null);
        return hidden == null ? hide(text) : hidden;
    }

    private static boolean latin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /** What two writings of one name share at least: a word, or where none is parted from the next, a character. */
    private static Set<String> signs(String text) {
        Set<String> signs = new HashSet<>(words(text));
        String folded = MaskedNames.folded(text);
        IntStream.concat(text.codePoints(), folded.codePoints())
                .filter(c -> Character.isIdeographic(c) || spaceless(Character.UnicodeScript.of(c)))
                .forEach(c -> signs.add(Character.toString(c)));
        return signs;
    }

    private static boolean spaceless(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HIRAGANA;
    }

    private Veils(Workbench workbench, Function<Document, List<Mask>> further) {
        this.further = further;
        own = null;
        drawn = kept(KEPT);
        alike = kept(MOST_ALIKE);
        visible = null;
        words = new HashSet<>();
        masker = workbench.masker();
        // All masks of the case, whoever looks: a name that is masked on a restricted page is masked everywhere.
        readings = workbench.whole().readings();
        lifted = folded(workbench.whole().register().liftedMasks().keySet());
        List<Set<String>> quoted = new ArrayList<>();
        for (Document d : readings.allDocuments()) {
            quoted.add(masks(d).stream().map(Mask::quote).collect(Collectors.toSet()));
        }
        Set<String> names = full(quoted, sealed(workbench));
        bySign = bySign(names);
        full = bySign.keySet();
        everywhere = new MaskedNames(names);
        mark = mark(names);
    }

    /**
     * The same, where what is masked on each page is known already.
     *
     * @param liftedNames whose masks a reviewer lifted
     * @param quoted what is masked, a set a page
     * @param sealed spellings of the names of sealed persons
     * @param earlier whose finder of names is taken where it finds the same; null where there is none
     * @param own what is masked on a page by itself
     */
    Veils(
            Workbench workbench,
            Set<String> liftedNames,
            Collection<Set<String>> quoted,
            Set<String> sealed,
            @Nullable Veils earlier,
            Function<DocumentId, Set<String>> own) {
        this.own = own;
        further = d -> List.of();
        drawn = kept(KEPT);
        alike = kept(MOST_ALIKE);
        visible = null;
        words = new HashSet<>();
        masker = workbench.masker();
        readings = workbench.readings();
        lifted = folded(liftedNames);
        Set<String> names = full(quoted, sealed);
        bySign = bySign(names);
        full = bySign.keySet();
        mark = mark(names);
        everywhere = earlier != null && earlier.mark.equals(mark) ? earlier.everywhere : new MaskedNames(names);
    }

    /** The same veils, over the texts that somebody may see. */
    private Veils(Veils all, Readings visible) {
        further = all.further;
        own = all.own;
        full = all.full;
        bySign = all.bySign;
        masker = all.masker;
        readings = all.readings;
        lifted = all.lifted;
        everywhere = all.everywhere;
        words = all.words;
        mark = all.mark;
        drawn = all.drawn;
        // What is not there for somebody is not looked up for them.
        alike = kept(MOST_ALIKE);
        this.visible = visible;
    }

    /** The same veils, for somebody to whom only these texts are there. */
    Veils over(Readings texts) {
        return new Veils(this, texts);
    }

    private static Map<String, List<String>> bySign(Set<String> names) {
        Map<String, List<String>> all = new HashMap<>();
        names.forEach(name -> signs(name)
                .forEach(sign ->
                        all.computeIfAbsent(sign, s -> new ArrayList<>()).add(name)));
        return Map.copyOf(all);
    }

    private static Set<String> folded(Set<String> names) {
        return names.stream().map(Veil::fold).collect(Collectors.toSet());
    }

    /** Every spelling of the name of a sealed person whose key is there. */
    static Set<String> sealed(Workbench workbench) {
        Set<String> all = new HashSet<>();
        workbench.sealedNames().known().values().forEach(spellings -> all.addAll(spellings.all()));
        return all;
    }

    /** Names in full that are masked on all pages; notes the words of all names on the way. */
    private Set<String> full(Collection<Set<String>> quoted, Set<String> sealed) {
        Set<String> names = new HashSet<>(sealed);
        // Most names stand on many pages.
        Set<String> distinct = new HashSet<>();
        quoted.forEach(distinct::addAll);
        for (String name : distinct) {
            words.addAll(words(name));
            if (MaskedNames.full(name) && !lifted.contains(Veil.fold(name))) {
                names.add(name);
            }
        }
        sealed.forEach(name -> words.addAll(words(name)));
        return names;
    }

    private String mark(Set<String> names) {
        return Digest.of(new TreeSet<>(names) + "\n" + new TreeSet<>(lifted)).hex();
    }

    /** Changes whenever a veil could hide other names than those that stand on the page itself. */
    String mark() {
        return mark;
    }

    /** The document with this id as it may be shown; empty where there is none. It may be one that was drawn before. */
    public Optional<Veil> of(DocumentId id) {
        if (visible != null && visible.captureOf(id).isEmpty()) {
            return Optional.empty();
        }
        synchronized (drawn) {
            Optional<Veil> known = drawn.get(id);
            if (known != null) {
                return known;
            }
        }
        Optional<Veil> veil = readings.document(id).map(this::over);
        synchronized (drawn) {
            drawn.put(id, veil);
        }
        return veil;
    }

    /** The documents with these ids as they may be shown, read together; without those that are not there. */
    public Map<DocumentId, Veil> of(Collection<DocumentId> ids) {
        Map<DocumentId, Veil> found = new HashMap<>();
        List<DocumentId> undrawn = new ArrayList<>();
        Collection<DocumentId> there = visible == null ? ids : visible.present(ids);
        synchronized (drawn) {
            for (DocumentId id : there) {
                Optional<Veil> known = drawn.get(id);
                if (known == null) {
                    undrawn.add(id);
                } else {
                    known.ifPresent(veil -> found.put(id, veil));
                }
            }
        }
        for (Document document : readings.documents(undrawn)) {
            Veil veil = over(document);
            found.put(document.id(), veil);
            synchronized (drawn) {
                drawn.put(document.id(), Optional.of(veil));
            }
        }
        return found;
    }

    /** The document as it may be shown. */
    public Veil over(Document document) {
        return over(document, masks(document));
    }

    /** The same of a text that is not in the case yet, and in which nothing was marked therefore. */
    Veil unread(Document document) {
        return over(document, new ArrayList<>(masker.masks(document)));
    }

    private Veil over(Document document, List<Mask> masks) {
        Set<String> free = Veil.lifted(
                lifted, document.text(), masks.stream().map(Mask::quote).toList());
        masks.removeIf(m -> free.contains(Veil.fold(m.quote())));
        masks.addAll(everywhere.in(new Text(document.text())));
        return new Veil(document, disjoint(masks), everywhere);
    }

    /** A person's words that stand on no page, such as a reason: without names that are masked on any page. */
    public String hide(String words) {
        Text text = new Text(words);
        return Masker.masked(words, everywhere.in(text));
    }

    /**
     * A text as its author's programs wrote it, such as a part of a file: as {@link #hide}, and names turned round
     * ({@code Doe, Jane}), with other things than one blank between their words, with unseen signs in them, or in the
     * escapes of addresses.
     */
    public String throughout(String text) {
        String hidden = hide(text);
        Set<String> said = signs(unescaped(text));
        List<String> near = said.stream()
                .flatMap(sign -> bySign.getOrDefault(sign, List.of()).stream())
                .distinct()
                .filter(name -> said.containsAll(signs(name)))
                .flatMap(Veils::turned)
                .toList();
        return near.isEmpty() ? hidden : new Spellings(near).mask(hidden);
    }

    private static String unescaped(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return ESCAPES.matcher(seen).replaceAll(m -> {
            ByteBuffer bytes = ByteBuffer.allocate(m.group().length() / 3);
            for (int i = 1; i < m.group().length(); i += 3) {
                bytes.put((byte) Integer.parseInt(m.group().substring(i, i + 2), 16));
            }
            return Matcher.quoteReplacement(
                    StandardCharsets.UTF_8.decode(bytes.flip()).toString());
        });
    }

    /** A name, and with its last word first, and its first last. */
    private static Stream<String> turned(String name) {
        String[] words = name.strip().split("\\s+");
        if (words.length < 2) {
            return Stream.of(name);
        }
        String last = words[words.length - 1];
        String rest =
                name.strip().substring(0, name.strip().length() - last.length()).strip();
        String first = words[0];
        return Stream.of(
                        name,
                        last + " " + rest,
                        name.strip().substring(first.length()).strip() + " " + first)
                .distinct();
    }

    /**
     * A text that stands on no page, such as a note or a translation, with what may name a private person behind bars:
     * names that are masked on any page, and names that its own words show to be such.
     *
     * @param lang BCP 47, {@code und} where unknown
     */
    public String loose(String text, String lang) {
        List<String> found = masker.names(text, lang);
        Set<String> free = Veil.lifted(lifted, text, found);
        List<String> names = found.stream()
                .filter(name -> !free.contains(Veil.fold(name)))
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
