// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What all pages of the workbench share: the routing table's rows, the request, the answer, the layout, the words. Each
 * screen is a package below this one, with one class a page, its templates under {@code src/main/jte/web}.
 */
@NullMarked
package org.daylight.web.page;

import org.jspecify.annotations.NullMarked;
