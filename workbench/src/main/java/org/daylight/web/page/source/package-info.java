// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Sources: the outlets and bodies whose pages the case holds, and how far people rely on them. */
@NullMarked
package org.daylight.web.page.source;

import org.jspecify.annotations.NullMarked;
