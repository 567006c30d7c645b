// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

/** The format of a report. */
public enum Form {
    /** Word processing document of Office Open XML. */
    DOCX,
    /** Text document of OpenDocument. */
    ODT,
    /** Portable Document Format. */
    PDF,
    /** Markdown, with notes as most programs write them. */
    MARKDOWN,
    /** Web page. */
    HTML,
    /** LaTeX source. */
    LATEX,
    /** List of works for LaTeX: BibTeX or biblatex. */
    BIBTEX,
    /** Table: XLSX, ODS or CSV. */
    SHEET,
    /** Plain text, or what was copied from anywhere. */
    TEXT
}
