// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

/** What Lucene says of itself on standard error. */
public final class LuceneLog {
    private static final String CLASS = "java.util.logging.config.class";

    private LuceneLog() {}

    /**
     * Keeps Lucene's advice to the makers of programs from the people who use this one: it warns, through the logging of the
     * Java library, that numbers could be added faster. That logging reads once how it is set up, so this comes before all
     * else of a program. A class that sets up nothing keeps it silent; whoever has set another is left alone.
     */
    public static void silence() {
        if (System.getProperty(CLASS) == null && System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty(CLASS, "java.lang.Object");
        }
    }
}
