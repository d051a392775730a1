"""First tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from catalog.db import Amount, BigId, Exact, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "audit_event",
        sa.Column("id", BigId, nullable=False),
        sa.Column("chain", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject_kind", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_event")),
        sa.UniqueConstraint("chain", "sequence", name=op.f("uq_audit_event_chain_sequence")),
    )
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_event_subject"), ["subject"], unique=False)

    op.create_table(
        "audit_head",
        sa.Column("chain", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("chain", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "catalogue_file",
        sa.Column("id", BigId, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("received_from", sa.String(length=200), nullable=False),
        sa.Column("received_by", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_file")),
    )
    with op.batch_alter_table("catalogue_file", schema=None) as batch_op:
        batch_op.create_index("ix_catalogue_file_sha256", ["sha256"], unique=False)

    op.create_table(
        "counter",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counter")),
    )
    op.create_table(
        "job",
        sa.Column("id", BigId, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("owner", sa.String(length=80), nullable=True),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("failed_at", UtcDateTime(), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.UniqueConstraint("kind", "key", name=op.f("uq_job_kind_key")),
    )
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.create_index("ix_job_open", ["done_at", "failed_at", "due_at"], unique=False)

    op.create_table(
        "login_attempt",
        sa.Column("id", BigId, nullable=False),
        sa.Column("username", sa.String(length=80), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_login_attempt")),
    )
    with op.batch_alter_table("login_attempt", schema=None) as batch_op:
        batch_op.create_index("ix_login_attempt_address_at", ["address", "at"], unique=False)
        batch_op.create_index("ix_login_attempt_username_at", ["username", "at"], unique=False)

    op.create_table(
        "organisation",
        sa.Column("id", BigId, nullable=False),
        sa.Column("number", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("region", sa.String(length=80), nullable=False),
        sa.Column("endpoint", sa.String(length=80), nullable=False),
        sa.Column("vat_number", sa.String(length=20), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("postal_code", sa.String(length=10), nullable=False),
        sa.Column("city", sa.String(length=80), nullable=False),
        sa.Column("order_prefix", sa.String(length=10), nullable=False),
        sa.Column("order_digits", sa.Integer(), nullable=False),
        sa.Column("order_first", sa.BigInteger(), nullable=False),
        sa.Column("reference_pattern", sa.String(length=200), nullable=False),
        sa.Column("reference_example", sa.String(length=40), nullable=False),
        sa.Column("requester_may_receive", sa.Boolean(), nullable=False),
        sa.Column("account_kind", sa.String(length=10), nullable=True),
        sa.Column("account_number", sa.String(length=40), nullable=True),
        sa.Column("bank_bic", sa.String(length=11), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("endpoint", name=op.f("uq_organisation_endpoint")),
        sa.UniqueConstraint("number", name=op.f("uq_organisation_number")),
    )
    op.create_table(
        "supplier",
        sa.Column("id", BigId, nullable=False),
        sa.Column("number", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("endpoint", sa.String(length=80), nullable=False),
        sa.Column("vat_number", sa.String(length=20), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("postal_code", sa.String(length=10), nullable=False),
        sa.Column("city", sa.String(length=80), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supplier")),
        sa.UniqueConstraint("endpoint", name=op.f("uq_supplier_endpoint")),
        sa.UniqueConstraint("number", name=op.f("uq_supplier_number")),
    )
    op.create_table(
        "user_account",
        sa.Column("id", BigId, nullable=False),
        sa.Column("username", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("disabled_at", UtcDateTime(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_account")),
        sa.UniqueConstraint("username", name=op.f("uq_user_account_username")),
    )
    op.create_table(
        "worker_heartbeat",
        sa.Column("worker", sa.String(length=80), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("worker", name=op.f("pk_worker_heartbeat")),
    )
    op.create_table(
        "agreement",
        sa.Column("id", BigId, nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("case_number", sa.String(length=40), nullable=False),
        sa.Column("supplier_id", BigId, nullable=False),
        sa.Column("decided_state", sa.String(length=20), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("ceiling", Amount(), nullable=True),
        sa.Column("reserved", Amount(), nullable=False),
        sa.Column("committed", Amount(), nullable=False),
        sa.Column("consumed", Amount(), nullable=False),
        sa.CheckConstraint(
            "reserved >= 0 AND committed >= 0 AND consumed >= 0",
            name=op.f("ck_agreement_not_negative"),
        ),
        sa.CheckConstraint("valid_from <= valid_until", name=op.f("ck_agreement_period")),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["supplier.id"], name=op.f("fk_agreement_supplier_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sa.UniqueConstraint("number", name=op.f("uq_agreement_number")),
    )
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agreement_supplier_id"), ["supplier_id"], unique=False)

    op.create_table(
        "bank_message",
        sa.Column("id", BigId, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=True),
        sa.Column("organisation_id", BigId, nullable=True),
        sa.Column("is_mixed", sa.Boolean(), nullable=False),
        sa.Column("received_by", sa.String(length=80), nullable=False),
        sa.Column("file_name", sa.String(length=300), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.JSON(), nullable=False),
        sa.Column("paid", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_bank_message_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_message")),
        sa.UniqueConstraint("sha256", name=op.f("uq_bank_message_sha256")),
    )
    op.create_table(
        "one_time_link",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", BigId, nullable=False),
        sa.Column("made_by", sa.String(length=80), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_one_time_link_user_id")
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_one_time_link")),
    )
    with op.batch_alter_table("one_time_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_one_time_link_user_id"), ["user_id"], unique=False)

    op.create_table(
        "payment_run",
        sa.Column("id", BigId, nullable=False),
        sa.Column("organisation_id", BigId, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("sum", Amount(), nullable=False),
        sa.Column("proposed_by", sa.String(length=80), nullable=False),
        sa.Column("proposed_at", UtcDateTime(), nullable=False),
        sa.Column("released_by", sa.String(length=80), nullable=True),
        sa.Column("released_at", UtcDateTime(), nullable=True),
        sa.Column("file_name", sa.String(length=120), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_payment_run_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_run")),
    )
    with op.batch_alter_table("payment_run", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_payment_run_organisation_id"), ["organisation_id"], unique=False
        )

    op.create_table(
        "role_assignment",
        sa.Column("id", BigId, nullable=False),
        sa.Column("user_id", BigId, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("scope", sa.String(length=40), nullable=False),
        sa.Column("limit", Amount(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_role_assignment_user_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_assignment")),
    )
    with op.batch_alter_table("role_assignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_role_assignment_user_id"), ["user_id"], unique=False)

    op.create_table(
        "supplier_account",
        sa.Column("id", BigId, nullable=False),
        sa.Column("supplier_id", BigId, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("verified_at", UtcDateTime(), nullable=True),
        sa.Column("verified_by", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["supplier.id"], name=op.f("fk_supplier_account_supplier_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supplier_account")),
        sa.UniqueConstraint(
            "supplier_id",
            "kind",
            "number",
            name=op.f("uq_supplier_account_supplier_id_kind_number"),
        ),
    )
    op.create_table(
        "unit",
        sa.Column("id", BigId, nullable=False),
        sa.Column("organisation_id", BigId, nullable=False),
        sa.Column("parent_id", BigId, nullable=True),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.Column("gln", sa.String(length=13), nullable=True),
        sa.Column("cost_centre", sa.String(length=40), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("postal_code", sa.String(length=10), nullable=False),
        sa.Column("city", sa.String(length=80), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "parent_id IS NULL OR parent_id <> id", name=op.f("ck_unit_not_own_parent")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_unit_organisation_id")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["unit.id"], name=op.f("fk_unit_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("code", name=op.f("uq_unit_code")),
        sa.UniqueConstraint(
            "organisation_id", "reference", name=op.f("uq_unit_organisation_id_reference")
        ),
    )
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_unit_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_unit_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "user_session",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", BigId, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("acting_for", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_account.id"], name=op.f("fk_user_session_user_id")
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_user_session")),
    )
    with op.batch_alter_table("user_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_user_session_user_id"), ["user_id"], unique=False)

    op.create_table(
        "agreement_party",
        sa.Column("agreement_id", BigId, nullable=False),
        sa.Column("organisation_id", BigId, nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_party_agreement_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_agreement_party_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("agreement_id", "organisation_id", name=op.f("pk_agreement_party")),
    )
    with op.batch_alter_table("agreement_party", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_agreement_party_organisation_id"), ["organisation_id"], unique=False
        )

    op.create_table(
        "cart_line",
        sa.Column("id", BigId, nullable=False),
        sa.Column("username", sa.String(length=80), nullable=False),
        sa.Column("unit_id", BigId, nullable=False),
        sa.Column("agreement_id", BigId, nullable=False),
        sa.Column("article", sa.String(length=80), nullable=False),
        sa.Column("quantity", Exact(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_cart_line_agreement_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_cart_line_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart_line")),
        sa.UniqueConstraint(
            "username",
            "unit_id",
            "agreement_id",
            "article",
            name=op.f("uq_cart_line_username_unit_id_agreement_id_article"),
        ),
    )
    op.create_table(
        "catalogue_version",
        sa.Column("id", BigId, nullable=False),
        sa.Column("agreement_id", BigId, nullable=False),
        sa.Column("file_id", BigId, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("reader", sa.String(length=20), nullable=False),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("based_on_id", BigId, nullable=True),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("carried", sa.Integer(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("judged_at", UtcDateTime(), nullable=True),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
        sa.Column("decided_by", sa.String(length=80), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_catalogue_version_agreement_id")
        ),
        sa.ForeignKeyConstraint(
            ["based_on_id"], ["catalogue_version.id"], name=op.f("fk_catalogue_version_based_on_id")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["catalogue_file.id"], name=op.f("fk_catalogue_version_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_version")),
        sa.UniqueConstraint("revision", name=op.f("uq_catalogue_version_revision")),
    )
    with op.batch_alter_table("catalogue_version", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_catalogue_version_agreement_id"), ["agreement_id"], unique=False
        )
        batch_op.create_index(
            "uq_catalogue_version_published",
            ["agreement_id"],
            unique=True,
            sqlite_where=sa.text("state = 'published'"),
            postgresql_where=sa.text("state = 'published'"),
        )

    op.create_table(
        "ceiling_entry",
        sa.Column("id", BigId, nullable=False),
        sa.Column("agreement_id", BigId, nullable=False),
        sa.Column("order_number", sa.String(length=40), nullable=False),
        sa.Column("use", sa.String(length=20), nullable=False),
        sa.Column("amount", Amount(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_ceiling_entry_agreement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ceiling_entry")),
    )
    with op.batch_alter_table("ceiling_entry", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_ceiling_entry_agreement_id"), ["agreement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_ceiling_entry_order_number"), ["order_number"], unique=False
        )

    op.create_table(
        "message",
        sa.Column("id", BigId, nullable=False),
        sa.Column("direction", sa.String(length=3), nullable=False),
        sa.Column("message_id", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("transaction", sa.String(length=10), nullable=True),
        sa.Column("document_id", sa.String(length=200), nullable=True),
        sa.Column("reference", sa.String(length=200), nullable=True),
        sa.Column("sender", sa.String(length=120), nullable=True),
        sa.Column("receiver", sa.String(length=120), nullable=True),
        sa.Column("organisation_id", BigId, nullable=True),
        sa.Column("unit_id", BigId, nullable=True),
        sa.Column("supplier_id", BigId, nullable=True),
        sa.Column("result_kind", sa.String(length=20), nullable=True),
        sa.Column("result", sa.String(length=120), nullable=True),
        sa.Column("reason_code", sa.String(length=80), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_params", sa.JSON(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("repeats", sa.Integer(), nullable=False),
        sa.Column("duplicate_of", BigId, nullable=True),
        sa.Column("file_name", sa.String(length=300), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["duplicate_of"], ["message.id"], name=op.f("fk_message_duplicate_of")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_message_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["supplier.id"], name=op.f("fk_message_supplier_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_message_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        sa.UniqueConstraint(
            "direction", "message_id", "sha256", name=op.f("uq_message_direction_message_id_sha256")
        ),
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.create_index(
            "ix_message_direction_state_at", ["direction", "state", "at"], unique=False
        )
        batch_op.create_index("ix_message_reference", ["reference"], unique=False)
        batch_op.create_index(
            "ix_message_result_kind_result", ["result_kind", "result"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_message_sha256"), ["sha256"], unique=False)
        batch_op.create_index(
            "ix_message_supplier_document",
            ["supplier_id", "transaction", "document_id"],
            unique=False,
        )

    op.create_table(
        "purchase_order",
        sa.Column("id", BigId, nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("organisation_id", BigId, nullable=False),
        sa.Column("unit_id", BigId, nullable=False),
        sa.Column("agreement_id", BigId, nullable=False),
        sa.Column("supplier_id", BigId, nullable=False),
        sa.Column("requester", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("receipt", sa.String(length=10), nullable=False),
        sa.Column("invoicing", sa.String(length=10), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("net_total", Amount(), nullable=False),
        sa.Column("vat_total", Amount(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("requested_on", sa.Date(), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("submitted_at", UtcDateTime(), nullable=True),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_purchase_order_agreement_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_purchase_order_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["supplier.id"], name=op.f("fk_purchase_order_supplier_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_purchase_order_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase_order")),
        sa.UniqueConstraint("number", name=op.f("uq_purchase_order_number")),
    )
    with op.batch_alter_table("purchase_order", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_purchase_order_agreement_id"), ["agreement_id"], unique=False
        )
        batch_op.create_index("ix_purchase_order_created_at_id", ["created_at", "id"], unique=False)
        batch_op.create_index(
            "ix_purchase_order_organisation_id_state", ["organisation_id", "state"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_purchase_order_requester"), ["requester"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_purchase_order_supplier_id"), ["supplier_id"], unique=False
        )
        batch_op.create_index("ix_purchase_order_unit_id_state", ["unit_id", "state"], unique=False)

    op.create_table(
        "catalogue_finding",
        sa.Column("id", BigId, nullable=False),
        sa.Column("version_id", BigId, nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=80), nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("stops", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["catalogue_version.id"], name=op.f("fk_catalogue_finding_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_finding")),
    )
    with op.batch_alter_table("catalogue_finding", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_catalogue_finding_version_id"), ["version_id"], unique=False
        )

    op.create_table(
        "catalogue_line",
        sa.Column("id", BigId, nullable=False),
        sa.Column("version_id", BigId, nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("gtin", sa.String(length=14), nullable=True),
        sa.Column("manufacturer", sa.String(length=200), nullable=False),
        sa.Column("manufacturer_article", sa.String(length=80), nullable=False),
        sa.Column("unit_code", sa.String(length=10), nullable=False),
        sa.Column("price", Exact(), nullable=False),
        sa.Column("base_quantity", Exact(), nullable=False),
        sa.Column("vat_category", sa.String(length=5), nullable=False),
        sa.Column("vat_rate", Exact(), nullable=False),
        sa.Column("content_quantity", Exact(), nullable=True),
        sa.Column("content_unit", sa.String(length=10), nullable=True),
        sa.Column("minimum_quantity", Exact(), nullable=True),
        sa.Column("order_multiple", Exact(), nullable=True),
        sa.Column("lead_time_days", sa.Integer(), nullable=True),
        sa.Column("unspsc", sa.String(length=20), nullable=False),
        sa.Column("keywords", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.CheckConstraint("article <> ''", name=op.f("ck_catalogue_line_article")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["catalogue_version.id"], name=op.f("fk_catalogue_line_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_line")),
        sa.UniqueConstraint(
            "version_id", "article", name=op.f("uq_catalogue_line_version_id_article")
        ),
    )
    with op.batch_alter_table("catalogue_line", schema=None) as batch_op:
        batch_op.create_index("ix_catalogue_line_gtin", ["gtin"], unique=False)

    op.create_table(
        "despatch_advice",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("message_id", BigId, nullable=True),
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["message.id"], name=op.f("fk_despatch_advice_message_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["purchase_order.id"], name=op.f("fk_despatch_advice_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_despatch_advice")),
    )
    with op.batch_alter_table("despatch_advice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_despatch_advice_order_id"), ["order_id"], unique=False)

    op.create_table(
        "invoice",
        sa.Column("id", BigId, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("supplier_id", BigId, nullable=False),
        sa.Column("organisation_id", BigId, nullable=False),
        sa.Column("unit_id", BigId, nullable=True),
        sa.Column("message_id", BigId, nullable=False),
        sa.Column("number", sa.String(length=120), nullable=False),
        sa.Column("normalised_number", sa.String(length=120), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("net_total", Amount(), nullable=False),
        sa.Column("vat_total", Amount(), nullable=False),
        sa.Column("rounding", Amount(), nullable=False),
        sa.Column("payable", Amount(), nullable=False),
        sa.Column("prepaid", Amount(), nullable=False),
        sa.Column("order_reference", sa.String(length=200), nullable=False),
        sa.Column("buyer_reference", sa.String(length=200), nullable=False),
        sa.Column("mentions", sa.JSON(), nullable=False),
        sa.Column("extras", sa.JSON(), nullable=False),
        sa.Column("vat", sa.JSON(), nullable=False),
        sa.Column("accounts", sa.JSON(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("account_kind", sa.String(length=10), nullable=True),
        sa.Column("account_number", sa.String(length=40), nullable=True),
        sa.Column("payment_reference", sa.String(length=140), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("approved_by", sa.String(length=80), nullable=True),
        sa.Column("approved_at", UtcDateTime(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_invoice_message_id")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_invoice_organisation_id")
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["supplier.id"], name=op.f("fk_invoice_supplier_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_invoice_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice")),
        sa.UniqueConstraint(
            "supplier_id", "kind", "number", name=op.f("uq_invoice_supplier_id_kind_number")
        ),
    )
    with op.batch_alter_table("invoice", schema=None) as batch_op:
        batch_op.create_index(
            "ix_invoice_organisation_id_state", ["organisation_id", "state"], unique=False
        )
        batch_op.create_index("ix_invoice_state_due_on", ["state", "due_on"], unique=False)
        batch_op.create_index(
            "ix_invoice_supplier_id_normalised_number",
            ["supplier_id", "normalised_number"],
            unique=False,
        )

    op.create_table(
        "message_attempt",
        sa.Column("id", BigId, nullable=False),
        sa.Column("message_id", BigId, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("begun_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["message.id"], name=op.f("fk_message_attempt_message_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_attempt")),
    )
    with op.batch_alter_table("message_attempt", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_message_attempt_message_id"), ["message_id"], unique=False
        )

    op.create_table(
        "order_approval",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("decision", sa.String(length=20), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("amount", Amount(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "decision IN ('approved', 'rejected', 'not_needed')",
            name=op.f("ck_order_approval_decision"),
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["purchase_order.id"], name=op.f("fk_order_approval_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_approval")),
    )
    with op.batch_alter_table("order_approval", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_order_approval_order_id"), ["order_id"], unique=False)

    op.create_table(
        "order_response",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("message_id", BigId, nullable=True),
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("code", sa.String(length=5), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("decision", sa.String(length=20), nullable=True),
        sa.Column("decided_by", sa.String(length=80), nullable=True),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["message_id"], ["message.id"], name=op.f("fk_order_response_message_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["purchase_order.id"], name=op.f("fk_order_response_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_response")),
    )
    with op.batch_alter_table("order_response", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_order_response_order_id"), ["order_id"], unique=False)

    op.create_table(
        "purchase_order_line",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("gtin", sa.String(length=14), nullable=True),
        sa.Column("quantity", Exact(), nullable=False),
        sa.Column("unit_code", sa.String(length=10), nullable=False),
        sa.Column("price", Exact(), nullable=False),
        sa.Column("base_quantity", Exact(), nullable=False),
        sa.Column("vat_category", sa.String(length=5), nullable=False),
        sa.Column("vat_rate", Exact(), nullable=False),
        sa.Column("net", Amount(), nullable=False),
        sa.Column("received", Exact(), nullable=False),
        sa.Column("invoiced", Exact(), nullable=False),
        sa.Column("cancelled", Exact(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["purchase_order.id"], name=op.f("fk_purchase_order_line_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase_order_line")),
        sa.UniqueConstraint(
            "order_id", "position", name=op.f("uq_purchase_order_line_order_id_position")
        ),
    )
    op.create_table(
        "despatch_line",
        sa.Column("id", BigId, nullable=False),
        sa.Column("advice_id", BigId, nullable=False),
        sa.Column("order_line_id", BigId, nullable=True),
        sa.Column("line_id", sa.String(length=40), nullable=False),
        sa.Column("article", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("quantity", Exact(), nullable=False),
        sa.Column("unit_code", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(
            ["advice_id"], ["despatch_advice.id"], name=op.f("fk_despatch_line_advice_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["purchase_order_line.id"],
            name=op.f("fk_despatch_line_order_line_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_despatch_line")),
    )
    with op.batch_alter_table("despatch_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_despatch_line_advice_id"), ["advice_id"], unique=False)

    op.create_table(
        "invoice_line",
        sa.Column("id", BigId, nullable=False),
        sa.Column("invoice_id", BigId, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.String(length=80), nullable=False),
        sa.Column("article", sa.String(length=80), nullable=False),
        sa.Column("gtin", sa.String(length=14), nullable=True),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("quantity", Exact(), nullable=False),
        sa.Column("unit_code", sa.String(length=10), nullable=False),
        sa.Column("price", Exact(), nullable=False),
        sa.Column("base_quantity", Exact(), nullable=False),
        sa.Column("vat_category", sa.String(length=5), nullable=False),
        sa.Column("vat_rate", Exact(), nullable=True),
        sa.Column("net", Amount(), nullable=False),
        sa.Column("order_reference", sa.String(length=200), nullable=False),
        sa.Column("order_line_reference", sa.String(length=80), nullable=False),
        sa.Column("order_line_id", BigId, nullable=True),
        sa.Column("matched_by", sa.String(length=20), nullable=False),
        sa.Column("result", sa.String(length=20), nullable=False),
        sa.Column("extras", sa.JSON(), nullable=False),
        sa.Column("compared", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoice.id"], name=op.f("fk_invoice_line_invoice_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["purchase_order_line.id"],
            name=op.f("fk_invoice_line_order_line_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_line")),
        sa.UniqueConstraint(
            "invoice_id", "position", name=op.f("uq_invoice_line_invoice_id_position")
        ),
    )
    with op.batch_alter_table("invoice_line", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_invoice_line_order_line_id"), ["order_line_id"], unique=False
        )

    op.create_table(
        "invoice_order",
        sa.Column("invoice_id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoice.id"], name=op.f("fk_invoice_order_invoice_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["purchase_order.id"], name=op.f("fk_invoice_order_order_id")
        ),
        sa.PrimaryKeyConstraint("invoice_id", "order_id", name=op.f("pk_invoice_order")),
    )
    with op.batch_alter_table("invoice_order", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invoice_order_order_id"), ["order_id"], unique=False)

    op.create_table(
        "payment_row",
        sa.Column("id", BigId, nullable=False),
        sa.Column("run_id", BigId, nullable=False),
        sa.Column("invoice_id", BigId, nullable=False),
        sa.Column("end_to_end_id", sa.String(length=35), nullable=False),
        sa.Column("amount", Amount(), nullable=False),
        sa.Column("account_kind", sa.String(length=10), nullable=False),
        sa.Column("account_number", sa.String(length=40), nullable=False),
        sa.Column("reference", sa.String(length=140), nullable=False),
        sa.Column("pay_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoice.id"], name=op.f("fk_payment_row_invoice_id")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["payment_run.id"], name=op.f("fk_payment_row_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_row")),
        sa.UniqueConstraint("end_to_end_id", name=op.f("uq_payment_row_end_to_end_id")),
    )
    with op.batch_alter_table("payment_row", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_payment_row_run_id"), ["run_id"], unique=False)
        batch_op.create_index(
            "uq_payment_row_live",
            ["invoice_id"],
            unique=True,
            sqlite_where=sa.text("state NOT IN ('rejected', 'left_out')"),
            postgresql_where=sa.text("state NOT IN ('rejected', 'left_out')"),
        )

    op.create_table(
        "receipt",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("advice_id", BigId, nullable=True),
        sa.Column("received_by", sa.String(length=80), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["advice_id"], ["despatch_advice.id"], name=op.f("fk_receipt_advice_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["purchase_order.id"], name=op.f("fk_receipt_order_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
    )
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_receipt_order_id"), ["order_id"], unique=False)

    op.create_table(
        "invoice_deviation",
        sa.Column("id", BigId, nullable=False),
        sa.Column("invoice_id", BigId, nullable=False),
        sa.Column("line_id", BigId, nullable=True),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("stops", sa.Boolean(), nullable=False),
        sa.Column("expected", sa.Text(), nullable=False),
        sa.Column("actual", sa.Text(), nullable=False),
        sa.Column("amount", Amount(), nullable=True),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoice.id"], name=op.f("fk_invoice_deviation_invoice_id")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["invoice_line.id"], name=op.f("fk_invoice_deviation_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_deviation")),
    )
    with op.batch_alter_table("invoice_deviation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_invoice_deviation_invoice_id"), ["invoice_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_invoice_deviation_line_id"), ["line_id"], unique=False)

    op.create_table(
        "invoice_share",
        sa.Column("id", BigId, nullable=False),
        sa.Column("line_id", BigId, nullable=False),
        sa.Column("order_line_id", BigId, nullable=False),
        sa.Column("quantity", Exact(), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["invoice_line.id"], name=op.f("fk_invoice_share_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["purchase_order_line.id"],
            name=op.f("fk_invoice_share_order_line_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_share")),
    )
    with op.batch_alter_table("invoice_share", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invoice_share_line_id"), ["line_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_invoice_share_order_line_id"), ["order_line_id"], unique=False
        )

    op.create_table(
        "receipt_line",
        sa.Column("id", BigId, nullable=False),
        sa.Column("receipt_id", BigId, nullable=False),
        sa.Column("order_line_id", BigId, nullable=False),
        sa.Column("quantity", Exact(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_line_id"],
            ["purchase_order_line.id"],
            name=op.f("fk_receipt_line_order_line_id"),
        ),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipt.id"], name=op.f("fk_receipt_line_receipt_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_line")),
    )
    with op.batch_alter_table("receipt_line", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_receipt_line_order_line_id"), ["order_line_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_receipt_line_receipt_id"), ["receipt_id"], unique=False
        )


def downgrade() -> None:
    """Take back."""
    with op.batch_alter_table("receipt_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_receipt_line_receipt_id"))
        batch_op.drop_index(batch_op.f("ix_receipt_line_order_line_id"))

    op.drop_table("receipt_line")
    with op.batch_alter_table("invoice_share", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invoice_share_order_line_id"))
        batch_op.drop_index(batch_op.f("ix_invoice_share_line_id"))

    op.drop_table("invoice_share")
    with op.batch_alter_table("invoice_deviation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invoice_deviation_line_id"))
        batch_op.drop_index(batch_op.f("ix_invoice_deviation_invoice_id"))

    op.drop_table("invoice_deviation")
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_receipt_order_id"))

    op.drop_table("receipt")
    with op.batch_alter_table("payment_row", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_payment_row_live",
            sqlite_where=sa.text("state NOT IN ('rejected', 'left_out')"),
            postgresql_where=sa.text("state NOT IN ('rejected', 'left_out')"),
        )
        batch_op.drop_index(batch_op.f("ix_payment_row_run_id"))

    op.drop_table("payment_row")
    with op.batch_alter_table("invoice_order", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invoice_order_order_id"))

    op.drop_table("invoice_order")
    with op.batch_alter_table("invoice_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invoice_line_order_line_id"))

    op.drop_table("invoice_line")
    with op.batch_alter_table("despatch_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_despatch_line_advice_id"))

    op.drop_table("despatch_line")
    op.drop_table("purchase_order_line")
    with op.batch_alter_table("order_response", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_order_response_order_id"))

    op.drop_table("order_response")
    with op.batch_alter_table("order_approval", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_order_approval_order_id"))

    op.drop_table("order_approval")
    with op.batch_alter_table("message_attempt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_message_attempt_message_id"))

    op.drop_table("message_attempt")
    with op.batch_alter_table("invoice", schema=None) as batch_op:
        batch_op.drop_index("ix_invoice_supplier_id_normalised_number")
        batch_op.drop_index("ix_invoice_state_due_on")
        batch_op.drop_index("ix_invoice_organisation_id_state")

    op.drop_table("invoice")
    with op.batch_alter_table("despatch_advice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_despatch_advice_order_id"))

    op.drop_table("despatch_advice")
    with op.batch_alter_table("catalogue_line", schema=None) as batch_op:
        batch_op.drop_index("ix_catalogue_line_gtin")

    op.drop_table("catalogue_line")
    with op.batch_alter_table("catalogue_finding", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_catalogue_finding_version_id"))

    op.drop_table("catalogue_finding")
    with op.batch_alter_table("purchase_order", schema=None) as batch_op:
        batch_op.drop_index("ix_purchase_order_unit_id_state")
        batch_op.drop_index(batch_op.f("ix_purchase_order_supplier_id"))
        batch_op.drop_index(batch_op.f("ix_purchase_order_requester"))
        batch_op.drop_index("ix_purchase_order_organisation_id_state")
        batch_op.drop_index("ix_purchase_order_created_at_id")
        batch_op.drop_index(batch_op.f("ix_purchase_order_agreement_id"))

    op.drop_table("purchase_order")
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_index("ix_message_supplier_document")
        batch_op.drop_index(batch_op.f("ix_message_sha256"))
        batch_op.drop_index("ix_message_result_kind_result")
        batch_op.drop_index("ix_message_reference")
        batch_op.drop_index("ix_message_direction_state_at")

    op.drop_table("message")
    with op.batch_alter_table("ceiling_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_ceiling_entry_order_number"))
        batch_op.drop_index(batch_op.f("ix_ceiling_entry_agreement_id"))

    op.drop_table("ceiling_entry")
    with op.batch_alter_table("catalogue_version", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_catalogue_version_published",
            sqlite_where=sa.text("state = 'published'"),
            postgresql_where=sa.text("state = 'published'"),
        )
        batch_op.drop_index(batch_op.f("ix_catalogue_version_agreement_id"))

    op.drop_table("catalogue_version")
    op.drop_table("cart_line")
    with op.batch_alter_table("agreement_party", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agreement_party_organisation_id"))

    op.drop_table("agreement_party")
    with op.batch_alter_table("user_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_user_session_user_id"))

    op.drop_table("user_session")
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_unit_parent_id"))
        batch_op.drop_index(batch_op.f("ix_unit_organisation_id"))

    op.drop_table("unit")
    op.drop_table("supplier_account")
    with op.batch_alter_table("role_assignment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_role_assignment_user_id"))

    op.drop_table("role_assignment")
    with op.batch_alter_table("payment_run", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_payment_run_organisation_id"))

    op.drop_table("payment_run")
    with op.batch_alter_table("one_time_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_one_time_link_user_id"))

    op.drop_table("one_time_link")
    op.drop_table("bank_message")
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agreement_supplier_id"))

    op.drop_table("agreement")
    op.drop_table("worker_heartbeat")
    op.drop_table("user_account")
    op.drop_table("supplier")
    op.drop_table("organisation")
    with op.batch_alter_table("login_attempt", schema=None) as batch_op:
        batch_op.drop_index("ix_login_attempt_username_at")
        batch_op.drop_index("ix_login_attempt_address_at")

    op.drop_table("login_attempt")
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.drop_index("ix_job_open")

    op.drop_table("job")
    op.drop_table("counter")
    with op.batch_alter_table("catalogue_file", schema=None) as batch_op:
        batch_op.drop_index("ix_catalogue_file_sha256")

    op.drop_table("catalogue_file")
    op.drop_table("audit_head")
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_event_subject"))

    op.drop_table("audit_event")
