alter table capture add column dom_offset bigint;
alter table capture add column screenshot_offset bigint;
alter table capture add column pdf_offset bigint;
alter table capture add column completeness_offset bigint;
