"""Findings of invoices in the one form that messages keep them in."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply: an invoice has the findings of the message that it came by."""
    op.execute(
        "UPDATE invoice SET findings = "
        "(SELECT message.findings FROM message WHERE message.id = invoice.message_id)"
    )


def downgrade() -> None:
    """Nothing to take back: the rows stay readable."""
