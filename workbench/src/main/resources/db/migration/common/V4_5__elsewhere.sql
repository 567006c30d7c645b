-- What came from elsewhere. Projections of the ledger: dropped and rebuilt at will.

-- Rows of spreadsheets, data sets and reference managers: work to do. None of it is a statement of the register, counts as
-- support or is published; it waits for a passage.
create table work_item (
  event bigint not null,
  place integer not null,
  source text not null,       -- sheet, ftm, auto-archiver, csl, ris
  file text not null,         -- name of the file that it came from
  line bigint not null,       -- row, line or number in that file
  what text not null,         -- statement, page, name
  url text,
  detail text not null,       -- all that is known of it, as JSON
  state text not null,        -- open, done, dropped
  decision bigint,            -- event that closed it
  reason text,
  primary key (event, place)
);
create index work_item_url on work_item (url);
create index work_item_state on work_item (state, event, place);

-- Files that were taken in, so that none is taken in twice.
create table import_file (
  event bigint primary key,
  source text not null,
  name text not null,
  file_digest text not null,
  items integer not null,
  passed_over integer not null
);

-- Ledgers of other cases, as far as they were seen: one row a file that was received.
create table received_ledger (
  event bigint primary key,
  ledger text not null,
  from_size bigint not null,
  size bigint not null,
  root text not null,
  note text not null,
  peaks text not null
);
create index received_ledger_size on received_ledger (ledger, size);

-- Events of other cases that were taken in, and where they stand in their own ledger.
create table received_event (
  event bigint primary key,
  ledger text not null,
  position bigint not null,
  leaf text not null,
  kind text not null,
  actor text not null,
  time_ms bigint not null
);
create unique index received_event_position on received_event (ledger, position);

-- Decisions of other cases. What they do here is decided anew whenever one comes in or is taken here.
create table received_decision (
  event bigint primary key,
  ledger text not null,
  position bigint not null,
  decision text not null,
  claim text,
  document text,
  entry text,
  json text not null,         -- the decision as an event of this case would have it
  revealed text not null,     -- its private fields as they may be shown
  state text not null         -- stands, differs, waits, withdrawn
);
create index received_decision_claim on received_decision (claim);
create index received_decision_entry on received_decision (entry);
