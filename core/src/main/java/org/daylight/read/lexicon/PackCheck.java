// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.DaylightException;

/**
 * Looks through a data file that somebody wrote for what would silently do nothing: options, classes, kinds and codes that
 * no rule knows, patterns over classes without words. What is known is what the shipped files use.
 */
final class PackCheck {
    private static final Set<String> SECTIONS =
            Set.of("options", "numbers", "multipliers", "terms", "inflections", "places", "rules");

    /** Classes that the program sets itself. */
    private static final Set<String> GIVEN = Set.of("place", "home", "host", "number");

    private static final int LONGEST_EXPRESSION = 1_000;
    private static final java.util.regex.Pattern REPEATED =
            java.util.regex.Pattern.compile("[+*}][^()]*\\)[+*{]|\\\\[0-9]");
    private static final int MOST_TERMS = 50_000;
    private static final int LONGEST_TERM = 200;
    private static final int MOST_RULES = 2_000;
    private static final int MOST_STEPS = 12;
    private static final int WIDEST_GAP = 60;

    private final Set<String> options = new TreeSet<>();
    private final Set<String> classes = new TreeSet<>();
    private final Set<String> codes = new TreeSet<>();

    /** @param shipped the files inside the program */
    PackCheck(List<Pack> shipped) {
        options.add("recognise");
        for (Pack pack : shipped) {
            options.addAll(pack.options().keySet());
            classes.addAll(pack.terms().keySet());
            pack.rules().forEach(r -> codes.add(r.claim() + "." + r.code()));
            pack.rules().forEach(r -> classes.addAll(named(r.pattern())));
        }
    }

    /** @throws DaylightException with file, line and what to do */
    void check(String file, Map<String, List<PackReader.Row>> sections, Pack pack) {
        sections.forEach((section, rows) -> {
            if (!SECTIONS.contains(section)) {
                int line = rows.isEmpty() ? 1 : rows.getFirst().line() - 1;
                throw PackReader.wrong(
                        file,
                        line,
                        "there is no section " + section + "; there are " + String.join(", ", new TreeSet<>(SECTIONS)));
            }
        });
        rows(sections, "options").forEach(row -> {
            if (!options.contains(row.key())) {
                throw PackReader.wrong(
                        file,
                        row.line(),
                        "no rule asks for the option " + row.key() + "; there are " + String.join(", ", options));
            }
        });
        rows(sections, "options").forEach(row -> regular(file, row));
        terms(file, sections, pack);
        rules(file, sections, pack);
    }

    /** One option is a regular expression: none that repeats what repeats, which takes for ever on some texts. */
    private static void regular(String file, PackReader.Row row) {
        if (!row.key().equals("plural")) {
            return;
        }
        if (row.text().length() > LONGEST_EXPRESSION
                || REPEATED.matcher(row.text()).find()) {
            throw PackReader.wrong(
                    file, row.line(), "plural repeats what repeats already, or is too long; list the endings instead");
        }
        try {
            java.util.regex.Pattern.compile(row.text());
        } catch (java.util.regex.PatternSyntaxException e) {
            throw new DaylightException(
                    file + ", line " + row.line() + ": plural is no regular expression; list the endings instead", e);
        }
    }

    private void terms(String file, Map<String, List<PackReader.Row>> sections, Pack pack) {
        Set<String> wanted = new HashSet<>();
        pack.rules().forEach(r -> wanted.addAll(named(r.pattern())));
        int count = 0;
        for (PackReader.Row row : rows(sections, "terms")) {
            String name = row.key();
            boolean used = classes.contains(name)
                    || name.matches("(vague|exact)[.][0-9]{1,9}|not[.].+")
                    || wanted.stream().anyMatch(w -> below(name, w));
            if (!used) {
                throw PackReader.wrong(
                        file,
                        row.line(),
                        "no rule asks for the class " + name + "; write it as en.yaml does, or name it in a pattern");
            }
            for (String term : row.text().split("\\|")) {
                count++;
                if (term.codePointCount(0, term.length()) > LONGEST_TERM) {
                    throw PackReader.wrong(
                            file, row.line(), "a word of " + name + " is longer than " + LONGEST_TERM + " letters");
                }
                if (!term.isBlank()
                        && term.codePoints().noneMatch(Character::isLetterOrDigit)
                        && term.strip().matches("[*^$]+")) {
                    throw PackReader.wrong(
                            file, row.line(), "a word of " + name + " is a mark alone; write the word with it");
                }
            }
        }
        if (count > MOST_TERMS) {
            throw PackReader.wrong(file, 1, "it has " + count + " words, at most " + MOST_TERMS + " are read");
        }
    }

    private void rules(String file, Map<String, List<PackReader.Row>> sections, Pack pack) {
        List<PackReader.Row> rows = rows(sections, "rules");
        if (rows.size() > MOST_RULES) {
            throw PackReader.wrong(file, 1, "it has " + rows.size() + " patterns, at most " + MOST_RULES + " are read");
        }
        Set<String> known = new HashSet<>(GIVEN);
        known.addAll(pack.terms().keySet());
        pack.rules().stream().filter(r -> r.claim().equals("tag")).forEach(r -> known.add(r.code()));
        for (int i = 0; i < rows.size(); i++) {
            PackReader.Row row = rows.get(i);
            Pack.Rule rule = pack.rules().get(i);
            if (!row.key().startsWith("tag.") && !codes.contains(row.key())) {
                throw PackReader.wrong(
                        file, row.line(), "there is no " + row.key() + "; there are " + String.join(", ", codes));
            }
            if (rule.confidence() < 0 || rule.confidence() > 1) {
                throw PackReader.wrong(file, row.line(), "expected a confidence from 0 to 1 behind =>");
            }
            if (rule.pattern().steps().size() > MOST_STEPS) {
                throw PackReader.wrong(file, row.line(), "a pattern has at most " + MOST_STEPS + " elements; part it");
            }
            for (Pattern.Step step : rule.pattern().steps()) {
                if (step.gap() < 0 || step.gap() > WIDEST_GAP) {
                    throw PackReader.wrong(file, row.line(), "expected a gap from ..0 to .." + WIDEST_GAP);
                }
            }
            for (String name : named(rule.pattern())) {
                if (known.stream().noneMatch(k -> below(k, name))) {
                    throw PackReader.wrong(
                            file, row.line(), "the class " + name + " has no words; add it to terms, or mend the name");
                }
            }
        }
    }

    private static Set<String> named(Pattern pattern) {
        Set<String> names = new TreeSet<>();
        names.addAll(pattern.before().types());
        names.addAll(pattern.behind().types());
        pattern.steps().forEach(step -> {
            names.addAll(step.types());
            names.addAll(step.without());
        });
        return names;
    }

    private static boolean below(String type, String wanted) {
        return type.equals(wanted) || type.startsWith(wanted + ".");
    }

    private static List<PackReader.Row> rows(Map<String, List<PackReader.Row>> sections, String name) {
        return sections.getOrDefault(name, List.of());
    }
}
