// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daylight.footnote.Citation;
import org.daylight.footnote.Citation.Archived;
import org.daylight.footnote.Citation.Parts;
import org.daylight.footnote.Citation.SameAs;
import org.jspecify.annotations.Nullable;

/**
 * The citations of one note. A note is cut at semicolons; a piece with several addresses is cut behind each. An address
 * of an archive goes with the live address that it is a copy of.
 */
public final class Citations {
    private static final Pattern END = Pattern.compile("[.;,)\\]】）。；，\\s>]+(?=\\s|$|\\p{Lu}|\\p{IsHan})");

    private Citations() {}

    /**
     * An address in a note that its file marks as a link.
     *
     * @param start where its words begin, in chars
     * @param end behind them
     * @param target where it leads
     */
    public record Linked(int start, int end, String target) {}

    /**
     * What a note cites.
     *
     * @param links that its file marks, besides the addresses in its words
     */
    public static List<Citation> of(String text, List<Linked> links) {
        List<Addresses.Found> found = found(text, links);
        List<Citation> citations = new ArrayList<>();
        int start = 0;
        for (int end : cuts(text, found)) {
            String words = text.substring(start, end).strip();
            int from = start;
            List<Addresses.Found> here = found.stream()
                    .filter(f -> f.start() >= from && f.start() < end)
                    .toList();
            if (!words.isEmpty() && (!here.isEmpty() || words.codePoints().anyMatch(Character::isLetterOrDigit))) {
                citations.add(citation(words, text, start, end, here));
            }
            start = end;
        }
        return joined(citations);
    }

    private static List<Addresses.Found> found(String text, List<Linked> links) {
        List<Addresses.Found> all = new ArrayList<>();
        for (Linked link : links) {
            String words = text.substring(link.start(), link.end());
            List<Addresses.Found> inWords = Addresses.in(link.target());
            if (!inWords.isEmpty()) {
                String url = Addresses.openable(link.target().strip());
                all.add(new Addresses.Found(link.start(), link.end(), words.isBlank() ? url : words.strip(), url));
            }
        }
        List<Addresses.Found> marked = List.copyOf(all);
        for (Addresses.Found f : Addresses.in(text)) {
            if (marked.stream().noneMatch(m -> f.start() < m.end() && m.start() < f.end())) {
                all.add(f);
            }
        }
        List<Addresses.Found> addresses = List.copyOf(all);
        Dois.in(text)
                .filter(d -> addresses.stream().noneMatch(a -> d.start() < a.end() && a.start() < d.end()))
                .ifPresent(all::add);
        all.sort(Comparator.comparingInt(Addresses.Found::start));
        // A link whose words are cut in several runs is one link.
        List<Addresses.Found> once = new ArrayList<>();
        for (Addresses.Found f : all) {
            Addresses.Found last = once.isEmpty() ? null : once.getLast();
            boolean same = last != null
                    && last.url().equals(f.url())
                    && text.substring(last.end(), Math.max(last.end(), f.start()))
                            .isBlank();
            if (last != null && same) {
                once.removeLast();
                once.add(new Addresses.Found(last.start(), f.end(), last.written() + f.written(), f.url()));
            } else {
                once.add(f);
            }
        }
        return once;
    }

