-- What map, timeline and network draw of each entry: of its statements, those that say the same are one row. Worked out from
-- statement; no evidence: dropped and made again at will.
create table drawn_place (
  entry text not null,
  sort text not null,            -- the kind of the entry
  status text not null,          -- of a site; empty where something else is said
  stance text not null,
  place_country text,
  place_name text,
  place_precision text,
  stated text,
  stated_precision text,
  restricted integer not null,
  n integer not null
);
create index drawn_place_entry on drawn_place (entry);
create table drawn_said (
  entry text not null,
  decision bigint not null,      -- the first of them
  kind text not null,
  detail text not null,
  speaker text,
  stance text not null,
  as_of text,
  as_of_precision text,
  stated text,
  stated_precision text,
  restricted integer not null,
  n integer not null             -- claims, not properties
);
create index drawn_said_entry on drawn_said (entry);
create table drawn_tie (
  entry text not null,
  decision bigint not null,      -- the first of them
  sort text not null,            -- the kind of the entry
  role text not null,            -- operator, parent, a role of the codebook, acted
  deed text not null,            -- what a body of a state did, as the codebook codes it; empty unless it acted
  name text not null,            -- of the body, as it is written
  stance text not null,
  n integer not null
);
create index drawn_tie_entry on drawn_tie (entry);
-- How speakers and bodies of an entry are shown where a mask may touch them: as every page that names them so shows them.
create table drawn_name (
  entry text not null,
  name text not null,
  shown text not null,
  primary key (entry, name)
);
-- Entries whose rows are due.
create table drawn_due (
  entry text primary key
);
-- Up to which event entries were found due, and under which lifted masks names are shown.
create table drawn_state (
  only_row integer primary key,
  event bigint not null,
  mark text not null
);
insert into drawn_state (only_row, event, mark) values (1, 0, '');
