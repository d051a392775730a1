"""Who may use each route: the one place that says so.

A route that is missing here stops the app from starting, and a test walks the table. Which rows a
role sees is narrowed further by the queries of each room (`Actor.reaches`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from portal.accounts.models import Role


@dataclass(frozen=True)
class Access:
    """A statement: `public`, any log-in (no roles named), or one of the roles."""

    roles: frozenset[Role] = frozenset()
    public: bool = False

    def admits(self, roles: Iterable[Role]) -> bool:
        """Whether somebody logged in with these roles may use the route."""
        return self.public or not self.roles or not self.roles.isdisjoint(roles)


PUBLIC = Access(public=True)
SIGNED_IN = Access()


def only(*roles: Role) -> Access:
    """Only somebody with one of these roles."""
    return Access(frozenset(roles))


SHOPPERS = only(Role.REQUESTER)
ORDER_READERS = only(
    Role.REQUESTER, Role.APPROVER, Role.RECEIVER, Role.FINANCE, Role.AUDITOR, Role.SUPPLIER
)
INVOICE_READERS = only(Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.REQUESTER, Role.SUPPLIER)
STAFF = only(*(role for role in Role if role is not Role.SUPPLIER))

ROUTES: dict[str, Access] = {
    # status
    "static": PUBLIC,
    "status.healthz": PUBLIC,
    "status.readyz": PUBLIC,
    "status.version": PUBLIC,
    # accounts
    "accounts.login": PUBLIC,
    "accounts.logout": SIGNED_IN,
    "accounts.first_password": PUBLIC,
    "accounts.language": PUBLIC,
    "accounts.act_for": SIGNED_IN,
    "accounts.me": SIGNED_IN,
    # start
    "start.home": SIGNED_IN,
    "start.accessibility": PUBLIC,
    # trying a file
    "validation.try_file": PUBLIC,
    "validation.rules": PUBLIC,
    "validation.rule": PUBLIC,
    # browse and cart
    "browse.search": SHOPPERS,
    "browse.item": SHOPPERS,
    "cart.show": SHOPPERS,
    "cart.add": SHOPPERS,
    "cart.change": SHOPPERS,
    # orders
    "orders.checkout": SHOPPERS,
    "orders.index": ORDER_READERS,
    "orders.export": ORDER_READERS,
    "orders.show": ORDER_READERS,
    "orders.approve": only(Role.APPROVER),
    "orders.reject": only(Role.APPROVER),
    "orders.cancel": only(Role.REQUESTER, Role.APPROVER),
    "orders.decide_change": only(Role.REQUESTER, Role.APPROVER),
    # receipts
    "receipts.index": only(Role.RECEIVER, Role.REQUESTER),
    "receipts.receive": only(Role.RECEIVER, Role.REQUESTER),
    # invoices
    "invoices.index": INVOICE_READERS,
    "invoices.show": INVOICE_READERS,
    "invoices.approve": only(Role.APPROVER, Role.FINANCE),
    "invoices.reject": only(Role.APPROVER, Role.FINANCE),
    # payments
    "payments.index": only(Role.FINANCE, Role.AUDITOR),
    "payments.propose": only(Role.FINANCE),
    "payments.show": only(Role.FINANCE, Role.AUDITOR),
    "payments.release": only(Role.FINANCE),
    "payments.file": only(Role.FINANCE, Role.AUDITOR),
    "payments.read": only(Role.FINANCE),
    # agreements and catalogues
    "agreements.index": STAFF,
    "agreements.show": STAFF,
    "agreements.catalogue": only(Role.CATEGORY_MANAGER, Role.AUDITOR),
    "agreements.upload": only(Role.CATEGORY_MANAGER),
    "agreements.publish": only(Role.CATEGORY_MANAGER),
    "agreements.reject": only(Role.CATEGORY_MANAGER),
    "agreements.withdraw": only(Role.CATEGORY_MANAGER),
    "agreements.file": only(Role.CATEGORY_MANAGER, Role.AUDITOR, Role.SUPPLIER),
    "agreements.document": only(Role.CATEGORY_MANAGER, Role.AUDITOR, Role.SUPPLIER),
    "agreements.template": only(Role.CATEGORY_MANAGER, Role.SUPPLIER),
    # suppliers' own pages
    "supplier.agreements": only(Role.SUPPLIER),
    "supplier.documents": only(Role.SUPPLIER),
    "supplier.upload": only(Role.SUPPLIER),
    "supplier.catalogue": only(Role.SUPPLIER),
    # post
    "post.index": only(Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR, Role.CATEGORY_MANAGER),
    "post.show": only(Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR, Role.CATEGORY_MANAGER),
    "post.retry": only(Role.FINANCE, Role.ADMINISTRATOR),
    "post.document": SIGNED_IN,
    "post.original": SIGNED_IN,
    # administration
    "admin.units": only(Role.ADMINISTRATOR),
    "admin.unit": only(Role.ADMINISTRATOR),
    "admin.users": only(Role.ADMINISTRATOR),
    "admin.user": only(Role.ADMINISTRATOR),
    "admin.add_user": only(Role.ADMINISTRATOR),
    "admin.add_unit": only(Role.ADMINISTRATOR),
    "admin.add_role": only(Role.ADMINISTRATOR),
    "admin.end_role": only(Role.ADMINISTRATOR),
    "admin.link": only(Role.ADMINISTRATOR),
    "admin.disable": only(Role.ADMINISTRATOR),
    "admin.log": only(Role.AUDITOR, Role.ADMINISTRATOR),
}