    /** Where the citations of a note end. */
    private static List<Integer> cuts(String text, List<Addresses.Found> found) {
        List<Integer> cuts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            int at = i;
            Optional<Addresses.Found> inside =
                    found.stream().filter(f -> at >= f.start() && at < f.end()).findFirst();
            if (inside.isPresent()) {
                i = Math.max(i, inside.get().end() - 1);
                continue;
            }
            char c = text.charAt(i);
            quote = c == '“' || c == '《' ? c : c == '”' || c == '》' ? 0 : quote;
            depth = Math.max(0, depth + ("([（".indexOf(c) >= 0 ? 1 : ")]）".indexOf(c) >= 0 ? -1 : 0));
            if ((c == ';' || c == '；') && depth == 0 && quote == 0) {
                cuts.add(i + 1);
            }
        }
        for (int i = 0; i + 1 < found.size(); i++) {
            cut(text, found.get(i), found.get(i + 1), cuts);
        }
        cuts.add(text.length());
        return cuts.stream().distinct().sorted().toList();
    }

    /** Between two addresses of one piece: behind the date of access, or where the sentence ends. */
    private static void cut(String text, Addresses.Found one, Addresses.Found next, List<Integer> cuts) {
        if (cuts.stream().anyMatch(c -> c >= one.end() && c <= next.start())) {
            return;
        }
        String between = text.substring(one.end(), next.start());
        Optional<AccessDates.Found> access = AccessDates.first(between);
        int from = access.map(AccessDates.Found::end).orElse(0);
        var end = END.matcher(between);
        cuts.add(one.end() + (end.find(from) ? end.end() : from));
    }

    private static Citation citation(String words, String text, int start, int end, List<Addresses.Found> here) {
        String piece = text.substring(start, end);
        Optional<AccessDates.Found> access = AccessDates.first(without(piece, start, here));
        Addresses.Found address = here.isEmpty() ? null : here.getFirst();
        String url = address == null ? null : address.url();
        Archived archived = url == null ? null : Archives.of(url).orElse(null);
        String doi =
                address == null ? null : Dois.ofAddress(url == null ? "" : url).orElse(null);
        String bare = without(piece, start, here);
        String plain = access.map(a -> bare.substring(0, a.start()) + " " + bare.substring(a.end()))
                .orElse(bare);
        Parts parts = CitationParts.of(
                plain.replaceAll("(?iu)(?:available at|abrufbar unter|disponible en|at)\\s*:?\\s*$", ""));
        SameAs same = url != null
                ? null
                : BackReferences.in(piece)
                        .map(f -> new SameAs(
                                f.name().isEmpty() ? f.words() : f.name() + ", " + f.words(), f.number(), null))
                        .orElse(null);
        return new Citation(
                words,
                address == null ? null : address.written(),
                archived == null ? url : archived.original(),
                archived,
                doi,
                access.map(AccessDates.Found::date).orElse(null),
                parts,
                same);
    }

    /** The piece with spaces where its addresses stand. */
    private static String without(String piece, int start, List<Addresses.Found> here) {
        StringBuilder out = new StringBuilder(piece);
        for (Addresses.Found f : here) {
            for (int i = f.start() - start; i < Math.min(f.end() - start, out.length()); i++) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** A copy in an archive belongs to the live address before it, where it is of that page or cannot tell of which. */
    private static List<Citation> joined(List<Citation> citations) {
        List<Citation> out = new ArrayList<>();
        for (Citation c : citations) {
            Citation last = out.isEmpty() ? null : out.getLast();
            if (last != null && isCopy(last, c)) {
                out.removeLast();
                out.add(new Citation(
                        last.text() + " " + c.text(),
                        last.written(),
                        last.url(),
                        c.archived(),
                        last.doi(),
                        last.accessed() == null ? c.accessed() : last.accessed(),
                        last.parts(),
                        last.sameAs()));
            } else if (last != null && isLive(last, c)) {
                out.removeLast();
                out.add(new Citation(
                        last.text() + " " + c.text(),
                        c.written(),
                        c.url(),
                        last.archived(),
                        c.doi(),
                        c.accessed(),
                        last.parts(),
                        null));
            } else {
                out.add(c);
            }
        }
        return out;
    }

    private static boolean isCopy(Citation live, Citation copy) {
        Archived archived = copy.archived();
        if (archived == null || live.archived() != null || live.url() == null) {
            return false;
        }
        String original = archived.original();
        return original == null
                ? !copy.text().matches("(?s).*[“\"«《].*")
                : AddressKey.of(original).equals(AddressKey.of(String.valueOf(live.url())));
    }

    private static boolean isLive(Citation copy, Citation live) {
        Archived archived = copy.archived();
        @Nullable String url = live.url();
        String original = archived == null ? null : archived.original();
        return original != null
                && url != null
                && live.archived() == null
                && AddressKey.of(original).equals(AddressKey.of(url));
    }
}
