-- The size of each story, so that a list of a million opens at once. Made with the stories; no evidence.
create table story (
  id text primary key,
  pages integer not null,
  origins integer not null
);
insert into story (id, pages, origins)
  select d.story, count(*), (select count(distinct g.origin) from story_group g where g.story = d.story)
  from story_document d group by d.story;
create index story_size on story (pages, id);
create index document_lang on document (lang);
-- When the stories were last made; 0 where that was before it was kept.
alter table corroboration add column made_ms bigint not null default 0;
