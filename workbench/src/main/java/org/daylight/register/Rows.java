// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Explanation;
import org.daylight.StatedDate;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How rows become values: what every class of this package needs to speak SQL. */
final class Rows {
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    /** So many values at most stand in one statement. */
    private static final int STRETCH = 500;

    static {
        // jOOQ greets on standard output unless told otherwise.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private Rows() {}

    static DSLContext sql(Connection connection) {
        return DSL.using(connection);
    }

    static DSLContext sql(javax.sql.DataSource source, boolean postgres) {
        return DSL.using(source, postgres ? SQLDialect.POSTGRES : SQLDialect.SQLITE);
    }

    /** The values in stretches that one statement may name. */
    static <T> List<List<T>> stretches(List<T> values) {
        List<List<T>> stretches = new ArrayList<>();
        for (int from = 0; from < values.size(); from += STRETCH) {
            stretches.add(values.subList(from, Math.min(values.size(), from + STRETCH)));
        }
        return stretches;
    }

    /** So many question marks, for what a statement is given. */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    static String text(Record row, String column) {
        String value = row.get(column, String.class);
        if (value == null) {
            throw new DaylightException("the register has no value in column " + column
                    + "; run `daylight verify` on the case to see what is wrong with it");
        }
        return value;
    }

    static @Nullable String maybe(Record row, String column) {
        return row.get(column, String.class);
    }

    static long number(Record row, String column) {
        Long value = row.get(column, Long.class);
        return value == null ? 0 : value;
    }

    /** The date in a column and the one beside it with its precision; null where there is none. */
    static @Nullable StatedDate date(Record row, String column) {
        return StatedDate.parse(maybe(row, column), maybe(row, column + "_precision"))
                .orElse(null);
    }

    static @Nullable String value(@Nullable StatedDate date) {
        return date == null ? null : date.value();
    }

    static @Nullable String precision(@Nullable StatedDate date) {
        return date == null ? null : date.precision().code();
    }

    static String json(ClaimValues values) {
        return json(values.toMap());
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values are always JSON", e);
        }
    }

    static Explanation explanation(@Nullable String json) {
        try {
            return json == null ? Explanation.NONE : JSON.readValue(json, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new DaylightException("the explanation of a claim is not readable; read the document again", e);
        }
    }

    static List<String> words(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new DaylightException("a setting of the case is no list; run `daylight verify` on the case", e);
        }
    }

    static ClaimValues values(String kind, String json) {
        try {
            return ClaimValues.of(
                    ClaimKind.of(kind), JSON.readValue(json, new TypeReference<Map<String, @Nullable Object>>() {}));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DaylightException(
                    "the register holds values of a " + kind
                            + " that cannot be read; run `daylight verify` on the case",
                    e);
        }
    }
}
