-- How far the making of a workbook is: so many of its rows are written, and how many it has is counted before the first.
alter table download
  drop column progress,
  add column rows_written int not null default 0;
