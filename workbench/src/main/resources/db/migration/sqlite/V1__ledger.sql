-- SPDX-FileCopyrightText: 2026 The Daylight contributors
-- SPDX-License-Identifier: Apache-2.0

-- Evidence: the canonical JSON of each event. Everything below that is not private_value can be recomputed from it.
CREATE TABLE event (
  seq  INTEGER NOT NULL PRIMARY KEY,
  json TEXT    NOT NULL
);

-- Hashes of complete subtrees: level 0 are the leaves. In hexadecimal digits, so that a person can compare them.
CREATE TABLE node (
  level    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  hash     TEXT    NOT NULL,
  PRIMARY KEY (level, position)
) WITHOUT ROWID;

-- Evidence: the signed head after each transaction that appended.
CREATE TABLE checkpoint (
  size INTEGER NOT NULL PRIMARY KEY,
  note TEXT    NOT NULL
);

-- One row: what the next append continues from.
CREATE TABLE head (
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  origin TEXT    NOT NULL,
  size   INTEGER NOT NULL,
  root   TEXT    NOT NULL
);

-- What private fields hold, as long as it may be held.
CREATE TABLE private_value (
  seq        INTEGER NOT NULL REFERENCES event (seq),
  field      TEXT    NOT NULL,
  salt       TEXT,
  value      TEXT,
  masked     TEXT,
  ciphertext TEXT,
  sealed_for TEXT,
  PRIMARY KEY (seq, field)
) WITHOUT ROWID;

-- Against accidents: who owns the file can drop a trigger, and verify then finds what was changed.
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'an event is never changed');
END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'an event is never deleted');
END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'an event is never replaced');
END;
