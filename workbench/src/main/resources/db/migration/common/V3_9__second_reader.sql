-- What a second reader proposed of each text, one claim a line of JSON, and how it was asked. Kept beside the claims, for a
-- model cannot be asked again to the same end; no evidence, and gone with its document.
create table second_claim (
  document text not null,
  id text not null,
  reader text not null,
  line text not null,
  primary key (document, id, reader)
);
create table second_reading (
  document text not null,
  reader text not null,
  prompt text not null,
  address text not null,
  time_ms bigint not null,
  answers text not null,
  notes text not null,
  primary key (document, reader)
);
-- Other readers that propose the same claim, as a list in JSON.
alter table claim add column also_by text;
