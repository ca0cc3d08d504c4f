-- The tables, in the order of a record's life: people, the register, proposals, projects, and what the service keeps for itself.
--
-- Every id is a version 7 UUID, so that ordering by id is ordering by creation. A code is text with a list of codes; its labels are a
-- dictionary of lib/labels.ts, and a test compares the two. Columns that end in `_on` are calendar days, in `_at` instants. `version`
-- counts the saves of a row that people edit (optimistic locking). The models of prisma/schema describe the same columns, keys and
-- plain indexes; indexes that only a list or a search reads are in the migration lists_and_search.

-- People and systems that sign in ------------------------------------------------------------------------------------------------

-- A person who signs in, or (kind `system`) a part of the service that writes on its own behalf. `issuer` and `subject` are the
-- identity at the sign-in provider, empty until the first sign-in.
create table person (
  id uuid primary key default uuidv7(),
  kind text not null default 'person' check (kind in ('person', 'system')),
  first_name text not null,
  last_name text not null,
  email text not null,
  issuer text,
  subject text,
  deactivated_at timestamptz,
  version int not null default 1,
  constraint person_email_lower check (email = lower(email))
);
create unique index person_email_key on person (email);
create unique index person_issuer_subject_key on person (issuer, subject);
create index person_last_name_first_name_id_idx on person (last_name, first_name, id);

-- A role that a person holds, for one team where there is one. Nulls are not distinct: a role without a team is held once too.
create table person_role (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete restrict on update cascade,
  role text not null
    check (role in ('delivery-officer', 'caseworker', 'team-lead', 'data-consumer', 'service-support', 'admin')),
  team text,
  constraint person_role_unique unique nulls not distinct (person_id, role, team)
);
create index person_role_person_id_idx on person_role (person_id);
create index person_role_role_team_idx on person_role (role, team);

create table session (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete restrict on update cascade,
  started_at timestamptz not null default current_timestamp,
  last_seen_at timestamptz not null default current_timestamp,
  ended_at timestamptz
);
create index session_person_id_idx on session (person_id);

-- A key with which another system reads exports, or sends applications. Only its hash is stored. A key of the application service
-- writes as a person of its own, so that history names the key; a key may be limited to a team's exports or to some exports.
create table api_key (
  id uuid primary key default uuidv7(),
  name text not null,
  prefix text not null,
  hash text not null,
  role text not null check (role in ('data-consumer', 'application-service')),
  team text,
  exports text[] default array[]::text[],
  created_by_id uuid not null references person on delete restrict on update cascade,
  acts_as_id uuid unique references person on delete restrict on update cascade,
  created_at timestamptz not null default current_timestamp,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint api_key_acts_as_person check ((role = 'application-service') = (acts_as_id is not null)),
  constraint api_key_team check (role = 'data-consumer' or team is null),
  constraint api_key_exports check (cardinality(exports) = 0 or (role = 'data-consumer' and team is null))
);
create unique index api_key_prefix_key on api_key (prefix);
create index api_key_created_by_id_idx on api_key (created_by_id);
create index api_key_created_at_idx on api_key (created_at);

-- When a key was last used: beside the key, for use is no part of the key's history.
create table api_key_use (
  api_key_id uuid primary key references api_key on delete restrict on update cascade,
  used_at timestamptz not null
);

-- The security log: sign-ins, refusals, roles, downloads.
create table access_event (
  id uuid primary key default uuidv7(),
  at timestamptz not null default current_timestamp,
  kind text not null,
  person_id uuid references person on delete set null on update cascade,
  api_key_id uuid references api_key on delete set null on update cascade,
  detail jsonb not null default '{}'
);
create index access_event_at_idx on access_event (at);
create index access_event_person_id_at_idx on access_event (person_id, at);
create index access_event_api_key_id_idx on access_event (api_key_id);

-- The columns are those that the library rate-limiter-flexible expects.
create table rate_limit (
  key text primary key,
  points int not null default 0,
  expire bigint
);

-- Reference data: the register (GIAS), and what other files publish -----------------------------------------------------------------

-- The register gives code and name; service support adds the address.
create table local_authority (
  id uuid primary key default uuidv7(),
  code text not null,
  name text not null,
  address1 text,
  address2 text,
  address3 text,
  town text,
  county text,
  postcode text,
  version int not null default 1,
  constraint local_authority_code_shape check (code ~ '^\d{3}$')
);
create unique index local_authority_code_key on local_authority (code);

