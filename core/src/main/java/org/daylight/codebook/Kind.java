// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import java.util.List;
import java.util.Optional;

/**
 * What an entry of the register can be: never a person.
 *
 * @param code as stored
 * @param label as shown
 * @param definition one sentence
 * @param properties in the order in which they are shown
 */
public record Kind(String code, Words label, String definition, List<Property> properties) {
    /** Copies the list. */
    public Kind {
        properties = List.copyOf(properties);
    }

    /** The property with this code. */
    public Optional<Property> property(String code) {
        return properties.stream().filter(p -> p.code().equals(code)).findFirst();
    }
}
