-- What people say of a source: its kind, country and owner.
create table source_fact (
  event bigint primary key,
  source text not null,
  kind text,
  country text,
  owner text
);
create index source_fact_source on source_fact (source, event);
