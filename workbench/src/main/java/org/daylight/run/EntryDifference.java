// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daylight.Because;
import org.daylight.DaylightException;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.corroborate.Support;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Said;
import org.daylight.register.BecauseJson;
import org.jspecify.annotations.Nullable;

/**
 * Where statements of an entry differ, as pages show it, masked: side by side, each with its speaker and its date.
 *
 * @param property which property
 * @param verdict how they stand to each other, such as {@code conflict}
 * @param open whether it needs a person
 * @param why the reasons
 * @param sides who says what, in order of time within a value
 * @param more how many further statements say the same as one of the sides
 */
public record EntryDifference(
        String property, String verdict, boolean open, List<Because> why, List<Side> sides, int more) {
    /** Rows of an earlier form are read too: they are shown until they are made anew. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(BecauseJson.module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Copies the lists. */
    public EntryDifference {
        why = List.copyOf(why);
        sides = List.copyOf(sides);
    }

    /**
     * One statement of it.
     *
     * @param value what is said
     * @param property of the statement
     * @param root who is behind it
     * @param page whose page names a speaker of whom nothing else is known; empty else
     * @param scope what is counted; empty where the page does not say
     * @param operator whose it is that is counted, likewise
     * @param suspected whether this is the value that may be misprinted
     * @param stance its code
     * @param asOf when it held, ISO 8601; null where not told
     * @param asOfPrecision its precision
     * @param stated when it was said, likewise
     * @param statedPrecision its precision
     * @param origins behind the value
     * @param pages likewise
     * @param quote the words
     * @param lang of the words
     * @param publisher whose page; null where it does not say
     * @param passage names the page of the words
     * @param decision that accepted it
     */
    public record Side(
            String value,
            String property,
            String root,
            String page,
            String scope,
            String operator,
            boolean suspected,
            String stance,
            @Nullable String asOf,
            @Nullable String asOfPrecision,
            @Nullable String stated,
            @Nullable String statedPrecision,
            int origins,
            int pages,
            String quote,
            String lang,
            @Nullable String publisher,
            String passage,
            long decision) {

        /** Rows that were kept before a part was told apart do not have it. */
        public Side {
            page = Objects.requireNonNullElse(page, "");
            scope = Objects.requireNonNullElse(scope, "");
            operator = Objects.requireNonNullElse(operator, "");
        }

        /** When it held. */
        public Optional<StatedDate> held() {
            return StatedDate.parse(asOf, asOfPrecision);
        }

        /** When it was said. */
        public Optional<StatedDate> said() {
            return StatedDate.parse(stated, statedPrecision);
        }

        private Side hidden(Veils veils) {
            return new Side(
                    veils.hide(value),
                    property,
                    veils.hide(root),
                    veils.hide(page),
                    veils.hide(scope),
                    veils.hide(operator),
                    suspected,
                    stance,
                    asOf,
                    asOfPrecision,
                    stated,
                    statedPrecision,
                    origins,
                    pages,
                    veils.hide(quote),
                    lang,
                    publisher == null ? null : veils.hide(publisher),
                    passage,
                    decision);
        }
    }

    /**
     * Of a difference whose statements are masked.
     *
     * @param counted counts the origins behind its lines
     * @param most so many sides at most, some of each line
     */
    public static EntryDifference of(Disagreement d, Disagreements counted, int most) {
        int each = Math.max(1, most / Math.max(1, d.lines().size()));
        List<Side> sides = new ArrayList<>();
        int more = 0;
        for (Disagreement.Line line : d.lines()) {
            Support support = counted.support(line);
            more += Math.max(0, line.said().size() - each);
            line.said().stream().limit(each).forEach(said -> sides.add(side(line, said, support)));
        }
        return new EntryDifference(d.property(), d.verdict().code(), d.verdict().open(), d.why(), sides, more);
    }

    private static Side side(Disagreement.Line line, Said said, Support support) {
        Statement s = said.statement();
        return new Side(
                line.value(),
                s.property(),
                line.root(),
                line.page(),
                line.scope(),
                line.operator(),
                line.suspected(),
                s.stance().code(),
                Form.value(s.asOf()),
                Form.precision(s.asOf()),
                Form.value(s.stated()),
                Form.precision(s.stated()),
                support.origins(),
                support.pages(),
                s.passage().quote(),
                s.lang(),
                said.publisher(),
                PassageViews.id(s),
                s.decision());
    }

    /** With names that are masked since behind bars. */
    public EntryDifference hidden(Veils veils) {
        return new EntryDifference(
                property,
                verdict,
                open,
                why.stream().map(b -> b.mapped(veils::hide)).toList(),
                sides.stream().map(s -> s.hidden(veils)).toList(),
                more);
    }

    /** As it is kept. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a difference is words and numbers", e);
        }
    }

    /** What was kept. */
    public static EntryDifference parse(String json) {
        try {
            return JSON.readValue(json, EntryDifference.class);
        } catch (JsonProcessingException e) {
            throw new DaylightException("a difference of the register's table cannot be read; open the case again", e);
        }
    }
}