-- The director of children's services of a local authority: one at most.
create table director (
  id uuid primary key default uuidv7(),
  local_authority_id uuid not null references local_authority on delete restrict on update cascade,
  name text not null,
  position text not null,
  email text,
  phone text,
  version int not null default 1
);
create unique index director_local_authority_id_key on director (local_authority_id);

-- By the constituency's name and not by reference: constituencies are found in the schools that lie in them.
create table member_of_parliament (
  id uuid primary key default uuidv7(),
  constituency_name text not null,
  name text not null,
  email text
);
create unique index member_of_parliament_constituency_name_key on member_of_parliament (constituency_name);

-- A number may pass from one trust to another within one import: its uniqueness is checked when the import commits.
create table trust (
  id uuid primary key default uuidv7(),
  group_uid text not null,
  reference_number text unique deferrable initially deferred,
  ukprn text unique deferrable initially deferred,
  companies_house_number text,
  name text not null,
  type_code text,
  type_name text,
  status_code text,
  status_name text,
  street text,
  locality text,
  address3 text,
  town text,
  county text,
  postcode text,
  opened_on date,
  closed_on date
);
create unique index trust_group_uid_key on trust (group_uid);
create index trust_name_idx on trust (name);

-- A trust that schools form together (form a MAT), with one delivery officer for all of it beside those of its proposals. `trust_id`
-- links it to the register once the trust exists there.
create table new_trust (
  id uuid primary key default uuidv7(),
  reference text not null,
  reference_number text not null,
  name text not null,
  trust_id uuid references trust on delete set null on update cascade,
  officer_id uuid references person on delete restrict on update cascade,
  version int not null default 1,
  constraint new_trust_reference_number_shape check (reference_number ~ '^TR\d{5}$')
);
create unique index new_trust_reference_key on new_trust (reference);
create unique index new_trust_reference_number_key on new_trust (reference_number);
create index new_trust_trust_id_idx on new_trust (trust_id);
create index new_trust_officer_id_idx on new_trust (officer_id);

create table establishment (
  id uuid primary key default uuidv7(),
  urn text not null,
  name text not null,
  local_authority_id uuid references local_authority on delete set null on update cascade,
  establishment_number text,
  ukprn text,
  type_code text,
  type_name text,
  type_group_code text,
  type_group_name text,
  status_code text,
  status_name text,
  opened_on date,
  closed_on date,
  phase_code text,
  phase_name text,
  low_age int,
  high_age int,
  nursery_provision text,
  sixth_form text,
  gender text,
  religious_character text,
  diocese_code text,
  diocese_name text,
  capacity int,
  pupils int,
  boys int,
  girls int,
  percent_free_meals numeric(5, 2),
  trust_id uuid references trust on delete set null on update cascade,
  street text,
  locality text,
  address3 text,
  town text,
  county text,
  postcode text,
  website text,
  telephone text,
  head_title text,
  head_first_name text,
  head_last_name text,
  region text,
  constituency_code text,
  constituency_name text,
  last_changed_on date
);
create unique index establishment_urn_key on establishment (urn);
create index establishment_local_authority_id_idx on establishment (local_authority_id);
create index establishment_trust_id_idx on establishment (trust_id);
create index establishment_name_idx on establishment (name);

-- Predecessors and successors. By URN and not by reference: the register links to establishments that its extract may not hold.
create table establishment_link (
  id uuid primary key default uuidv7(),
  establishment_id uuid not null references establishment on delete restrict on update cascade,
  link_urn text not null,
  link_name text,
  link_type text not null,
  linked_on date
);
create unique index establishment_link_establishment_id_link_urn_link_type_key
  on establishment_link (establishment_id, link_urn, link_type);

-- Published results of schools, and the averages of local authorities and of England: one row for each stage and year. A figure that
-- the department does not publish is null, and `withheld` says why. By code and not by reference: results are published of schools
-- that the register does not hold yet, or no longer.
create table performance_result (
  id uuid primary key default uuidv7(),
  level text not null check (level in ('school', 'local-authority', 'england')),
  code text not null,
  stage text not null check (stage in ('key-stage-2', 'key-stage-4', 'key-stage-5', 'attendance')),
  year int not null check (year between 1990 and 2100),
  ks2_pupils numeric(8, 2),
  ks2_expected numeric(8, 2),
  ks2_higher numeric(8, 2),
  ks2_reading numeric(8, 2),
  ks2_writing numeric(8, 2),
  ks2_maths numeric(8, 2),
  ks4_attainment numeric(8, 2),
  ks4_attainment_english numeric(8, 2),
  ks4_attainment_maths numeric(8, 2),
  ks4_attainment_ebacc numeric(8, 2),
  ks4_progress_pupils numeric(8, 2),
  ks4_progress numeric(8, 2),
  ks4_progress_low numeric(8, 2),
  ks4_progress_high numeric(8, 2),
  ks4_progress_english numeric(8, 2),
  ks4_progress_maths numeric(8, 2),
  ks4_progress_ebacc numeric(8, 2),
  ks4_ebacc_entries numeric(8, 2),
  ks5_academic_progress numeric(8, 2),
  ks5_academic_result numeric(8, 2),
  ks5_general_progress numeric(8, 2),
  ks5_general_result numeric(8, 2),
  overall_absence numeric(8, 2),
  persistent_absence numeric(8, 2),
  withheld jsonb
);
-- The pages read by its leading columns too: every result of a school, an authority, or England.
create unique index performance_result_level_code_stage_year_key on performance_result (level, code, stage, year);

