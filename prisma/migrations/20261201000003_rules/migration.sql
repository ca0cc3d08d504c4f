-- Rules across rows, which no check of one row can say, and the rows that every database starts with.

-- One live project (neither closed nor deleted) for a school and type: of two people who create it at once, one is refused.
create unique index project_one_live on project (school_id, type) where phase <> 'closed' and deleted_at is null;

-- One primary contact for each organisation of a project.
create unique index contact_one_primary on contact (project_id, category) where is_primary;

-- References that people quote. A number is never used twice, also when the transaction that took it fails.
create sequence conversion_reference start 1001;
create sequence transfer_reference start 1001;
create sequence form_a_mat_reference start 1;
create sequence project_group_reference start 1;
-- Trust reference numbers of trusts that do not exist yet: above those that the register has issued.
create sequence new_trust_reference_number start 60001 maxvalue 99999;

-- Append-only, for the owner too: a second line of defence behind the rights that the application's role does not have.
create trigger append_only before update or delete or truncate on access_event for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on decision for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on decision_reason for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on reopening for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on date_change for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on date_change_reason for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on hold_change for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on closure_change for each statement execute function history.refuse();

-- The parts of the service that write on their own behalf (lib/people/system-people.ts). The first of them creates them all, itself too.
select set_config('app.actor', '00000000-0000-7000-8000-000000000001', true);
insert into person (id, kind, first_name, last_name, email) values
  ('00000000-0000-7000-8000-000000000001', 'system', 'The service', 'itself', 'service@system.invalid'),
  ('00000000-0000-7000-8000-000000000002', 'system', 'Register', 'import', 'register@system.invalid'),
  ('00000000-0000-7000-8000-000000000003', 'system', 'Demonstration', 'data', 'demonstration@system.invalid'),
  ('00000000-0000-7000-8000-000000000004', 'system', 'Command', 'line', 'operator@system.invalid'),
  ('00000000-0000-7000-8000-000000000005', 'system', 'Performance', 'import', 'performance@system.invalid');
