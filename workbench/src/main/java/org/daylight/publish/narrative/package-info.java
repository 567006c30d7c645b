// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a monitor writes around the register: blocks of Markdown at named places of the report, whose references are filled
 * from the register when the edition is built. Text in, problems and a tree out; what it looks like is up to {@code
 * publish.template}. Imported by publish.template, run, cli and web.
 */
@org.jspecify.annotations.NullMarked
package org.daylight.publish.narrative;