-- A run of the register import, from a page (person and file names are set) or from the command line. The report is there exactly when
-- the run completed, the problem exactly when the files were refused.
create table register_import (
  id uuid primary key default uuidv7(),
  started_at timestamptz not null default current_timestamp,
  finished_at timestamptz,
  outcome text not null default 'completed'
    check (outcome in ('waiting', 'running', 'completed', 'refused', 'failed')),
  report jsonb,
  problem text,
  person_id uuid references person on delete restrict on update cascade,
  file_names text[],
  constraint register_import_report_when_completed check ((report is not null) = (outcome = 'completed')),
  constraint register_import_problem_when_refused check ((problem is not null) = (outcome = 'refused'))
);
create index register_import_person_id_idx on register_import (person_id);

-- The files of a waiting import, in pieces that any worker can read; deleted once it has run.
create table register_upload (
  import_id uuid not null references register_import on delete cascade on update cascade,
  file int not null,
  number int not null,
  bytes bytea not null,
  primary key (import_id, file, number)
);

-- Proposals: up to the decision (Prepare) --------------------------------------------------------------------------------------------

-- Proposals whose schools join the same existing trust together (Prepare 1.6, Complete 2.1).
create table project_group (
  id uuid primary key default uuidv7(),
  reference text not null,
  trust_id uuid not null references trust on delete restrict on update cascade,
  officer_id uuid references person on delete restrict on update cascade,
  created_by_id uuid not null references person on delete restrict on update cascade,
  created_at timestamptz not null default current_timestamp,
  version int not null default 1,
  constraint project_group_reference_shape check (reference ~ '^GRP_\d{8}$'),
  constraint project_group_trust unique (id, trust_id)
);
create unique index project_group_reference_key on project_group (reference);
create index project_group_trust_id_idx on project_group (trust_id);
create index project_group_officer_id_idx on project_group (officer_id);
create index project_group_created_by_id_idx on project_group (created_by_id);

-- What a decision is made on: the conversion of one school, or the transfer of academies of one trust. The key to the group holds both
-- ids, so that neither the group's trust nor the proposal's can change without the other.
create table proposal (
  id uuid primary key default uuidv7(),
  reference text not null,
  type text not null check (type in ('conversion', 'transfer')),
  route text check (route in ('voluntary', 'sponsored')),
  origin text not null default 'officer' check (origin in ('officer', 'application')),
  application_reference text,
  application_received_on date,
  incoming_trust_id uuid references trust on delete set null on update cascade,
  new_trust_id uuid references new_trust on delete set null on update cascade,
  outgoing_trust_id uuid references trust on delete set null on update cascade,
  group_id uuid,
  officer_id uuid references person on delete set null on update cascade,
  created_by_id uuid not null references person on delete restrict on update cascade,
  created_at timestamptz not null default current_timestamp,
  deleted_at timestamptz,
  deleted_by_id uuid references person on delete restrict on update cascade,
  deletion_reason text,
  version int not null default 1,
  constraint proposal_group_id_fkey foreign key (group_id, incoming_trust_id)
    references project_group (id, trust_id) on delete restrict on update cascade,
  constraint proposal_route_of_type check ((type = 'conversion') = (route is not null)),
  constraint proposal_one_incoming_trust check (incoming_trust_id is null or new_trust_id is null),
  constraint proposal_trusts_differ check (incoming_trust_id <> outgoing_trust_id),
  constraint proposal_group_has_trust check (group_id is null or incoming_trust_id is not null),
  constraint proposal_deletion_explained
    check ((deleted_at is null) = (deletion_reason is null) and (deleted_at is null) = (deleted_by_id is null))
);
create unique index proposal_reference_key on proposal (reference);
create index proposal_incoming_trust_id_idx on proposal (incoming_trust_id);
create index proposal_new_trust_id_idx on proposal (new_trust_id);
create index proposal_outgoing_trust_id_idx on proposal (outgoing_trust_id);
create index proposal_group_id_idx on proposal (group_id);
create index proposal_officer_id_idx on proposal (officer_id);
create index proposal_created_by_id_idx on proposal (created_by_id);
create index proposal_application_reference_idx on proposal (application_reference);
create index proposal_deleted_by_id_idx on proposal (deleted_by_id);

