-- The languages of an outlet stand in the index by which its pages are found.
drop index if exists document_source;
create index document_source on document (publisher, lang, capture) where current_text = 1;
