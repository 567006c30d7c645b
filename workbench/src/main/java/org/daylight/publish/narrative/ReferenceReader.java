// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.ClaimId;
import org.daylight.EntryId;
import org.daylight.publish.narrative.Reference.Aspect;
import org.daylight.publish.narrative.Reference.Condition;
import org.daylight.publish.narrative.Reference.Thing;
import org.daylight.publish.narrative.Reference.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands between double braces:
 *
 * <pre>
 * [KIND:]ENTRY                                  label of an entry
 * [KIND:]ENTRY.PROPERTY[.ASPECT] [by "SPEAKER"]  its statements; ASPECT: value, speaker, date, support, words
 * CLAIM[.ASPECT]                                one statement
 * quote CLAIM ["PART"]                          exact words
 * count THINGS [where FIELD=VALUE[,VALUE] [and …]]
 * own: WORDS, because WORDS
 * edition.date   edition.number
 * </pre>
 */
final class ReferenceReader {
    private static final Map<String, Unit> UNITS = Map.of(
            "entries", Unit.ENTRY,
            "statements", Unit.STATEMENT,
            "passages", Unit.PASSAGE,
            "countries", Unit.COUNTRY,
            "speakers", Unit.SPEAKER,
            "conflicts", Unit.CONFLICT);
    /** Plurals that are not the kind and an s. */
    private static final Map<String, String> KINDS =
            Map.of("agencies", "agency", "replies", "reply", "sites", "presence");