-- The answers of the Prepare tasks that exports read. Shares the proposal's id.
create table preparation (
  id uuid primary key references proposal on delete restrict on update cascade,
  proposed_decision_on date,
  previously_considered_on date,
  governing_body_resolution text check (governing_body_resolution in ('yes', 'no', 'not-applicable')),
  consultation text check (consultation in ('yes', 'no', 'not-applicable')),
  diocesan_consent text check (diocesan_consent in ('yes', 'no', 'not-applicable')),
  foundation_consent text check (foundation_consent in ('yes', 'no', 'not-applicable')),
  rationale_for_project text,
  rationale_for_trust text,

  -- A conversion: recommendation, forms, risks, the local authority's template, the equality duty.
  recommendation text check (recommendation in ('approve', 'approve-with-conditions', 'defer', 'decline')),
  recommendation_notes text,
  author text,
  cleared_by text,
  sponsor_name text,
  sponsor_reference text,
  form7_received text check (form7_received in ('yes', 'no', 'not-sure', 'not-applicable')),
  form7_received_on date,
  order_pack_sent_on date,
  risks_and_issues text,
  template_sent_on date,
  template_return_on date,
  template_comments text,
  template_link text,
  equality_impact text check (equality_impact in ('unlikely', 'some-impact', 'likely')),
  equality_reduction text,

  -- A transfer: why, of what type, with what benefits and risks, and who has agreed.
  transfer_reason text check (transfer_reason in ('intervention', 'initiated-by-trust', 'closure')),
  intervention_reasons text[]
    check (intervention_reasons <@ array['inadequate-ofsted', 'finance', 'safeguarding', 'leadership-and-governance']),
  initiated_reason text check (initiated_reason in ('voluntary-transfer', 'strategic-consolidation')),
  closure_reason text
    check (closure_reason in ('voluntary-closure', 'voluntary-closure-after-intervention', 'intervention-closure')),
  transfer_type text
    check (transfer_type in ('sat-joins-mat', 'mat-closes', 'academy-moves', 'forms-mat', 'trusts-merge', 'other')),
  other_transfer_type text,
  outgoing_trust_resolution text check (outgoing_trust_resolution in ('yes', 'no', 'not-applicable')),
  incoming_trust_agreement text check (incoming_trust_agreement in ('yes', 'no', 'not-applicable')),
  benefits text[]
    check (benefits <@ array['stronger-leadership', 'stronger-governance', 'better-safeguarding', 'secure-finances',
      'central-services', 'better-results', 'better-inspection', 'long-term-stability', 'other']),
  other_benefit text,
  any_risks text check (any_risks in ('yes', 'no')),
  risks text[] check (risks <@ array['high-profile', 'land-and-buildings', 'finance-and-debt', 'other']),
  high_profile_risk text,
  land_and_buildings_risk text,
  finance_and_debt_risk text,
  other_risk text,
  equality_assessed text check (equality_assessed in ('yes', 'no')),

  -- The support grant of a conversion, in pounds, and forms that are stored elsewhere.
  support_grant_type text check (support_grant_type in ('fast-track', 'intermediate', 'full-sponsored')),
  keeps_default_grant text check (keeps_default_grant in ('yes', 'no')),
  support_grant_amount numeric(9, 2) check (support_grant_amount between 0 and 150000),
  support_grant_reason text,
  environmental_grant text check (environmental_grant in ('yes', 'no')),
  school_sites text check (school_sites in ('one', 'two', 'three', 'four', 'five-or-more')),
  annex_b_saved text check (annex_b_saved in ('yes', 'no')),
  annex_b_link text,
  application_form_saved text check (application_form_saved in ('yes', 'no')),
  application_form_link text
);

-- Derived: what lists and exports read of the proposal's tasks and decisions, written by the command that writes their source.
create table proposal_progress (
  id uuid primary key references proposal on delete restrict on update cascade,
  statuses jsonb not null default '{}',
  completed int not null default 0,
  applicable int not null default 0,
  decision text,
  last_changed_at timestamptz not null default current_timestamp,
  last_changed_by_id uuid not null references person on delete restrict on update cascade
);
create index proposal_progress_last_changed_by_id_idx on proposal_progress (last_changed_by_id);

