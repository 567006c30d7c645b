// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.search.Ask;
import org.daylight.search.Concepts;
import org.daylight.search.Finder;
import org.daylight.search.Found;
import org.daylight.search.LuceneLog;
import org.daylight.search.SearchIndex;

/**
 * Searches a case. Restricted matter is not in the index, so nobody finds it, whoever asks. Its index is brought up to date first, wherever pages, decisions or masks changed since; so nothing is
 * found that is hidden by now.
 */
public final class Searching implements AutoCloseable {
    /** Events after which the index holds what it held. */
    private static final Set<EventKind> ASIDE = EnumSet.of(
            EventKind.CHECKPOINT,
            EventKind.CONFIGURATION,
            EventKind.EDITION,
            EventKind.SEARCH,
            EventKind.EXHIBIT,
            EventKind.WORKING_COPY,
            EventKind.HOLD,
            EventKind.RELEASE,
            EventKind.ACCESS,
            EventKind.EXPORT,
            EventKind.COSIGNATURE,
            EventKind.TIMESTAMP,
            EventKind.VERIFICATION,
            EventKind.WATCH,
            EventKind.SIGHTING,
            EventKind.FOOTNOTE,
            EventKind.LEAK_TEST);

    private static final Pattern STAMP = Pattern.compile("events=(\\d{1,18}) read=([0-9a-f]+)");
    private static final int PAGE = 500;

    private final Workbench workbench;
    private final Consumer<String> progress;
    private final SearchIndex index;
    private final StorySizes stories;
    /** Size of the ledger and writings of texts up to which it is known that nothing is due. */
    private volatile long currentSize = -1;

    private volatile long currentWrites = -1;

    /** Keeps what the search says of itself from the console; comes before all else of a program. */
    public static void quiet() {
        LuceneLog.silence();
    }

    /**
     * Opens the index of a case and brings it up to date.
     *
     * @param progress is told what takes time
     */
    public Searching(Workbench workbench, Consumer<String> progress) {
        this.workbench = workbench.whole();
        this.progress = progress;
        stories = new StorySizes(this.workbench);
        index = SearchIndex.open(folder(workbench.folder().root()), concepts(workbench));
        try {
            index.notes().forEach(progress);
            refresh();
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** Which words say the same across languages. */
    static Concepts concepts(Workbench workbench) {
        return Concepts.shipped().with(workbench.codebook());
    }

    /** Where the index of a case lies: not evidence, can be deleted at any moment. */
    static Path folder(Path root) {
        return root.resolve("index");
    }

    /** What an index has not heard of yet. */
    enum Due {
        /** Nothing. */
        NOTHING,
        /** Decisions that hide nothing: it may answer meanwhile, without them. */
        DECISIONS,
        /** Texts, masks or seals: what it holds may have to be hidden. */
        HIDING
    }

    /** What changed in the case since the index was last brought up to date. */
    Due due() {
        long size = workbench.ledger().size();
        long writes = workbench.readings().writes();
        if (size == currentSize && writes == currentWrites) {
            return Due.NOTHING;
        }
        Due due = due(workbench.readings().mark());
        if (due == Due.NOTHING) {
            currentSize = size;
            currentWrites = writes;
        }
        return due;
    }

    private Due due(String read) {
        Matcher held = STAMP.matcher(index.stamp());
        return held.matches() && held.group(2).equals(read) ? due(Long.parseLong(held.group(1))) : Due.HIDING;
    }

    /** Brings the index up to date, where the case changed since it was opened or this was last called. */
    public synchronized void refresh() {
        if (due() == Due.NOTHING) {
            return;
        }
        String read = workbench.readings().mark();
        new Corroborating(workbench).refresh(progress::accept);
        long changed = index.update(
                "events=" + workbench.ledger().size() + " read=" + read,
                () -> new Indexing(workbench).items(),
                n -> progress.accept("indexing: " + n + " looked at"));
        progress.accept("index: " + index.size() + " pages, statements and entries, " + changed + " changed");
    }

    /**
     * How many events an index lags behind, counted up to a bound.
     *
     * @param there whether there is one
     * @param behind events since that change what can be found; as many as {@link #MOST_BEHIND} stand for more
     */
    public record Lag(boolean there, long behind) {}

    /** So many events are looked through at most to say how far the index lags. */
    public static final int MOST_BEHIND = 2_000;

    /** How far the index of a case lags, told from its stamp alone. */
    public static Lag lag(Workbench workbench) {
        Matcher held =
                STAMP.matcher(SearchIndex.stampIn(folder(workbench.folder().root())));
        if (!held.matches()) {
            return new Lag(false, workbench.ledger().size());
        }
        long behind = workbench.ledger().page(Long.parseLong(held.group(1)), MOST_BEHIND).stream()
                .filter(event -> !ASIDE.contains(event.kind()))
                .count();
        return new Lag(true, behind);
    }

    private Due due(long from) {
        Due due = Due.NOTHING;
        long size = workbench.ledger().size();
        for (long at = from; at < size; at += PAGE) {
            for (Event event : workbench.ledger().page(at, PAGE)) {
                if (!ASIDE.contains(event.kind())) {
                    String word = event.kind() == EventKind.DECISION ? event.text("decision") : "mask";
                    // Undoing may bring a mask back.
                    if (word.contains("mask") || word.equals("undo")) {
                        return Due.HIDING;
                    }
                    due = Due.DECISIONS;
                }
            }
        }
        return from <= size ? due : Due.HIDING;
    }

    /**
     * The size of the story behind a group of results.
     *
     * @param pages that tell it, whether they answer the question or not
     * @param origins that it goes back to
     */
    public record Size(int pages, int origins) {}

    /**
     * An answer.
     *
     * @param found what was found
     * @param sizes of the stories that are shown, by key
     */
    public record Answer(Found found, Map<String, Size> sizes) {
        /** Copies the map. */
        public Answer {
            sizes = Map.copyOf(sizes);
        }
    }

    /**
     * Answers a question.
     *
     * @param first how many groups are passed over
     * @param most how many are shown
     */
    public Answer find(Ask ask, int first, int most) {
        return since(ask, -1, first, most);
    }

    /** What answers a question by captures and decisions behind this position of the ledger; all of it with -1. */
    public Answer since(Ask ask, long event, int first, int most) {
        try {
            return answer(ask, event, first, most);
        } catch (Finder.Broken e) {
            index.dropBroken();
            progress.accept(index.notes().getLast());
            refresh();
            return answer(ask, event, first, most);
        }
    }

    private Answer answer(Ask ask, long event, int first, int most) {
        Found found = index.find(ask, event, first, most);
        Map<String, Size> sizes = new TreeMap<>();
        for (Found.Group group : found.groups()) {
            if (group.pages() + group.statements() > 0) {
                StorySizes.Size size = stories.size(group.key());
                sizes.put(group.key(), new Size(size.pages(), size.origins()));
            }
        }
        return new Answer(found, sizes);
    }

    /** What had to be done to the index, a sentence each. */
    public List<String> notes() {
        return new ArrayList<>(index.notes());
    }

    @Override
    public void close() {
        index.close();
    }
}
