// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Words to passages, with facets; questions that are kept. */
@NullMarked
package org.daylight.web.page.search;

import org.jspecify.annotations.NullMarked;