-- Append-only: the latest decision counts. A directive academy order is revoked by a minister alone.
create table decision (
  id uuid primary key default uuidv7(),
  proposal_id uuid not null references proposal on delete restrict on update cascade,
  kind text not null
    check (kind in ('approved', 'approved-with-conditions', 'declined', 'deferred', 'order-revoked', 'withdrawn')),
  maker_role text not null
    check (maker_role in ('regional-director-for-region', 'other-regional-director', 'minister', 'director-general',
      'deputy-director', 'grade-6', 'none')),
  maker_name text,
  decided_on date not null,
  conditions text,
  recorded_by_id uuid not null references person on delete restrict on update cascade,
  recorded_at timestamptz not null default current_timestamp,
  constraint decision_conditions check ((kind = 'approved-with-conditions') = (conditions is not null)),
  constraint decision_maker_named check ((maker_role = 'none') = (maker_name is null)),
  constraint decision_order_revoked_by_minister check (maker_role = 'minister' or kind <> 'order-revoked')
);
create index decision_proposal_id_id_idx on decision (proposal_id, id);
create index decision_recorded_by_id_idx on decision (recorded_by_id);

-- One list for every kind of decision; lib/labels.ts says which reasons belong to which.
create table decision_reason (
  id uuid primary key default uuidv7(),
  decision_id uuid not null references decision on delete restrict on update cascade,
  reason text not null
    check (reason in ('finance', 'performance', 'governance', 'choice-of-trust', 'additional-information-needed',
      'awaiting-next-ofsted-report', 'performance-concerns', 'school-rated-good-or-outstanding',
      'safeguarding-concerns-addressed', 'school-closed-or-closing', 'change-to-government-policy', 'other')),
  details text not null
);
create unique index decision_reason_decision_id_reason_key on decision_reason (decision_id, reason);

-- An approval undone by service support before work after it began: the decision stays, this row says that it no longer counts.
create table reopening (
  id uuid primary key default uuidv7(),
  decision_id uuid not null references decision on delete restrict on update cascade,
  reason text not null,
  reopened_by_id uuid not null references person on delete restrict on update cascade,
  reopened_at timestamptz not null default current_timestamp
);
create unique index reopening_decision_id_key on reopening (decision_id);
create index reopening_reopened_by_id_idx on reopening (reopened_by_id);

-- School improvement plans of a sponsored conversion. `arranged_by` may not be null, which the Prisma schema cannot say of a list:
-- hence the checks that name it.
create table improvement_plan (
  id uuid primary key default uuidv7(),
  proposal_id uuid not null references proposal on delete restrict on update cascade,
  arranged_by text[] check (arranged_by <@ array['local-authority', 'regional-director', 'diocese', 'other']),
  other_arranger text,
  provided_by text not null,
  starts_on date not null,
  ends text not null check (ends in ('proposed-decision', 'conversion', 'unknown', 'other')),
  ends_on date,
  confidence text not null check (confidence in ('high', 'medium', 'low', 'none')),
  comments text,
  version int not null default 1,
  saved_at timestamptz not null default current_timestamp,
  saved_by_id uuid not null references person on delete restrict on update cascade,
  removed_at timestamptz,
  constraint improvement_plan_has_arranger check (arranged_by is not null and cardinality(arranged_by) > 0),
  constraint improvement_plan_other_arranger
    check ((other_arranger is not null) = ('other' = any (arranged_by)) and arranged_by is not null),
  constraint improvement_plan_ends_on check ((ends_on is not null) = (ends = 'other') and ends is not null)
);
create index improvement_plan_proposal_id_id_idx on improvement_plan (proposal_id, id);
create index improvement_plan_saved_by_id_idx on improvement_plan (saved_by_id);

-- The answers of a form of several pages that has not created its record yet. `created_as` names the record once it has, so that a
-- form sent twice creates one.
create table draft (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete restrict on update cascade,
  kind text not null,
  answers jsonb not null default '{}',
  created_as uuid,
  updated_at timestamptz not null default current_timestamp
);
create index draft_person_id_idx on draft (person_id);

-- A request of the application service that created a proposal: the same request, sent again, gets the same answer.
create table received_request (
  id uuid primary key default uuidv7(),
  api_key_id uuid not null references api_key on delete restrict on update cascade,
  idempotency_key text not null,
  body_hash text not null,
  proposal_id uuid not null references proposal on delete restrict on update cascade,
  received_at timestamptz not null default current_timestamp,
  unique (api_key_id, idempotency_key)
);
create index received_request_proposal_id_idx on received_request (proposal_id);

-- Projects: from proposal to closure (Complete) --------------------------------------------------------------------------------------