    private static final Pattern ENTRY =
            Pattern.compile("(?:([a-z]{2,12}):)?([A-Z]{2,12}-[1-9][0-9]{0,8}(?:\\.[0-9a-f]{8}(?![0-9a-z-]))?)"
                    + "(?:\\.([a-zA-Z][a-zA-Z-]*))?(?:\\.([a-z]+))?(\\s+by\\s+(.+))?");
    private static final Pattern CLAIM = Pattern.compile("(k[0-9a-f]{16})(?:\\.([a-z]+))?");
    private static final Pattern CONDITION = Pattern.compile("\\s*([\\p{L}][\\p{L}\\p{N}-]*)\\s*(!=|>=|<=|=)\\s*");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"|“([^”]*)”|([^,\\s\"“”]+)");
    private static final Pattern OWN = Pattern.compile(
            "own:\\s*(.+?)[,;]\\s*(?:because|porque)\\s+(.+)|own[:：]\\s*(.+?)[，；,;]\\s*(?:因为|כי|משום ש)\\s*(.+)");

    private final String text;

    private ReferenceReader(String text) {
        this.text = text;
    }

    static Reference read(String text) throws Wrong {
        return new ReferenceReader(text).reference();
    }

    private Reference reference() throws Wrong {
        String bare = text.strip();
        int start = text.indexOf(bare);
        if (bare.startsWith("count ") || bare.equals("count")) {
            return count(bare.substring(Math.min(6, bare.length())), start + 6);
        }
        if (bare.startsWith("own")) {
            return own(bare);
        }
        if (bare.startsWith("quote")) {
            return quote(bare, start);
        }
        if (bare.equals("edition.date")) {
            return Reference.Edition.DATE;
        }
        if (bare.equals("edition.number")) {
            return Reference.Edition.NUMBER;
        }
        Matcher claim = CLAIM.matcher(bare);
        if (claim.matches()) {
            return new Reference.Claimed(new ClaimId(claim.group(1)), aspect(claim.group(2), start));
        }
        Matcher entry = ENTRY.matcher(bare);
        if (entry.matches()) {
            return entry(entry, start);
        }
        throw new Wrong(
                start,
                "\"" + bare + "\" is no reference; write {{IE-1.status}}, {{count presences where host=IE}},"
                        + " {{quote k…}}, {{own: …, because …}} or {{edition.date}}");
    }

    private static Reference entry(Matcher m, int start) throws Wrong {
        EntryId id = new EntryId(m.group(2));
        String property = m.group(3);
        if (property == null) {
            if (m.group(5) != null) {
                throw new Wrong(
                        start + m.start(5), "\"by\" stands behind a property, such as {{" + id + ".status by \"…\"}}");
            }
            return new Reference.Label(id, m.group(1));
        }
        return new Reference.Property(
                id, m.group(1), property, aspect(m.group(4), start + m.start(3)), speaker(m, start));
    }

    private static @Nullable String speaker(Matcher m, int start) throws Wrong {
        if (m.group(5) == null) {
            return null;
        }
        Matcher quoted = VALUE.matcher(m.group(6).strip());
        if (!quoted.matches() || quoted.group(3) != null) {
            throw new Wrong(start + m.start(6), "write the speaker in quotation marks: by \"Ministry of Justice\"");
        }
        return quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
    }

    private static Aspect aspect(@Nullable String word, int at) throws Wrong {
        if (word == null) {
            return Aspect.VALUE;
        }
        List<String> words = Stream.of(Aspect.values()).map(Aspect::code).toList();
        if (!words.contains(word)) {
            throw new Wrong(
                    at,
                    "\"" + word + "\" is no side of a statement" + Nearest.hint(word, words) + "; there are "
                            + String.join(", ", words));
        }
        return Stream.of(Aspect.values())
                .filter(a -> a.code().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private Reference own(String bare) throws Wrong {
        Matcher m = OWN.matcher(bare);
        if (!m.matches()) {
            throw new Wrong(
                    0, "write {{own: 12 doors, because we counted them on the pictures}}: what, and how you know");
        }
        return m.group(1) != null
                ? new Reference.Own(m.group(1).strip(), m.group(2).strip())
                : new Reference.Own(m.group(3).strip(), m.group(4).strip());
    }

    private static Reference quote(String bare, int start) throws Wrong {
        Matcher m = Pattern.compile("quote\\s+(k[0-9a-f]{16})(?:\\s+[\"“](.+)[\"”])?")
                .matcher(bare);
        if (!m.matches()) {
            throw new Wrong(
                    start,
                    "write {{quote k0123456789abcdef}}, or with a part of the words: {{quote k… \"these words\"}}");
        }
        return new Reference.Quoted(new ClaimId(m.group(1)), m.group(2));
    }

    private static Reference count(String rest, int start) throws Wrong {
        String[] sides = rest.split("\\bwhere\\b", 2);
        Thing thing = thing(sides[0].strip(), start);
        List<Condition> conditions = new ArrayList<>();
        if (sides.length == 2) {
            int offset = start + rest.indexOf("where") + 5;
            conditions(sides[1], offset, conditions);
        }
        return new Reference.Count(thing, conditions);
    }

    private static Thing thing(String words, int at) throws Wrong {
        Unit unit = UNITS.get(words);
        if (unit != null) {
            return new Thing(unit, null, words);
        }
        String kind = KINDS.getOrDefault(words, words.endsWith("s") ? words.substring(0, words.length() - 1) : "");
        if (!kind.matches("[a-z]{2,12}")) {
            throw new Wrong(at, unknown(words));
        }
        return new Thing(Unit.ENTRY, kind, words);
    }

    static String unknown(String things) {
        Map<String, Unit> all = new LinkedHashMap<>(UNITS);
        List.of("presences", "agencies", "incidents", "responses", "agreements", "figures", "replies")
                .forEach(p -> all.put(p, Unit.ENTRY));
        List<String> names = all.keySet().stream().sorted().toList();
        return "nothing called \"" + things + "\" can be counted" + Nearest.hint(things, names) + "; there are "
                + String.join(", ", names);
    }

    private static void conditions(String text, int start, List<Condition> conditions) throws Wrong {
        int at = 0;
        while (true) {
            Matcher field = CONDITION.matcher(text).region(at, text.length());
            if (!field.lookingAt()) {
                throw new Wrong(start + at, "a condition is FIELD=VALUE, such as host=IT or origins>=2");
            }
            at = field.end();
            List<String> values = new ArrayList<>();
            do {
                Matcher value = VALUE.matcher(text).region(at, text.length());
                if (!value.lookingAt()) {
                    throw new Wrong(start + at, "a value is missing behind " + field.group(1) + field.group(2));
                }
                values.add(Stream.of(value.group(1), value.group(2), value.group(3))
                        .filter(v -> v != null)
                        .findFirst()
                        .orElseThrow());
                at = value.end();
            } while (at < text.length() && text.charAt(at) == ',' && ++at > 0);
            conditions.add(new Condition(field.group(1).toLowerCase(Locale.ROOT), field.group(2), values));
            String left = text.substring(at);
            if (left.isBlank()) {
                return;
            }
            if (!left.matches("(?s)\\s+and\\s.*")) {
                throw new Wrong(
                        start + at, "conditions are joined by \"and\"; values with spaces stand in quotation marks");
            }
            at += left.indexOf("and") + 3;
        }
    }
}
