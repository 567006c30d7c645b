-- What machines make of the texts together. No evidence: all of it can be dropped and made again.
-- What of each text is compared, as JSON; gone with its document.
create table trait (
  document text primary key,
  body text not null
);
-- Which texts go back to which. "place" is the order within the story, the first document being 0.
create table story_document (
  document text primary key,
  story text not null,
  place integer not null
);
create index story_document_story on story_document (story, place);
-- The documents of a story by origin, the root at place 0; a round-up stands in several groups.
create table story_group (
  story text not null,
  origin integer not null,
  place integer not null,
  document text not null,
  primary key (story, origin, place)
);
create index story_group_document on story_group (document, origin);
create table story_relation (
  story text not null,
  place integer not null,
  from_document text not null,
  to_document text not null,
  kind text not null,
  why text not null,
  primary key (story, place)
);
create index story_relation_from on story_relation (from_document);
-- By which rule the stories were made, and whether texts changed since.
create table corroboration (
  only_row integer primary key,
  rule text not null,
  stale integer not null
);
insert into corroboration (only_row, rule, stale) values (1, '', 1);
