-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "download" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "export_id" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "person_id" UUID,
    "api_key_id" UUID,
    "filters" JSONB NOT NULL DEFAULT '{}',
    "catalogue_hash" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "history_seq" BIGINT NOT NULL,
    "personal" BOOLEAN NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'started',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "row_count" INTEGER,
    "byte_count" BIGINT,
    "sha256" TEXT,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,
    "expires_at" TIMESTAMPTZ,

    CONSTRAINT "download_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "download_chunk" (
    "download_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "download_chunk_pkey" PRIMARY KEY ("download_id","number")
);

-- CreateTable
CREATE TABLE "heartbeat" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "heartbeat_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL DEFAULT 'person',
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "issuer" TEXT,
    "subject" TEXT,
    "deactivated_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_role" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "team" TEXT,

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "api_key_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "access_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "team" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "proposal_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "school_id" UUID NOT NULL,
    "academy_id" UUID,
    "local_authority_id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'preparing',
    "outcome" TEXT,
    "team" TEXT,
    "caseworker_id" UUID,
    "assigned_at" TIMESTAMPTZ,
    "significant_on" DATE,
    "significant_is_provisional" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ,
    "deleted_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overview" (
    "id" UUID NOT NULL,
    "published_admission_number" INTEGER,
    "viability_issues" TEXT,
    "financial_deficit" TEXT,
    "pfi_scheme" TEXT,
    "pfi_details" TEXT,
    "distance_miles" DECIMAL(6,1),
    "distance_details" TEXT,

    CONSTRAINT "overview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening" (
    "id" UUID NOT NULL,
    "risk_protection" TEXT,
    "commercial_reason" TEXT,
    "conditions_met" BOOLEAN,
    "opened_on" DATE,

    CONSTRAINT "opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_progress" (
    "id" UUID NOT NULL,
    "statuses" JSONB NOT NULL DEFAULT '{}',
    "completed" INTEGER NOT NULL DEFAULT 0,
    "applicable" INTEGER NOT NULL DEFAULT 0,
    "next_due_on" DATE,
    "last_changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_changed_by_id" UUID NOT NULL,

    CONSTRAINT "project_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "date_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "project_id" UUID,
    "proposal_id" UUID,
    "kind" TEXT NOT NULL,
    "from_on" DATE,
    "to_on" DATE,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "date_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "date_change_reason" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "date_change_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "details" TEXT,

    CONSTRAINT "date_change_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_record" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "proposal_id" UUID,
    "project_id" UUID,
    "task_key" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "not_applicable" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "project_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "organisation" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "reference" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "route" TEXT,
    "incoming_trust_id" UUID,
    "new_trust_id" UUID,
    "outgoing_trust_id" UUID,
    "officer_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preparation" (
    "id" UUID NOT NULL,
    "proposed_decision_on" DATE,
    "previously_considered_on" DATE,
    "governing_body_resolution" TEXT,
    "consultation" TEXT,
    "diocesan_consent" TEXT,
    "foundation_consent" TEXT,
    "rationale_for_project" TEXT,
    "rationale_for_trust" TEXT,

    CONSTRAINT "preparation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_progress" (
    "id" UUID NOT NULL,
    "statuses" JSONB NOT NULL DEFAULT '{}',
    "completed" INTEGER NOT NULL DEFAULT 0,
    "applicable" INTEGER NOT NULL DEFAULT 0,
    "decision" TEXT,
    "last_changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_changed_by_id" UUID NOT NULL,

    CONSTRAINT "proposal_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "proposal_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "maker_role" TEXT NOT NULL,
    "maker_name" TEXT,
    "decided_on" DATE NOT NULL,
    "conditions" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_reason" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "decision_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "details" TEXT NOT NULL,

    CONSTRAINT "decision_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "created_as" UUID,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "local_authority" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "local_authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "establishment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "urn" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "local_authority_id" UUID,
    "establishment_number" TEXT,
    "ukprn" TEXT,
    "type_code" TEXT,
    "type_name" TEXT,
    "type_group_code" TEXT,
    "type_group_name" TEXT,
    "status_code" TEXT,
    "status_name" TEXT,
    "opened_on" DATE,
    "closed_on" DATE,
    "phase_code" TEXT,
    "phase_name" TEXT,
    "low_age" INTEGER,
    "high_age" INTEGER,
    "nursery_provision" TEXT,
    "sixth_form" TEXT,
    "gender" TEXT,
    "religious_character" TEXT,
    "diocese_code" TEXT,
    "diocese_name" TEXT,
    "capacity" INTEGER,
    "pupils" INTEGER,
    "boys" INTEGER,
    "girls" INTEGER,
    "percent_free_meals" DECIMAL(5,2),
    "trust_id" UUID,
    "street" TEXT,
    "locality" TEXT,
    "address3" TEXT,
    "town" TEXT,
    "county" TEXT,
    "postcode" TEXT,
    "website" TEXT,
    "telephone" TEXT,
    "head_title" TEXT,
    "head_first_name" TEXT,
    "head_last_name" TEXT,
    "region" TEXT,
    "constituency_code" TEXT,
    "constituency_name" TEXT,
    "last_changed_on" DATE,

    CONSTRAINT "establishment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "establishment_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "establishment_id" UUID NOT NULL,
    "link_urn" TEXT NOT NULL,
    "link_name" TEXT,
    "link_type" TEXT NOT NULL,
    "linked_on" DATE,

    CONSTRAINT "establishment_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trust" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "group_uid" TEXT NOT NULL,
    "reference_number" TEXT,
    "ukprn" TEXT,
    "companies_house_number" TEXT,
    "name" TEXT NOT NULL,
    "type_code" TEXT,
    "type_name" TEXT,
    "status_code" TEXT,
    "status_name" TEXT,
    "street" TEXT,
    "locality" TEXT,
    "address3" TEXT,
    "town" TEXT,
    "county" TEXT,
    "postcode" TEXT,
    "opened_on" DATE,
    "closed_on" DATE,

    CONSTRAINT "trust_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "new_trust" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "reference" TEXT NOT NULL,
    "reference_number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "trust_id" UUID,

    CONSTRAINT "new_trust_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_import" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,
    "report" JSONB NOT NULL,

    CONSTRAINT "register_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "download_person_id_started_at_idx" ON "download"("person_id", "started_at");

-- CreateIndex
CREATE INDEX "download_api_key_id_started_at_idx" ON "download"("api_key_id", "started_at");

-- CreateIndex
CREATE INDEX "download_started_at_idx" ON "download"("started_at");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_last_name_first_name_id_idx" ON "person"("last_name", "first_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_issuer_subject_key" ON "person"("issuer", "subject");

-- CreateIndex
CREATE INDEX "person_role_person_id_idx" ON "person_role"("person_id");

-- CreateIndex
CREATE INDEX "person_role_role_team_idx" ON "person_role"("role", "team");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "access_event_at_idx" ON "access_event"("at");

-- CreateIndex
CREATE INDEX "access_event_person_id_at_idx" ON "access_event"("person_id", "at");

-- CreateIndex
CREATE INDEX "access_event_api_key_id_idx" ON "access_event"("api_key_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_prefix_key" ON "api_key"("prefix");

-- CreateIndex
CREATE INDEX "api_key_created_by_id_idx" ON "api_key"("created_by_id");

-- CreateIndex
CREATE INDEX "project_proposal_id_idx" ON "project"("proposal_id");

-- CreateIndex
CREATE INDEX "project_school_id_idx" ON "project"("school_id");

-- CreateIndex
CREATE INDEX "project_academy_id_idx" ON "project"("academy_id");

-- CreateIndex
CREATE INDEX "project_caseworker_id_significant_on_id_idx" ON "project"("caseworker_id", "significant_on", "id");

-- CreateIndex
CREATE INDEX "project_local_authority_id_significant_on_id_idx" ON "project"("local_authority_id", "significant_on", "id");

-- CreateIndex
CREATE INDEX "project_region_significant_on_id_idx" ON "project"("region", "significant_on", "id");

-- CreateIndex
CREATE INDEX "project_team_significant_on_id_idx" ON "project"("team", "significant_on", "id");

-- CreateIndex
CREATE INDEX "project_phase_significant_on_id_idx" ON "project"("phase", "significant_on", "id");

-- CreateIndex
CREATE INDEX "project_significant_on_id_idx" ON "project"("significant_on", "id");

-- CreateIndex
CREATE INDEX "project_progress_last_changed_by_id_idx" ON "project_progress"("last_changed_by_id");

-- CreateIndex
CREATE INDEX "date_change_project_id_id_idx" ON "date_change"("project_id", "id");

-- CreateIndex
CREATE INDEX "date_change_proposal_id_id_idx" ON "date_change"("proposal_id", "id");

-- CreateIndex
CREATE INDEX "date_change_changed_by_id_idx" ON "date_change"("changed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "date_change_reason_date_change_id_reason_key" ON "date_change_reason"("date_change_id", "reason");

-- CreateIndex
CREATE INDEX "task_record_saved_by_id_idx" ON "task_record"("saved_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_record_proposal_id_task_key_key" ON "task_record"("proposal_id", "task_key");

-- CreateIndex
CREATE UNIQUE INDEX "task_record_project_id_task_key_key" ON "task_record"("project_id", "task_key");

-- CreateIndex
CREATE INDEX "contact_project_id_category_idx" ON "contact"("project_id", "category");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_reference_key" ON "proposal"("reference");

-- CreateIndex
CREATE INDEX "proposal_incoming_trust_id_idx" ON "proposal"("incoming_trust_id");

-- CreateIndex
CREATE INDEX "proposal_new_trust_id_idx" ON "proposal"("new_trust_id");

-- CreateIndex
CREATE INDEX "proposal_outgoing_trust_id_idx" ON "proposal"("outgoing_trust_id");

-- CreateIndex
CREATE INDEX "proposal_officer_id_idx" ON "proposal"("officer_id");

-- CreateIndex
CREATE INDEX "proposal_created_by_id_idx" ON "proposal"("created_by_id");

-- CreateIndex
CREATE INDEX "proposal_progress_last_changed_by_id_idx" ON "proposal_progress"("last_changed_by_id");

-- CreateIndex
CREATE INDEX "decision_proposal_id_id_idx" ON "decision"("proposal_id", "id");

-- CreateIndex
CREATE INDEX "decision_recorded_by_id_idx" ON "decision"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_reason_decision_id_reason_key" ON "decision_reason"("decision_id", "reason");

-- CreateIndex
CREATE INDEX "draft_person_id_idx" ON "draft"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "local_authority_code_key" ON "local_authority"("code");

-- CreateIndex
CREATE UNIQUE INDEX "establishment_urn_key" ON "establishment"("urn");

-- CreateIndex
CREATE INDEX "establishment_local_authority_id_idx" ON "establishment"("local_authority_id");

-- CreateIndex
CREATE INDEX "establishment_trust_id_idx" ON "establishment"("trust_id");

-- CreateIndex
CREATE INDEX "establishment_name_idx" ON "establishment"("name");

-- CreateIndex
CREATE UNIQUE INDEX "establishment_link_establishment_id_link_urn_link_type_key" ON "establishment_link"("establishment_id", "link_urn", "link_type");

-- CreateIndex
CREATE UNIQUE INDEX "trust_group_uid_key" ON "trust"("group_uid");

-- CreateIndex
CREATE UNIQUE INDEX "trust_reference_number_key" ON "trust"("reference_number");

-- CreateIndex
CREATE UNIQUE INDEX "trust_ukprn_key" ON "trust"("ukprn");

-- CreateIndex
CREATE INDEX "trust_name_idx" ON "trust"("name");

-- CreateIndex
CREATE UNIQUE INDEX "new_trust_reference_key" ON "new_trust"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "new_trust_reference_number_key" ON "new_trust"("reference_number");

-- CreateIndex
CREATE INDEX "new_trust_trust_id_idx" ON "new_trust"("trust_id");

-- AddForeignKey
ALTER TABLE "download" ADD CONSTRAINT "download_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "download" ADD CONSTRAINT "download_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "download_chunk" ADD CONSTRAINT "download_chunk_download_id_fkey" FOREIGN KEY ("download_id") REFERENCES "download"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_event" ADD CONSTRAINT "access_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_event" ADD CONSTRAINT "access_event_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "establishment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_academy_id_fkey" FOREIGN KEY ("academy_id") REFERENCES "establishment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_local_authority_id_fkey" FOREIGN KEY ("local_authority_id") REFERENCES "local_authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_caseworker_id_fkey" FOREIGN KEY ("caseworker_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overview" ADD CONSTRAINT "overview_id_fkey" FOREIGN KEY ("id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening" ADD CONSTRAINT "opening_id_fkey" FOREIGN KEY ("id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_progress" ADD CONSTRAINT "project_progress_id_fkey" FOREIGN KEY ("id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_progress" ADD CONSTRAINT "project_progress_last_changed_by_id_fkey" FOREIGN KEY ("last_changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_change" ADD CONSTRAINT "date_change_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_change" ADD CONSTRAINT "date_change_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_change" ADD CONSTRAINT "date_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_change_reason" ADD CONSTRAINT "date_change_reason_date_change_id_fkey" FOREIGN KEY ("date_change_id") REFERENCES "date_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_record" ADD CONSTRAINT "task_record_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_record" ADD CONSTRAINT "task_record_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_record" ADD CONSTRAINT "task_record_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_incoming_trust_id_fkey" FOREIGN KEY ("incoming_trust_id") REFERENCES "trust"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_new_trust_id_fkey" FOREIGN KEY ("new_trust_id") REFERENCES "new_trust"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_outgoing_trust_id_fkey" FOREIGN KEY ("outgoing_trust_id") REFERENCES "trust"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preparation" ADD CONSTRAINT "preparation_id_fkey" FOREIGN KEY ("id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_progress" ADD CONSTRAINT "proposal_progress_id_fkey" FOREIGN KEY ("id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_progress" ADD CONSTRAINT "proposal_progress_last_changed_by_id_fkey" FOREIGN KEY ("last_changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_reason" ADD CONSTRAINT "decision_reason_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "establishment" ADD CONSTRAINT "establishment_local_authority_id_fkey" FOREIGN KEY ("local_authority_id") REFERENCES "local_authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "establishment" ADD CONSTRAINT "establishment_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "establishment_link" ADD CONSTRAINT "establishment_link_establishment_id_fkey" FOREIGN KEY ("establishment_id") REFERENCES "establishment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "new_trust" ADD CONSTRAINT "new_trust_trust_id_fkey" FOREIGN KEY ("trust_id") REFERENCES "trust"("id") ON DELETE SET NULL ON UPDATE CASCADE;
