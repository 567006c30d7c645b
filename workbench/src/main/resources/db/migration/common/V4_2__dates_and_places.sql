-- When a statement says that something held, when it was said, and where it was: as exactly as known, null where not told.
alter table statement add column as_of text;
alter table statement add column as_of_precision text;
alter table statement add column stated text;
alter table statement add column stated_precision text;
alter table statement add column stated_words text;   -- where the text dates the utterance; null where the page's own date stands
alter table statement add column place_country text;
alter table statement add column place_name text;
alter table statement add column place_precision text;

create index statement_document on statement (document);
