-- The task lists by which progress was counted last: when a release brings others, it is counted again. One row, written as the owner.
create table task_list_print (
  hash text not null,
  constraint task_list_print_pkey primary key (hash)
);
grant select on task_list_print to portal_app;
