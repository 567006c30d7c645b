// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.daylight.Days;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * How an item lies in the index.
 *
 * <pre>
 * key                      type and id                             term
 * mark                     digest of the item                      doc value
 * text                     words as all languages are read         positions, offsets
 * text.forms               by the rules of its own: xx:form        positions, offsets
 * text.codes               words of the codebook: their codes      positions, offsets
 * title, title.forms ...   likewise
 * sourceWords             publisher                               positions
 * host                     the host and the domains above it       terms
 * type group lang source publishedIn country kind year gone        terms and doc values
 * days, event              range, number                           points
 * item                     what is shown, stored
 * </pre>
 */
final class Fields {
    /** Changes with the table above: an index of another version is made again. */
    static final String VERSION = "fields/3";

    static final String KEY = "key";
    static final String MARK = "mark";
    static final String TEXT = "text";
    static final String TITLE = "title";
    /** Behind text and title: words by the rules of their language, each behind its code and a colon. */
    static final String FORMS = ".forms";
    /** Behind text and title: the codes of words of the codebook. */
    static final String CODES = ".codes";

    static final String SOURCE_WORDS = "sourceWords";
    static final String HOST = "host";
    static final String TYPE = "type";
    static final String GROUP = "group";
    static final String GONE = "gone";
    static final String DAYS = "days";
    static final String EVENT = "event";
    static final String LANG = "lang";
    /** What results are counted by. */
    static final List<String> FACETS = List.of("source", "publishedIn", "country", LANG, "kind", "year");

    private static final int MOST_BYTES = 1_000;
    private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.freeze();
    }

    private final Tongues tongues;
    private final CodedWords coded;

    /** @param coded the words of the codebook that are recognised */
    Fields(Tongues tongues, CodedWords coded) {
        this.tongues = tongues;
        this.coded = coded;
    }

    Document document(Item item, String mark) {
        Item.Words words = item.words();
        Item.Facts facts = item.facts();
        Document d = new Document();
        d.add(new StringField(KEY, item.key(), Field.Store.YES));
        d.add(new SortedDocValuesField(KEY, new BytesRef(item.key())));
        d.add(new SortedDocValuesField(MARK, new BytesRef(mark)));
        words(d, TEXT, words.text(), words.language());
        words(d, TITLE, words.title(), words.language());
        d.add(new TextField(SOURCE_WORDS, facts.source(), Field.Store.NO));
        domains(facts.host()).forEach(host -> d.add(new StringField(HOST, host, Field.Store.NO)));
        d.add(new StringField(TYPE, item.type().code(), Field.Store.NO));
        d.add(new NumericDocValuesField(TYPE, item.type().number()));
        d.add(new StringField(GROUP, cut(facts.group()), Field.Store.NO));
        d.add(new SortedDocValuesField(GROUP, new BytesRef(cut(facts.group()))));
        d.add(new StringField("entry", item.type() == Item.Type.ENTRY ? item.id() : facts.entry(), Field.Store.NO));
        d.add(new StringField(GONE, facts.gone() ? "yes" : "no", Field.Store.NO));
        facet(d, LANG, List.of(words.language()));
        facet(d, "source", List.of(facts.source()));
        facet(d, "publishedIn", List.of(facts.publishedIn()));
        facet(d, "country", facts.countries());
        facet(d, "kind", facts.kinds());
        StatedDate date = facts.date();
        if (date != null) {
            days(d, date.days());
        }
        d.add(new LongPoint(EVENT, facts.event()));
        store(d, item);
        return d;
    }

    /** What is not dated at all is found by no date. */
    private static void days(Document d, Days days) {
        if (!days.equals(Days.ANY)) {
            d.add(new IntRange(DAYS, new int[] {from(days)}, new int[] {to(days)}));
            LocalDate first = days.first();
            LocalDate last = days.last();
            if (first != null && last != null && first.getYear() == last.getYear()) {
                facet(d, "year", List.of(Integer.toString(first.getYear())));
            }
        }
    }

    /** The first day, counted from 1970-01-01. */
    static int from(Days days) {
        LocalDate first = days.first();
        return first == null ? Integer.MIN_VALUE : (int) first.toEpochDay();
    }

    /** The last day, counted from 1970-01-01. */
    static int to(Days days) {
        LocalDate last = days.last();
        return last == null ? Integer.MAX_VALUE : (int) last.toEpochDay();
    }

    private void words(Document d, String field, String text, String lang) {
        if (text.isEmpty()) {
            return;
        }
        boolean rules = Tongues.LANGUAGES.contains(lang);
        Words written = Words.of(tongues.universal(), text);
        Words own = rules ? Words.of(tongues.of(lang), text) : written;
        add(d, field, written, "");
        if (rules) {
            add(d, field + FORMS, own, lang + ":");
        }
        add(d, field + CODES, coded.in(written, own, lang), "");
    }

    private static void add(Document d, String field, Words words, String prefix) {
        if (!words.isEmpty()) {
            d.add(new Field(field, words.stream(prefix), WORDS));
        }
    }

    private static void facet(Document d, String name, List<String> values) {
        for (String value : new LinkedHashSet<>(values)) {
            if (!value.isBlank()) {
                d.add(new StringField(name, cut(value), Field.Store.NO));
                d.add(new SortedSetDocValuesField(name, new BytesRef(cut(value))));
            }
        }
    }

    /** A term has at most 32,766 bytes; what is longer names nothing. */
    private static String cut(String value) {
        int most = Math.min(value.length(), MOST_BYTES);
        int end = most < value.length() && Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most;
        return value.substring(0, end);
    }

    /** {@code news.example.org}, {@code example.org}: a filter by the second finds both. */
    static Set<String> domains(String host) {
        Set<String> domains = new LinkedHashSet<>();
        String rest = cut(host);
        while (rest.indexOf('.') > 0) {
            domains.add(rest);
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        if (domains.isEmpty() && !rest.isEmpty()) {
            domains.add(rest);
        }
        return domains;
    }

    private static void store(Document d, Item item) {
        Item.Words words = item.words();
        Item.Facts facts = item.facts();
        StatedDate date = facts.date();
        for (String value : Arrays.asList(
                item.type().name(),
                item.id(),
                words.lang(),
                words.title(),
                words.text(),
                Integer.toString(words.base()),
                facts.address(),
                facts.source(),
                String.join("\n", facts.countries()),
                String.join("\n", facts.kinds()),
                date == null ? "" : date.value(),
                date == null ? "" : date.precision().code(),
                Long.toString(facts.event()),
                facts.gone() ? "yes" : "no",
                facts.document(),
                facts.entry(),
                facts.speaker(),
                facts.group())) {
            d.add(new StoredField("item", value));
        }
    }

    /** The item that lies there. */
    static Item item(StoredFields stored, int doc) throws IOException {
        String[] v = stored.document(doc, Set.of("item")).getValues("item");
        return new Item(
                Item.Type.valueOf(v[0]),
                v[1],
                new Item.Words(v[2], v[3], v[4], Integer.parseInt(v[5])),
                new Item.Facts(
                        v[6],
                        v[7],
                        lines(v[8]),
                        lines(v[9]),
                        date(v[10], v[11]),
                        Long.parseLong(v[12]),
                        v[13].equals("yes"),
                        v[14],
                        v[15],
                        v[16],
                        Objects.requireNonNull(v[17])));
    }

    private static @Nullable StatedDate date(String value, String precision) {
        return value.isEmpty() ? null : StatedDate.parse(value, precision).orElse(null);
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }
}
