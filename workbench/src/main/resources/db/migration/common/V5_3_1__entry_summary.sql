-- What the table of the register shows and counts of each entry, worked out from statements, texts and stories. No evidence:
-- all of it can be dropped and is made again.
create table entry_summary (
  entry text primary key,
  label text not null,        -- masked
  statements integer not null,
  pages integer not null,
  origins integer not null,   -- behind the value that has most
  open integer not null,      -- differences that need a person
  waiting integer not null,   -- statements that wait for a second person
  latest bigint not null      -- last decision that touched it
);
create table entry_facet (
  entry text not null,
  facet text not null,
  value text not null,
  primary key (entry, facet, value)
);
create index entry_facet_value on entry_facet (facet, value, entry);
-- Entries whose row is due.
create table entry_due (
  entry text primary key
);
-- Up to which event entries were found due, and of which texts and masks the rows speak.
create table summary_state (
  only_row integer primary key,
  event bigint not null,
  mark text not null
);
insert into summary_state (only_row, event, mark) values (1, 0, '');
-- The words of a capture, for its passages.
create index statement_capture on statement (capture, start_offset);
create index capture_payload on capture (payload_digest);
