// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * What a monitor made public, as an Atom feed (RFC 4287): editions, corrections, notices, and replies that came since.
 * What goes in: items. What comes out: the bytes of one file, the same for the same items.
 */
@NullMarked
package org.daylight.publish.feed;

import org.jspecify.annotations.NullMarked;
