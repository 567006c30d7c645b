-- The part of a picture, a page, sound or film that a statement rests on; null where it rests on words.
alter table statement add column fragment text;
