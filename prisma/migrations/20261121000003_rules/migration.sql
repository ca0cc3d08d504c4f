-- Codes: each list is also a dictionary of lib/labels.ts; a test compares the two.
alter table person add constraint person_kind check (kind in ('person', 'system'));
alter table person add constraint person_email_lower check (email = lower(email));
alter table person_role add constraint person_role_role
  check (role in ('delivery-officer', 'caseworker', 'team-lead', 'data-consumer', 'service-support', 'admin'));
alter table person_role add constraint person_role_once unique nulls not distinct (person_id, role, team);
alter table api_key add constraint api_key_role check (role in ('data-consumer'));

alter table proposal add constraint proposal_type check (type in ('conversion', 'transfer'));
alter table proposal add constraint proposal_route check (route in ('voluntary', 'sponsored'));
alter table proposal add constraint proposal_route_of_type check ((type = 'conversion') = (route is not null));
alter table proposal add constraint proposal_one_incoming_trust check (incoming_trust_id is null or new_trust_id is null);
alter table proposal add constraint proposal_trusts_differ check (incoming_trust_id <> outgoing_trust_id);
alter table preparation add constraint preparation_governing_body_resolution check (governing_body_resolution in ('yes', 'no', 'not-applicable'));
alter table preparation add constraint preparation_consultation check (consultation in ('yes', 'no', 'not-applicable'));
alter table preparation add constraint preparation_diocesan_consent check (diocesan_consent in ('yes', 'no', 'not-applicable'));
alter table preparation add constraint preparation_foundation_consent check (foundation_consent in ('yes', 'no', 'not-applicable'));
alter table decision add constraint decision_kind
  check (kind in ('approved', 'approved-with-conditions', 'declined', 'deferred', 'withdrawn'));
alter table decision add constraint decision_maker_role
  check (maker_role in ('regional-director-for-region', 'other-regional-director', 'minister', 'director-general', 'deputy-director', 'grade-6', 'none'));
alter table decision add constraint decision_conditions check ((kind = 'approved-with-conditions') = (conditions is not null));
alter table decision add constraint decision_maker_named check ((maker_role = 'none') = (maker_name is null));
alter table decision_reason add constraint decision_reason_reason
  check (reason in ('finance', 'performance', 'governance', 'choice-of-trust', 'additional-information-needed', 'awaiting-next-ofsted-report', 'performance-concerns', 'other'));

alter table project add constraint project_type check (type in ('conversion', 'transfer'));
alter table project add constraint project_phase check (phase in ('preparing', 'completing', 'closed'));
alter table project add constraint project_outcome check (outcome in ('completed', 'declined', 'withdrawn'));
alter table project add constraint project_outcome_when_closed check ((phase = 'closed') = (outcome is not null));
alter table project add constraint project_closed_at_when_closed check ((phase = 'closed') = (closed_at is not null));
alter table project add constraint project_region check (region in ('A', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'K'));
alter table project add constraint project_team check (team in ('london', 'south-east', 'yorkshire-and-the-humber', 'north-west',
  'east-of-england', 'west-midlands', 'north-east', 'south-west', 'east-midlands', 'regional-casework-services'));
alter table project add constraint project_significant_on_first check (extract(day from significant_on) = 1);
alter table project add constraint project_confirmed_has_date check (significant_is_provisional or significant_on is not null);
alter table overview add constraint overview_viability_issues check (viability_issues in ('yes', 'no'));
alter table overview add constraint overview_financial_deficit check (financial_deficit in ('yes', 'no'));
alter table overview add constraint overview_pfi_scheme check (pfi_scheme in ('yes', 'no'));
alter table opening add constraint opening_risk_protection check (risk_protection in ('standard', 'church-or-trust', 'commercial'));
alter table date_change add constraint date_change_kind check (kind in ('significant', 'proposed-decision'));
alter table date_change add constraint date_change_one_subject check (num_nonnulls(project_id, proposal_id) = 1);
alter table date_change_reason add constraint date_change_reason_reason check (reason in ('stakeholder-kick-off'));
alter table task_record add constraint task_record_one_subject check (num_nonnulls(project_id, proposal_id) = 1);
alter table contact add constraint contact_category
  check (category in ('school-or-academy', 'incoming-trust', 'outgoing-trust', 'local-authority', 'diocese', 'solicitor', 'other'));
alter table download add constraint download_format check (format in ('csv', 'xlsx', 'jsonl'));
alter table download add constraint download_outcome check (outcome in ('started', 'ready', 'completed', 'failed', 'abandoned'));

-- One live project (not closed, not deleted) for a school and type, whoever asks first.
create unique index project_one_live on project (school_id, type) where phase <> 'closed' and deleted_at is null;

-- References that people quote.
create sequence conversion_reference start 1001;
create sequence transfer_reference start 1001;
create sequence form_a_mat_reference start 1;
-- Trust reference numbers of trusts that do not exist yet: above those that the register has given out.
create sequence new_trust_reference_number start 60001 maxvalue 99999;

-- Append-only, for the owner too: a second line behind the application role's missing rights.
create trigger append_only before update or delete or truncate on decision for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on decision_reason for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on date_change for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on date_change_reason for each statement execute function history.refuse();
create trigger append_only before update or delete or truncate on access_event for each statement execute function history.refuse();

-- The parts of the service that write on their own behalf (lib/people/system-people.ts).
select set_config('app.actor', '00000000-0000-7000-8000-000000000001', true);
insert into person (id, kind, first_name, last_name, email) values
  ('00000000-0000-7000-8000-000000000001', 'system', 'The service', 'itself', 'service@system.invalid'),
  ('00000000-0000-7000-8000-000000000002', 'system', 'Register', 'import', 'register@system.invalid'),
  ('00000000-0000-7000-8000-000000000003', 'system', 'Demonstration', 'data', 'demonstration@system.invalid'),
  ('00000000-0000-7000-8000-000000000004', 'system', 'Command', 'line', 'operator@system.invalid');
