-- How people share the work. No evidence and no projection of the ledger: it stands in every backup of the case, and in
-- nothing that leaves it.
create table note (
  id text primary key,
  about text not null,        -- an entry or a claim
  author text not null,       -- pseudonyms, as in the ledger
  assignee text,              -- null where nobody is asked to do anything
  body text not null,         -- masked; of a privileged note the ciphertext, under keys/notes.key
  due text,                   -- a day, such as 2026-11-30
  privileged integer not null,
  made_ms bigint not null,
  done_ms bigint,             -- null while it is open
  done_by text
);
create index note_about on note (about, made_ms);
create index note_assignee on note (assignee, due) where done_ms is null;
create index note_due on note (due) where done_ms is null;

-- Where each person left off: what came after it is new to them.
create table desk_visit (
  person text primary key,
  seen_ms bigint not null,    -- when the desk was last looked at
  size bigint not null,       -- how many events there were then
  from_ms bigint not null,    -- the end of the visit before this one
  from_size bigint not null
);

-- What is new since an event.
create index capture_event on capture (event);
