-- When a statement says that something held, when it was said, and where it was: as exactly as known, null where not told.
alter table statement add column as_of text;
alter table statement add column as_of_precision text;
alter table statement add column stated text;
alter table statement add column stated_precision text;
alter table statement add column place_country text;
alter table statement add column place_name text;
alter table statement add column place_precision text;
