// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Watching: pages, feeds, sitemaps and listings are polled, and every new state of a page is preserved in the same act.
 *
 * <p><b>Where things stand.</b> The ledger holds two kinds of events. {@code watch} is a deed of a person: add, change,
 * pause, resume, remove, robots; projected into table {@code watch}, read by {@link org.daylight.register.Watches}. {@code
 * sighting} is what was seen: one event a transition, appended together with the capture that preserves the new state; a
 * short one with {@code confirms} when a later poll makes an absence sure; one a round with {@code proofs} for pages that
 * were as they had been. Projected into {@code sighting}, {@code sighting_cited} and {@code sighting_proof}, read by {@link
 * org.daylight.register.Sightings}.
 *
 * <p><b>For who follows the ledger</b> (alerts): on each event of kind {@code sighting} ask {@link
 * org.daylight.register.Sightings#told}. It answers once a transition: at the event itself where that is sure, later at the
 * confirmation of an absence, never for an absence that was over before it was sure; then the {@code restored} that ends it
 * is sure and names it in {@code ends}. {@link org.daylight.register.Sightings#cited} has the statements whose words are
 * gone.
 *
 * <p><b>Beside the ledger</b> stand {@code watch_item}, {@code watch_host} and {@code watch_beat} ({@link
 * org.daylight.register.WatchItems}, {@link org.daylight.register.WatchHosts}, {@link org.daylight.register.Heartbeats}): what
 * is due when, who asks it, what was learnt, and when somebody was at it last. They may be lost: they are made
 * again from the sightings and by asking.
 *
 * <p><b>Classes.</b> {@link org.daylight.run.watch.WatchDeeds} is what people do; {@link
 * org.daylight.run.watch.SightingWords} says a sighting as codes with arguments, and in English; {@code Watching} polls.
 * May import {@code run}, which does not import it.
 */
@NullMarked
package org.daylight.run.watch;

import org.jspecify.annotations.NullMarked;
