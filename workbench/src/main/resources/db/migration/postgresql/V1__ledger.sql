-- SPDX-FileCopyrightText: 2026 The Daylight contributors
-- SPDX-License-Identifier: Apache-2.0

-- Evidence: the canonical JSON of each event. Everything below that is not private_value can be recomputed from it.
CREATE TABLE event (
  seq  BIGINT NOT NULL PRIMARY KEY,
  json TEXT   NOT NULL
);

-- Hashes of complete subtrees: level 0 are the leaves. In hexadecimal digits, so that a person can compare them.
CREATE TABLE node (
  level    INTEGER NOT NULL,
  position BIGINT  NOT NULL,
  hash     TEXT    NOT NULL,
  PRIMARY KEY (level, position)
);

-- Evidence: the signed head after each transaction that appended.
CREATE TABLE checkpoint (
  size BIGINT NOT NULL PRIMARY KEY,
  note TEXT   NOT NULL
);

-- One row: what the next append continues from; it is locked by whoever appends.
CREATE TABLE head (
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  origin TEXT    NOT NULL,
  size   BIGINT  NOT NULL,
  root   TEXT    NOT NULL
);

-- What private fields hold, as long as it may be held.
CREATE TABLE private_value (
  seq        BIGINT NOT NULL REFERENCES event (seq),
  field      TEXT   NOT NULL COLLATE "C",
  salt       TEXT,
  value      TEXT,
  masked     TEXT,
  ciphertext TEXT,
  sealed_for TEXT,
  PRIMARY KEY (seq, field)
);

-- Against accidents: who owns the table can drop a trigger, and verify then finds what was changed.
CREATE FUNCTION event_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an event is never changed nor deleted';
END;
$$;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON event
FOR EACH ROW EXECUTE FUNCTION event_is_never_changed();
CREATE TRIGGER event_is_never_truncated BEFORE TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION event_is_never_changed();
