// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Optional;
import org.daylight.corroborate.likeness.Profile;
import org.daylight.corroborate.likeness.Rarity;

/**
 * Says whether two documents that met belong together. A judge is asked once for each pair, from several threads; its
 * answer depends on its arguments alone and is the same for both orders.
 */
public interface Judge {
    /** The link, or nothing where this judge sees none. */
    Optional<Link> judge(Profile a, Profile b, Rarity rarity);
}
