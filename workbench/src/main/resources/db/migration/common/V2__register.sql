-- Projections of the ledger: dropped and rebuilt at will. Times are milliseconds since 1970 in UTC.
create table capture (
  id text primary key,
  event bigint not null,
  url text not null,
  time_ms bigint not null,
  status integer not null,
  media_type text,
  file text not null,
  offset_bytes bigint not null,
  file_digest text not null,
  payload_digest text not null,
  truncated text,
  restricted integer not null default 0
);
create index capture_url on capture (url, time_ms);

create table frozen_text (
  document text primary key,
  capture text not null,
  event bigint not null,
  file text not null,
  file_digest text not null,
  text_digest text not null,
  extractor text not null
);

create table entry (
  id text primary key,
  kind text not null,
  label text not null,
  event bigint not null
);

create table decision (
  event bigint primary key,
  verdict text not null,
  claim text not null,
  document text not null,
  entry text,
  reason text
);
create index decision_claim on decision (claim, event);

create table statement (
  decision bigint not null,
  property text not null,
  entry text not null,
  value text not null,
  kind text not null,
  detail text not null,
  claim text not null,
  capture text not null,
  document text not null,
  start_offset integer not null,
  end_offset integer not null,
  quote text not null,
  prefix text not null,
  suffix text not null,
  speaker text,
  stance text not null,
  lang text not null,
  primary key (decision, property)
);
create index statement_entry on statement (entry, property, decision);

create table lifted_mask (
  event bigint primary key,
  name text not null,
  person_class text not null
);

create table setting (
  name text primary key,
  value text not null
);

create table edition (
  number integer primary key,
  event bigint not null,
  title text not null,
  position bigint not null,
  manifest_digest text not null
);

-- What the reader made of the preserved bytes: read again at will.
create table document (
  id text primary key,
  capture text not null,
  current_text integer not null,
  text_digest text not null,
  extractor text not null,
  reader text not null,
  title text,
  author text,
  publisher text,
  published text,
  published_precision text,
  lang text not null,
  body text not null,
  blocks text not null
);
create index document_capture on document (capture);

create table unread (
  capture text primary key,
  reason text not null
);

create table claim (
  document text not null,
  id text not null,
  kind text not null,
  start_offset integer not null,
  end_offset integer not null,
  quote text not null,
  detail text not null,
  speaker text,
  stance text not null,
  lang text not null,
  reader text not null,
  confidence double precision not null,
  sentence text not null,
  primary key (document, id)
);
create index claim_id on claim (id);

create table mask (
  document text not null,
  start_offset integer not null,
  end_offset integer not null,
  primary key (document, start_offset)
);
