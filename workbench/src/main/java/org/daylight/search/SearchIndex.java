// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * The index of a case: a folder that can be thrown away at any moment. What was indexed and is so no more leaves no words
 * in its files: after each change, the parts that held it are written anew.
 *
 * <p>A folder that cannot be read, was made by another version or is held by another process is dropped and made again,
 * and {@link #notes} says so. Its last whole state survives a crash at any moment.
 *
 * <p>Threads: one updates; searches are safe meanwhile and see the state that was last committed.
 */
public final class SearchIndex implements AutoCloseable {
    private static final String STAMP = "stamp";
    private static final String MADE_BY = "madeBy";
    private static final String VERSION = Tongues.VERSION + " " + Fields.VERSION + " lucene/10.4";
    private static final double BUFFER_MEGABYTES = 128;

    static {
        LuceneLog.silence();
    }

    private final Path folder;
    private final Tongues tongues = new Tongues();
    private final Concepts concepts;
    private final List<String> notes = new ArrayList<>();
    private final Opening opening;
    private Directory directory;
    private @Nullable DirectoryReader reader;
    private @Nullable Finder finder;
    private final Fields fields;
    private final String version;

    /** Opens the files of a folder. */
    interface Opening {
        Directory open(Path folder) throws IOException;
    }

    private SearchIndex(Path folder, Concepts concepts, Opening opening) throws IOException {
        this.folder = folder;
        this.opening = opening;
        this.concepts = concepts;
        fields = new Fields(tongues, new CodedWords(concepts, tongues));
        version = VERSION + " " + concepts.version();
        directory = opening.open(folder);
    }

    /**
     * Opens the index in a folder, or begins one.
     *
     * @throws DaylightException where the folder cannot be made
     */
    public static SearchIndex open(Path folder, Concepts concepts) {
        return open(folder, concepts, FSDirectory::open);
    }

    static SearchIndex open(Path folder, Concepts concepts, Opening opening) {
        try {
            SearchIndex index = new SearchIndex(Files.createDirectories(folder), concepts, opening);
            index.load();
            return index;
        } catch (IOException e) {
            throw failed("open the index in", folder, e);
        }
    }

    private void load() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.anyMatch(f -> !f.endsWith(IndexWriter.WRITE_LOCK_NAME))) {
                    again("the index was cut off");
                }
            }
            return;
        }
        try {
            DirectoryReader found = DirectoryReader.open(directory);
            reader = found;
            if (!version.equals(data(found).get(MADE_BY))) {
                again("the index was made by another version");
            }
        } catch (IndexFormatTooNewException e) {
            again("the index was made by a newer version");
        } catch (IOException | IllegalArgumentException e) {
            again("the index could not be read");
        }
    }

    private void again(String why) throws IOException {
        notes.add(why + "; it is made again");
        drop();
    }

    private void drop() throws IOException {
        release();
        directory.close();
        remove(folder);
        Files.createDirectories(folder);
        directory = opening.open(folder);
    }

    private synchronized void release() throws IOException {
        finder = null;
        DirectoryReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }

    private static Map<String, String> data(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData();
    }

    /** The stamp of the index in a folder, without opening it for use; empty where there is none or it cannot be read. */
    public static String stampIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Directory kept = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(kept)
                    ? SegmentInfos.readLatestCommit(kept).getUserData().getOrDefault(STAMP, "")
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Removes the index in a folder, whatever it holds; nothing where there is none. */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw failed("remove the index in", folder, e);
        }
    }

    private static DaylightException failed(String what, Path folder, IOException e) {
        return new DaylightException(
                "cannot " + what + " " + folder + ": "
                        + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                        + "; is the disk full or the folder not writable? It can be deleted and is made again",
                e);
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    /** What had to be done to open it, a sentence each. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** What the last update was told that it holds; empty for a new index. */
    public String stamp() {
        try {
            return reader == null ? "" : data(reader).getOrDefault(STAMP, "");
        } catch (IOException e) {
            throw failed("read the index in", folder, e);
        }
    }

    /** How many items it holds. */
    public int size() {
        return reader == null ? 0 : reader.numDocs();
    }

    /**
     * Brings the index to these items: what changed is written, what is not among them is taken out and leaves no words.
     *
     * @param stamp what {@link #stamp} says from then on
     * @param progress is told how many items were looked at, now and then
     * @return how many items were written or taken out
     */
    public long update(String stamp, Supplier<Stream<Pending>> items, Consumer<Long> progress) {
        try {
            try {
                return write(stamp, items.get(), progress);
            } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
                again("the index could not be read");
                return write(stamp, items.get(), progress);
            }
        } catch (AlreadyClosedException e) {
            // One thread met the failure and Lucene gave up; the others are told only that.
            throw failed("write the index in", folder, new IOException(reason(e), e));
        } catch (LockObtainFailedException e) {
            throw new DaylightException("another process writes to " + folder + "; end it and ask again", e);
        } catch (IOException e) {
            throw failed("write the index in", folder, e);
        }
    }

    /** Throws what the index holds away, where it turned out not to be readable; the next update makes it again. */
    public void dropBroken() {
        try {
            again("the index could not be read");
        } catch (IOException e) {
            throw failed("remove the index in", folder, e);
        }
    }

    private long write(String stamp, Stream<Pending> items, Consumer<Long> progress) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(tongues.universal());
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        TieredMergePolicy merges = new TieredMergePolicy();
        // Whatever was taken out is written out of the files, be it ever so little.
        merges.setForceMergeDeletesPctAllowed(0);
        config.setMergePolicy(merges);
        // One after the other: a merge that runs aside is not waited for, and its old files would outlive the commit.
        config.setMergeScheduler(new SerialMergeScheduler());
        long changed;
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            changed = changes(writer, items, progress);
            writer.forceMergeDeletes();
            // 1. The new state, forced to disk. A crash before leaves the old one with its old stamp.
            writer.setLiveCommitData(Map.of(STAMP, stamp, MADE_BY, version).entrySet());
            commit(writer);
        }
        return changed;
    }

    /** Who asks meanwhile waits: there is no moment in which the index seems empty. */
    private synchronized void commit(IndexWriter writer) throws IOException {
        try {
            // 2. The files of the old state are no longer in use and go with the commit.
            release();
            writer.commit();
            writer.deleteUnusedFiles();
        } finally {
            // Where the commit failed, such as on a full disk, the old state is there still and answers.
            if (reader == null && DirectoryReader.indexExists(directory)) {
                reader = DirectoryReader.open(directory);
            }
        }
    }

    private long changes(IndexWriter writer, Stream<Pending> items, Consumer<Long> progress) throws IOException {
        Before before = new Before(reader);
        long[] counted = {0, 0};
        try (Writers writers = new Writers(writer, fields, reader == null)) {
            // Not by an iterator: that would hold whole parts of a stream that is made of several.
            items.forEachOrdered(item -> {
                try {
                    if (!before.holds(item)) {
                        writers.write(item);
                        counted[0]++;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                if (++counted[1] % 1000 == 0) {
                    progress.accept(counted[1]);
                }
            });
            writers.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (BytesRef key : before.left()) {
            writer.deleteDocuments(new Term(Fields.KEY, key));
            counted[0]++;
        }
        return counted[0];
    }

    /** What the index held before an update. */
    private static final class Before {
        private final List<LeafReaderContext> leaves;
        private final @Nullable IndexReader reader;
        private final FixedBitSet seen;

        Before(@Nullable IndexReader reader) {
            this.reader = reader;
            leaves = reader == null ? List.of() : reader.leaves();
            seen = new FixedBitSet(reader == null ? 1 : Math.max(1, reader.maxDoc()));
        }

        /** Whether the item lies there as it is; it is seen from then on. */
        boolean holds(Pending item) throws IOException {
            BytesRef mark = new BytesRef(item.mark());
            for (LeafReaderContext leaf : leaves) {
                PostingsEnum at = leaf.reader().postings(new Term(Fields.KEY, item.key()), PostingsEnum.NONE);
                Bits live = leaf.reader().getLiveDocs();
                int doc = at == null ? DocIdSetIterator.NO_MORE_DOCS : at.nextDoc();
                while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(doc)) {
                        seen.set(leaf.docBase + doc);
                        SortedDocValues marks = leaf.reader().getSortedDocValues(Fields.MARK);
                        return marks != null
                                && marks.advanceExact(doc)
                                && marks.lookupOrd(marks.ordValue()).equals(mark);
                    }
                    doc = at.nextDoc();
                }
            }
            return false;
        }

        /** The keys of what was not seen. */
        List<BytesRef> left() throws IOException {
            List<BytesRef> left = new ArrayList<>();
            if (reader == null) {
                return left;
            }
            Bits live = MultiBits.getLiveDocs(reader);
            for (LeafReaderContext leaf : leaves) {
                SortedDocValues keys = leaf.reader().getSortedDocValues(Fields.KEY);
                for (int doc = 0; keys != null && doc < leaf.reader().maxDoc(); doc++) {
                    int global = leaf.docBase + doc;
                    if ((live == null || live.get(global)) && !seen.get(global) && keys.advanceExact(doc)) {
                        left.add(BytesRef.deepCopyOf(keys.lookupOrd(keys.ordValue())));
                    }
                }
            }
            return left;
        }
    }

    /**
     * Answers a question from the state as it is now, whatever is committed meanwhile.
     *
     * @param afterEvent as in {@link Finder#since}
     */
    public Found find(Ask ask, long afterEvent, int first, int most) {
        while (true) {
            Finder now = finder();
            if (now.hold()) {
                try {
                    return now.since(ask, afterEvent, first, most);
                } finally {
                    now.letGo();
                }
            }
        }
    }

    /** Answers questions from the state as it is now. */
    public synchronized Finder finder() {
        try {
            Finder known = finder;
            if (known == null) {
                known = new Finder(reader == null ? DirectoryReader.open(empty()) : reader, tongues, concepts);
                finder = known;
            }
            return known;
        } catch (IOException e) {
            throw failed("read the index in", folder, e);
        }
    }

    private static Directory empty() throws IOException {
        Directory nothing = new ByteBuffersDirectory();
        new IndexWriter(nothing, new IndexWriterConfig()).close();
        return nothing;
    }

    @Override
    public void close() {
        try {
            release();
            directory.close();
        } catch (IOException e) {
            throw failed("close the index in", folder, e);
        }
    }
}
