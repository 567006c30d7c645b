// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names statements: those of one decision, or the one of a property among them. As people write it, {@code 12} or
 * {@code 12/operator}; as an event has it, {@code {"of":12,"property":"operator"}}.
 *
 * @param decision the acceptance
 * @param property which of its properties; null for all
 */
public record StatementRef(long decision, @Nullable String property) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})(?:/([a-z][a-z0-9_-]{0,39}))?");

    /** Reads one as people write it. @throws IllegalArgumentException where it is none */
    public static StatementRef parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "expected statements such as 12 or 12/operator, found \"" + text.strip() + "\"");
        }
        return new StatementRef(Long.parseLong(parts.group(1)), parts.group(2));
    }

    /** As the open field of an event. */
    Map<String, Object> field() {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("of", decision);
        if (property != null) {
            field.put("property", property);
        }
        return field;
    }

    /** Those of an open field of an event; none where it has none. */
    public static List<StatementRef> list(@Nullable Object field) {
        List<StatementRef> refs = new ArrayList<>();
        if (field instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map && map.get("of") instanceof Long of) {
                    refs.add(new StatementRef(of, map.get("property") instanceof String p ? p : null));
                }
            }
        }
        return refs;
    }

    /** Whether it names the statement of this decision and property. */
    public boolean names(long ofDecision, String ofProperty) {
        return decision == ofDecision && (property == null || property.equals(ofProperty));
    }

    @Override
    public String toString() {
        return property == null ? Long.toString(decision) : decision + "/" + property;
    }
}
