// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * What the data of an edition mean, said once: tables and columns with their types and meanings, and from these the data
 * dictionary, JSON Schema, Table Schema and the data package. Knows nothing of the rest of {@code publish}.
 */
@NullMarked
package org.daylight.publish.schema;

import org.jspecify.annotations.NullMarked;
