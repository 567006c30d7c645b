-- Pages that came from a public archive: whose capture it was, and when that archive captured it.
create table archived (
  capture text primary key,
  archive text not null,
  time_ms bigint not null,
  asked text not null,
  raw integer not null
);
