// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Sweeps on a cluster: archives that outgrow one machine, read by the same functions as on one machine.
 *
 * <p>What goes in: paths of WARC files. What comes out: claims as JSON Lines in part files. Depends on daylight-core
 * alone, and nobody imports it.
 *
 * <h2>Submitting</h2>
 *
 * The cluster needs Spark 4.2 for Scala 2.13 on a JDK 25. {@code mvn package} leaves the job in
 * {@code spark/target/daylight-spark-0.1.0.jar} and the libraries that it needs, Spark's own aside, in
 * {@code spark/target/lib}:
 *
 * <pre>
 * spark-submit --master spark://HOST:7077 \
 *   --class org.daylight.spark.SweepJob \
 *   --jars "$(ls spark/target/lib/*.jar | paste -sd, -)" \
 *   --executor-memory 4g \
 *   spark/target/daylight-spark-0.1.0.jar OUT /archives/a.warc.gz /archives/b.warc.gz
 * </pre>
 *
 * <p>The WARC files are opened as plain files: each must stand at the same path on every worker, as on a shared mount.
 * {@code OUT} is any folder that Spark can write, such as {@code hdfs:///sweeps/1}; it must not exist yet, and holds
 * {@code part-*} files and {@code _SUCCESS} when all is done. Allow each core of an executor 1 GB: a record may bring 64
 * MB, which are held as stored, decoded and parsed.
 *
 * <p>Names of private persons are barred in what is written, and mentions are left out; lines are proposals all the same,
 * to be handled as what a reader has found and nobody has reviewed.
 */
@NullMarked
package org.daylight.spark;

import org.jspecify.annotations.NullMarked;
