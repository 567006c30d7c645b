-- Every decision with what it was about, and by which later decision it was undone. Projections: dropped and rebuilt at will.
drop table decision;
create table decision (
  event bigint primary key,
  verdict text not null,
  actor text not null,
  time_ms bigint not null,
  claim text,
  document text,
  entry text,
  target bigint,              -- the decision that it undoes, seconds, retracts or grades
  property text,              -- of the target's statements the one that is meant; null for all
  bulk bigint,                -- the decision on many of which it is one
  reason text,
  undone_by bigint            -- null while it holds
);
create index decision_claim on decision (claim, document, event) where claim is not null;
create index decision_target on decision (target) where target is not null;
create index decision_bulk on decision (bulk) where bulk is not null;
create index decision_undone on decision (undone_by) where undone_by is not null;

-- Which entries a decision touches: the history of an entry.
create table decision_entry (
  event bigint not null,
  entry text not null,
  primary key (event, entry)
);
create index decision_entry_entry on decision_entry (entry, event);

-- What the decisions on a claim come to.
create table claim_state (
  claim text not null,
  document text not null,
  state text not null,        -- accepted, amended, half, rejected, retracted
  event bigint not null,      -- the decision that says so
  primary key (claim, document)
);

-- What was proposed where a person accepted something else.
create table amendment (
  decision bigint primary key,
  start_offset integer not null,
  end_offset integer not null,
  quote text not null,
  kind text not null,
  detail text not null,
  speaker text,
  stance text not null
);

alter table entry add column series text not null default '';
alter table entry add column number integer not null default 0;
alter table entry add column mark text not null default '';
alter table entry add column holds integer not null default 1;     -- whether the decision that made it holds
alter table entry add column merged_into text;
alter table entry add column root text not null default '';        -- where it stands after all merges
create index entry_order on entry (series, number, mark);
create index entry_kind on entry (kind, series, number, mark);
create index entry_label on entry (label);
create index entry_event on entry (event);

create table label_given (
  event bigint not null,
  entry text not null,
  label text not null,
  primary key (entry, event)
);
create table entry_merge (
  event bigint not null,
  source text not null,
  target text not null,
  primary key (event, source)
);
create index entry_merge_source on entry_merge (source);
create index entry_merge_target on entry_merge (target);

-- base: the entry on which it was accepted; home: after moves; entry: after merges as well. Only what stands is shown.
alter table statement add column base text not null default '';
alter table statement add column home text not null default '';
alter table statement add column stands integer not null default 1;
alter table statement add column reviewers integer not null default 1;
drop index statement_entry;
create index statement_entry on statement (entry, property, decision) where stands = 1;
create index statement_home on statement (home);
create index statement_claim on statement (claim, document);
create table statement_move (
  event bigint not null,
  decision bigint not null,
  property text not null,     -- empty for all of that decision
  entry text not null,
  primary key (event, decision, property)
);
create index statement_move_decision on statement_move (decision, event);

alter table lifted_mask add column stands integer not null default 1;
create index lifted_mask_name on lifted_mask (name, event);

create table source_grade (
  event bigint primary key,
  source text not null,
  reliability text not null
);
create index source_grade_source on source_grade (source, event);
create table statement_grade (
  event bigint primary key,
  decision bigint not null,
  property text not null,
  credibility integer not null
);
create index statement_grade_decision on statement_grade (decision, event);
create table preferred (
  event bigint primary key,
  decision bigint not null,
  property text not null
);
create index preferred_decision on preferred (decision, event);

-- Rows that an earlier version of Daylight derived: the next start derives all anew and empties this table.
create table stale (
  migration text primary key
);
insert into stale (migration) values ('V4_1');
