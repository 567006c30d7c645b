-- What the lists of captures and sources ask: the newest first, by outlet, by language, and what rests on a capture.
create index if not exists capture_newest on capture (time_ms, event);
create index if not exists document_source on document (publisher, capture) where current_text = 1;
create index if not exists document_language on document (lang, capture) where current_text = 1;
create index if not exists statement_capture on statement (capture, decision) where stands = 1;
