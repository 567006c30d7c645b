// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The JSON API: {@link org.daylight.web.api.Api} lists its operations, each a {@link org.daylight.web.api.Route} that
 * says how it is asked, what it answers and who answers; {@link org.daylight.web.api.OpenApi} writes the description
 * from the same list, so it cannot tell another story.
 */
@NullMarked
package org.daylight.web.api;

import org.jspecify.annotations.NullMarked;