-- One school's change: a row in every export. `significant_on` is a month, given by its first day; once it is confirmed there is one.
-- `handed_over_at` says since when it has a team, `held_at` since when it is on hold.
create table project (
  id uuid primary key default uuidv7(),
  proposal_id uuid not null references proposal on delete restrict on update cascade,
  type text not null check (type in ('conversion', 'transfer')),
  school_id uuid not null references establishment on delete restrict on update cascade,
  academy_id uuid references establishment on delete set null on update cascade,
  local_authority_id uuid not null references local_authority on delete restrict on update cascade,
  region text not null check (region in ('A', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'K')),
  phase text not null default 'preparing' check (phase in ('preparing', 'completing', 'closed')),
  outcome text check (outcome in ('completed', 'declined', 'withdrawn', 'order-revoked')),
  team text
    check (team in ('london', 'south-east', 'yorkshire-and-the-humber', 'north-west', 'east-of-england', 'west-midlands',
      'north-east', 'south-west', 'east-midlands', 'regional-casework-services')),
  caseworker_id uuid references person on delete set null on update cascade,
  assigned_at timestamptz,
  handed_over_at timestamptz,
  significant_on date,
  significant_is_provisional boolean not null default true,
  created_at timestamptz not null default current_timestamp,
  closed_at timestamptz,
  held_at timestamptz,
  hold_reason text,
  deleted_at timestamptz,
  deleted_by_id uuid references person on delete restrict on update cascade,
  deletion_reason text,
  version int not null default 1,
  constraint project_outcome_when_closed check ((phase = 'closed') = (outcome is not null)),
  constraint project_closed_at_when_closed check ((phase = 'closed') = (closed_at is not null)),
  constraint project_significant_on_first check (extract(day from significant_on) = 1),
  constraint project_confirmed_has_date check (significant_is_provisional or significant_on is not null),
  constraint project_hold_explained check ((held_at is null) = (hold_reason is null)),
  constraint project_hold_while_completing check (held_at is null or phase = 'completing'),
  constraint project_deletion_explained
    check ((deleted_at is null) = (deletion_reason is null) and (deleted_at is null) = (deleted_by_id is null))
);
create index project_proposal_id_idx on project (proposal_id);
create index project_school_id_idx on project (school_id);
create index project_academy_id_idx on project (academy_id);
create index project_deleted_by_id_idx on project (deleted_by_id);
create index project_caseworker_id_significant_on_id_idx on project (caseworker_id, significant_on, id);
create index project_local_authority_id_significant_on_id_idx on project (local_authority_id, significant_on, id);
create index project_region_significant_on_id_idx on project (region, significant_on, id);
create index project_team_significant_on_id_idx on project (team, significant_on, id);
create index project_phase_significant_on_id_idx on project (phase, significant_on, id);
create index project_significant_on_id_idx on project (significant_on, id);

-- The school before the decision. Shares the project's id. The deficit of a conversion follows from its budget; of a transfer it is an
-- answer.
create table overview (
  id uuid primary key references project on delete restrict on update cascade,
  published_admission_number int,
  viability_issues text check (viability_issues in ('yes', 'no')),
  financial_deficit text check (financial_deficit in ('yes', 'no')),
  pfi_scheme text check (pfi_scheme in ('yes', 'no')),
  pfi_details text,
  distance_miles numeric(6, 1),
  distance_details text,
  mp_name text,
  mp_party text,

  -- Places of a special school or a pupil referral unit.
  pupil_groups text[] check (pupil_groups <@ array['permanently-excluded', 'medical-and-health-needs', 'teenage-mums']),
  places_funded_for int,
  residential_places int,
  funded_residential_places int,
  alternative_provision_places int,
  special_unit_places int,
  medical_places int,
  post_sixteen_places int,

  -- Pupil forecasts.
  year_one_capacity int,
  year_one_pupils int,
  year_two_capacity int,
  year_two_pupils int,
  year_three_capacity int,
  year_three_pupils int,
  forecast_notes text,
  pupil_notes text
);

-- In pounds; a deficit is negative. Shares the project's id.
create table budget (
  id uuid primary key references project on delete restrict on update cascade,
  current_year_ends_on date,
  current_year_revenue numeric(14, 2),
  current_year_capital numeric(14, 2),
  next_year_ends_on date,
  next_year_revenue numeric(14, 2),
  next_year_capital numeric(14, 2),
  notes text
);

