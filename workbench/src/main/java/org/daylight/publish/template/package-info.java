// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The pages of an edition: models that the JTE templates read, and the words around the data.
 *
 * <p>What goes in: an {@link org.daylight.publish.EditionInput}. What comes out: bytes of HTML. The templates are
 * compiled into this same package, so the models stay package-private; {@code publish} alone imports it, for
 * {@link org.daylight.publish.template.Pages}.
 */
@NullMarked
package org.daylight.publish.template;

import org.jspecify.annotations.NullMarked;
