-- To which text each text went back when the rows of entries were last made: where that changes, their support may.
create table story_root_seen (
  document text not null,
  root text not null,
  primary key (document, root)
);