-- People outside the department. The unique pair is what the choices of `opening` refer to; the last index is the order of lists and of
-- the cells of exports.
create table contact (
  id uuid primary key default uuidv7(),
  project_id uuid not null references project on delete restrict on update cascade,
  category text not null
    check (category in ('school-or-academy', 'incoming-trust', 'outgoing-trust', 'local-authority', 'diocese', 'solicitor',
      'other')),
  name text not null,
  title text not null,
  organisation text,
  email text,
  phone text,
  is_primary boolean not null default false,
  version int not null default 1,
  constraint contact_primary_category
    check (not is_primary or category in ('school-or-academy', 'incoming-trust', 'outgoing-trust', 'local-authority'))
);
create unique index contact_project_id_id_key on contact (project_id, id);
create index contact_project_id_name_id_idx on contact (project_id, name, id);

-- The answers of the Complete tasks that exports read. Shares the project's id. The recipients of letters and grants are contacts of
-- the project itself, which the keys of two columns say; the main contact is one of them or the director of children's services.
create table opening (
  id uuid primary key references project on delete restrict on update cascade,
  risk_protection text check (risk_protection in ('standard', 'church-or-trust', 'commercial')),
  commercial_reason text,
  conditions_met boolean,
  opened_on date,
  academy_name text,
  nursery_arrangement text
    check (nursery_arrangement in ('direct-provision', 'trust-subsidiary', 'independent-provider', 'childrens-centre')),
  capacity_to_year6 int check (capacity_to_year6 >= 0),
  capacity_to_year11 int check (capacity_to_year11 >= 0),
  capacity_from_year12 int check (capacity_from_year12 >= 0),
  payroll_deadline_on date,
  grant_level text check (grant_level in ('standard', 'fast-track', 'intermediate', 'full-sponsored')),
  certificate_received_on date,
  academy_balance text check (academy_balance in ('surplus', 'deficit')),
  trust_balance text check (trust_balance in ('surplus', 'deficit')),
  bank_details_changing text check (bank_details_changing in ('yes', 'no')),
  tenancy_at_will text check (tenancy_at_will in ('yes', 'no')),
  licence_to_occupy text check (licence_to_occupy in ('yes', 'no')),
  supplemental_has_pfi text check (supplemental_has_pfi in ('yes', 'no')),
  master_has_pfi text check (master_has_pfi in ('yes', 'no')),
  dbs_checks text check (dbs_checks in ('yes', 'no')),
  -- Sent with the decision on a voluntary conversion, or later.
  academy_order_sent_on date,

  -- The handover: where the documents are, and whether two inspections found that the school requires improvement.
  school_link text,
  incoming_trust_link text,
  outgoing_trust_link text,
  two_requires_improvement text check (two_requires_improvement in ('yes', 'no')),

  headteacher_id uuid,
  chair_of_governors_id uuid,
  incoming_trust_ceo_id uuid,
  outgoing_trust_ceo_id uuid,
  main_contact_id uuid,
  main_contact_is_director boolean,
  foreign key (id, headteacher_id) references contact (project_id, id) on delete restrict on update cascade,
  foreign key (id, chair_of_governors_id) references contact (project_id, id) on delete restrict on update cascade,
  foreign key (id, incoming_trust_ceo_id) references contact (project_id, id) on delete restrict on update cascade,
  foreign key (id, outgoing_trust_ceo_id) references contact (project_id, id) on delete restrict on update cascade,
  foreign key (id, main_contact_id) references contact (project_id, id) on delete restrict on update cascade,
  constraint opening_one_main_contact check (main_contact_is_director is null or main_contact_id is null)
);

-- Derived, as proposal_progress is.
create table project_progress (
  id uuid primary key references project on delete restrict on update cascade,
  statuses jsonb not null default '{}',
  completed int not null default 0,
  applicable int not null default 0,
  next_due_on date,
  last_changed_at timestamptz not null default current_timestamp,
  last_changed_by_id uuid not null references person on delete restrict on update cascade
);
create index project_progress_last_changed_by_id_idx on project_progress (last_changed_by_id);

-- One change of a significant date (of a project) or of a proposed decision date (of a proposal). Append-only.
create table date_change (
  id uuid primary key default uuidv7(),
  project_id uuid references project on delete set null on update cascade,
  proposal_id uuid references proposal on delete set null on update cascade,
  kind text not null check (kind in ('significant', 'proposed-decision')),
  from_on date,
  to_on date,
  changed_by_id uuid not null references person on delete restrict on update cascade,
  changed_at timestamptz not null default current_timestamp,
  constraint date_change_one_subject check (num_nonnulls(project_id, proposal_id) = 1)
);
create index date_change_project_id_id_idx on date_change (project_id, id);
create index date_change_proposal_id_id_idx on date_change (proposal_id, id);
create index date_change_changed_by_id_idx on date_change (changed_by_id);

