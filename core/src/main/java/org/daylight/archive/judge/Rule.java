// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

/** The rules that a file may break, each with what it may mean and what to do. */
public enum Rule {
    /** The file is none of the known formats. */
    FORMAT("it is no web archive, or its first bytes were damaged"),
    /** The file cannot be read further. */
    UNREADABLE("what stands behind it was not checked"),
    /** RFC 1952: a member's header. */
    GZIP_HEADER("it was not written by a sound gzip, or it was damaged"),
    /** RFC 1952: values in a member's header that have no meaning. */
    GZIP_ODD("harmless: readers pass over it"),
    /** RFC 1952: a member's data, check sum or length. */
    GZIP_DATA("the file was damaged or cut off; look for another copy"),
    /** Bytes behind the last member. */
    GZIP_TRAIL("something was added to the file, or a member's start was damaged"),
    /** A member without content. */
    GZIP_EMPTY("it holds no record"),
    /** WARC/1.1, Annex D: one record a member. */
    MEMBER("a record that does not start a member of its own has no offset; pack the records one by one"),
    /** The version line. */
    VERSION("the record is of no known version, or the file was damaged before this place"),
    /** The form of a header: lines, names, folds. */
    HEADER("the header was damaged or written by a faulty program"),
    /** Lines that end with LF alone. */
    LINE_END("harmless: lines are told apart all the same"),
    /** Text that is not UTF-8. */
    UTF8("the text is in another encoding, or it was damaged"),
    /** The form of a field's value. */
    SYNTAX("a program that goes by the standard cannot use the field"),
    /** A value that is used all the same, though its form is not quite the standard's. */
    LOOSE("harmless: it is understood all the same"),
    /** An address or identifier between angle brackets, or without them. */
    BRACKETS("harmless: old programs write it so"),
    /** A field that the record's type needs. */
    MISSING("the record cannot be used without it"),
    /** A field that the record's type must not have. */
    FORBIDDEN("the record contradicts its type"),
    /** A field that may stand once stands twice. */
    REPEATED("it is not said which one counts"),
    /** A type or profile that the standard does not know. */
    UNKNOWN("programs pass over what they do not know"),
    /** A content type that the standard recommends. */
    CONTENT_TYPE("what the block holds is not said, or not as the standard says it"),
    /** WARC/1.1, 7: segments. */
    SEGMENT("the parts of the record cannot be joined"),
    /** A length that does not agree with what is there. */
    LENGTH("the file was cut off, altered, or written with a wrong length"),
    /** What stands between two records. */
    RECORD_END("the length is wrong, or bytes were added or lost"),
    /** A digest that does not agree. */
    DIGEST("the bytes were altered after the digest was taken, or the digest was wrong from the start"),
    /** A digest that is known by another way of counting than the standard's. */
    DIGEST_SCOPE("harmless: the bytes agree"),
    /** A digest nobody can recompute here. */
    DIGEST_UNCHECKED("it was not checked"),
    /** A block that is not what its content type says. */
    BLOCK("what a server sent is kept as it came; it may not replay"),
    /** Two records of one name. */
    IDENTITY("references to the record are ambiguous"),
    /** ARC: the version block. */
    ARC_VERSION("it is no ARC file from its start; it was cut or damaged"),
    /** ARC: the line before a record. */
    ARC_LINE("the length of the record before is wrong, or the line was damaged"),
    /** CDX: the line that names the fields. */
    LEGEND("readers guess what the fields mean"),
    /** CDX: lines in the order of their bytes. */
    ORDER("a search by halves misses lines; sort the file by bytes"),
    /** CDX: the number of fields. */
    FIELDS("the line was damaged or cut off"),
    /** CDX: several lines, one place, different addresses. */
    PLACE("one record cannot answer for two addresses; the index was altered or is wrong"),
    /** Too much of something, to protect the reader. */
    BOUND("no honest archive goes that far; what stands behind it was not checked");

    private final String hint;

    Rule(String hint) {
        this.hint = hint;
    }

    /** What breaking it may mean, and what to do. */
    public String hint() {
        return hint;
    }
}
