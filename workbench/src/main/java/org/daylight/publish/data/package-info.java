// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The register in the forms of others: FollowTheMoney, CSV, Web Annotation, GeoJSON.
 *
 * <p>What goes in is what an edition prints ({@link org.daylight.publish.EditionInput}), masked already; what comes out
 * is bytes, the same for the same input. Nothing here reads the case. In each form an allegation carries its replies and
 * the stages of proceedings with it, for rows and objects are read one by one.
 */
@NullMarked
package org.daylight.publish.data;

import org.jspecify.annotations.NullMarked;