-- The stakeholder kick-off explains itself; every other reason needs its details.
create table date_change_reason (
  id uuid primary key default uuidv7(),
  date_change_id uuid not null references date_change on delete restrict on update cascade,
  reason text not null
    check (reason in ('progressing-faster', 'correcting-an-error', 'incoming-trust', 'outgoing-trust', 'school', 'academy',
      'local-authority', 'diocese', 'tupe', 'pensions', 'union', 'negative-press', 'governance', 'finance', 'viability',
      'land', 'buildings', 'legal-documents', 'commercial-transfer-agreement', 'voluntary-deferral', 'in-a-federation',
      'decision-conditions', 'stakeholder-kick-off')),
  details text,
  constraint date_change_reason_details check (details is not null or reason = 'stakeholder-kick-off')
);
create unique index date_change_reason_date_change_id_reason_key on date_change_reason (date_change_id, reason);

-- Every time that a project was put on hold or resumed. Append-only.
create table hold_change (
  id uuid primary key default uuidv7(),
  project_id uuid not null references project on delete restrict on update cascade,
  kind text not null check (kind in ('held', 'resumed')),
  reason text not null,
  changed_by_id uuid not null references person on delete restrict on update cascade,
  changed_at timestamptz not null default current_timestamp
);
create index hold_change_project_id_id_idx on hold_change (project_id, id);
create index hold_change_changed_by_id_idx on hold_change (changed_by_id);

-- Every time that service support changed a closed project or reopened it, with the reason. Append-only.
create table closure_change (
  id uuid primary key default uuidv7(),
  project_id uuid not null references project on delete restrict on update cascade,
  kind text not null check (kind in ('changed', 'reopened')),
  reason text not null,
  changed_by_id uuid not null references person on delete restrict on update cascade,
  changed_at timestamptz not null default current_timestamp
);
create index closure_change_project_id_id_idx on closure_change (project_id, id);
create index closure_change_changed_by_id_idx on closure_change (changed_by_id);

-- A task of a proposal or of a project, from its first save. `answers` holds what only the task's own page reads.
create table task_record (
  id uuid primary key default uuidv7(),
  proposal_id uuid references proposal on delete set null on update cascade,
  project_id uuid references project on delete set null on update cascade,
  task_key text not null,
  answers jsonb not null default '{}',
  not_applicable boolean not null default false,
  saved_at timestamptz not null default current_timestamp,
  saved_by_id uuid not null references person on delete restrict on update cascade,
  version int not null default 1,
  constraint task_record_one_subject check (num_nonnulls(project_id, proposal_id) = 1)
);
create unique index task_record_proposal_id_task_key_key on task_record (proposal_id, task_key);
create unique index task_record_project_id_task_key_key on task_record (project_id, task_key);
create index task_record_saved_by_id_idx on task_record (saved_by_id);

-- A note on a proposal, on one of its projects, or on a task of either.
create table note (
  id uuid primary key default uuidv7(),
  proposal_id uuid not null references proposal on delete restrict on update cascade,
  project_id uuid references project on delete restrict on update cascade,
  task_key text,
  body text not null,
  author_id uuid not null references person on delete restrict on update cascade,
  written_at timestamptz not null default current_timestamp,
  edited_at timestamptz,
  version int not null default 1,
  constraint note_body_not_blank check (body <> '')
);
create index note_proposal_id_id_idx on note (proposal_id, id);
create index note_project_id_idx on note (project_id);
create index note_author_id_idx on note (author_id);

-- The service itself -----------------------------------------------------------------------------------------------------------------

-- The outbox: an e-mail is written in the transaction of the change that it is about, and sent by the worker while `next_attempt_at` is
-- set. The reference tells the provider that a repeat after a crash is the same message.
create table email (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete restrict on update cascade,
  address text not null,
  kind text not null check (kind in ('proposal-assigned', 'project-assigned', 'project-handed-over', 'person-added')),
  subject text not null,
  body text not null,
  reference text not null,
  created_at timestamptz not null default current_timestamp,
  attempts int not null default 0,
  next_attempt_at timestamptz default current_timestamp,
  sent_at timestamptz,
  last_problem text,
  constraint email_sent_once check (sent_at is null or next_attempt_at is null)
);
create unique index email_reference_key on email (reference);
create index email_person_id_idx on email (person_id);
-- Old e-mails are deleted by this: they hold addresses.
create index email_created_at_idx on email (created_at);

-- The last sign of life of a background process.
create table heartbeat (
  name text primary key,
  at timestamptz not null
);
