// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.daylight.DaylightException;
import org.daylight.read.Reader;
import org.daylight.read.Sweep;

/**
 * The sweep as a Spark job: {@code SweepJob OUT WARC...}, one task a file, each running {@link Sweep#lines} and writing
 * its lines to a part file under {@code OUT}. Start at {@link #run}; how to submit it stands in the package's
 * description.
 *
 * <p>A task that dies with its machine is run again from the start of its file; Spark commits the output of one attempt
 * only, so no line comes twice.
 */
public final class SweepJob {
    private SweepJob() {}

    /**
     * What stands in the part files.
     *
     * @param claims lines with a claim
     * @param unread lines that name a record, or a file, that could not be read
     */
    public record Summary(long claims, long unread) {}

    /** Loads the lexicons once in each JVM, when the first task needs them. */
    private static final class Executor {
        static final Sweep SWEEP = new Sweep(new Reader());
    }

    /**
     * Sweeps these files.
     *
     * @param out folder that does not exist yet, as Hadoop names it
     * @param warcs paths that hold on every worker
     * @throws DaylightException where there is nothing to sweep, or {@code out} exists or cannot be asked for
     */
    public static Summary run(JavaSparkContext spark, String out, List<String> warcs) {
        check(spark, out, warcs);
        // Exact: the one stage of this job is its last, and of the last stage Spark counts each task once.
        LongAccumulator claims = spark.sc().longAccumulator("claims");
        LongAccumulator unread = spark.sc().longAccumulator("unread");
        spark.parallelize(warcs, warcs.size())
                .flatMap(SweepJob::lines)
                .map(line -> {
                    (Sweep.isUnread(line) ? unread : claims).add(1L);
                    return line;
                })
                .saveAsTextFile(out);
        return new Summary(claims.sum(), unread.sum());
    }

    private static Iterator<String> lines(String warc) {
        Stream<String> lines = Executor.SWEEP.lines(Path.of(warc));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) end -> lines.close());
        return lines.iterator();
    }

    private static void check(JavaSparkContext spark, String out, List<String> warcs) {
        if (warcs.isEmpty()) {
            throw new DaylightException("nothing to sweep: name at least one WARC file behind OUT");
        }
        for (String warc : warcs) {
            if (warc.contains("://")) {
                throw new DaylightException("cannot sweep " + warc + ": name a path that every worker can open");
            }
        }
        org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(out);
        try {
            if (folder.getFileSystem(spark.hadoopConfiguration()).exists(folder)) {
                throw new DaylightException(out + " exists: name a folder that does not");
            }
        } catch (IOException e) {
            throw new DaylightException("cannot write to " + out + ": " + e.getMessage(), e);
        }
    }

    /** @param args OUT WARC... */
    public static void main(String[] args) {
        if (args.length < 2) {
            System.err.println("usage: SweepJob OUT WARC...");
            System.exit(2);
        }
        List<String> warcs = List.of(args).subList(1, args.length);
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "Daylight sweep");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            Summary summary = run(spark, args[0], warcs);
            System.out.println(warcs.size() + " files swept into " + args[0] + ": " + summary.claims() + " claims, "
                    + summary.unread() + " not read (lines with \"unread\" say which and why)");
        } catch (DaylightException e) {
            System.err.println("SweepJob: " + e.getMessage());
            System.exit(1);
        }
    }
}
