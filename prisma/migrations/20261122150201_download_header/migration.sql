-- A file's header row holds headings, or the ids of columns, which outlive a renamed heading.
alter table download
  add column header text not null default 'heading',
  add constraint download_header check (header in ('heading', 'id'));
