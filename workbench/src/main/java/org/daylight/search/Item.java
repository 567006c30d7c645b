// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.List;
import org.daylight.Digest;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found. All of it is masked before it comes here.
 *
 * @param type what it is
 * @param id a document, a decision and property, or an entry; one of its type
 * @param words what is searched
 * @param facts what results are filtered, counted and shown by
 */
public record Item(Type type, String id, Words words, Facts facts) {

    /** What can be found. */
    public enum Type {
        /** The readable text of a capture. */
        PAGE("page", 0),
        /** One accepted claim about one property of an entry. */
        STATEMENT("statement", 1),
        /** A thing in the register. */
        ENTRY("entry", 2);

        private final String code;
        private final int number;

        Type(String code, int number) {
            this.code = code;
            this.number = number;
        }

        /** The number in the index, from 0. */
        int number() {
            return number;
        }

        /** The word in JSON and in queries. */
        public String code() {
            return code;
        }
    }

    /**
     * What is searched.
     *
     * @param lang BCP 47; {@code und} where unknown
     * @param title may be empty
     * @param text the document's text, a passage of it, or nothing
     * @param base where the text begins in the text of its document, in code points
     */
    public record Words(String lang, String title, String text, int base) {
        /** The first subtag, in small letters. */
        String language() {
            int dash = lang.indexOf('-');
            return (dash < 0 ? lang : lang.substring(0, dash)).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What is known about it.
     *
     * @param address of the page; empty where it has none
     * @param source the publisher as the page gives it, else its host
     * @param countries that its claims speak of
     * @param kinds of its claims; of an entry, its kind
     * @param date when it was published, or of a statement when its page was
     * @param event position in the ledger of the capture or the decision
     * @param gone whether the page was no longer there when it was last asked for
     * @param document that it stands in; empty for an entry
     * @param entry that it is about; empty for a page
     * @param speaker of a statement; else empty
     * @param group what it is shown under: its story, or the entry itself
     */
    public record Facts(
            String address,
            String source,
            List<String> countries,
            List<String> kinds,
            @Nullable StatedDate date,
            long event,
            boolean gone,
            String document,
            String entry,
            String speaker,
            String group) {
        /** Copies the lists. */
        public Facts {
            countries = List.copyOf(countries);
            kinds = List.copyOf(kinds);
        }

        /** The same of another source. */
        public Facts from(String other) {
            return new Facts(address, other, countries, kinds, date, event, gone, document, entry, speaker, group);
        }

        /** Country by the top-level domain of the address, ISO 3166-1 alpha-2; empty where that is of no country. */
        public String publishedIn() {
            return Countries.ofHost(host());
        }

        /** The host of the address; empty where it has none. */
        public String host() {
            int at = address.indexOf("://");
            if (at < 0) {
                return "";
            }
            String rest = address.substring(at + 3);
            int end = 0;
            while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
                end++;
            }
            String host = rest.substring(rest.lastIndexOf('@', end) + 1, end);
            int port = host.lastIndexOf(':');
            return (port > 0 ? host.substring(0, port) : host).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What the index knows it by. */
    String key() {
        return type.code() + " " + id;
    }

    /** Changes whenever anything that is indexed of it does. */
    String mark() {
        return Digest.of(toString()).hex().substring(0, 32);
    }
}
