"""Why a file as a whole is not taken."""

from __future__ import annotations

from catalog.errors import N_, Refused


class FileRefused(Refused):
    """The file can't be read as a catalogue; nothing of it has been taken."""

    code = "file_refused"


class EmptyFile(FileRefused):
    """No bytes, or no line."""

    code = "empty_file"
    template = N_("The file has no lines. Fill in the template and upload it again.")


class NotACatalogue(FileRefused):
    """The bytes are of another kind."""

    code = "not_a_catalogue"
    template = N_(
        "This is %(kind)s, not a catalogue. Send a Peppol catalogue (XML), or the template as "
        "Excel (.xlsx) or CSV."
    )


class OldOrLocked(FileRefused):
    """An .xls file, or a workbook with a password."""

    code = "old_or_locked_workbook"
    template = N_(
        "The workbook is in the old .xls format or has a password. Save it without a password as "
        ".xlsx and upload it again."
    )


class WithMacros(FileRefused):
    """A workbook with macros."""

    code = "workbook_with_macros"
    template = N_("The workbook has macros. Save it as .xlsx without macros and upload it again.")


class WorkbookDamaged(FileRefused):
    """A workbook that can't be opened."""

    code = "damaged_workbook"
    template = N_("The workbook is damaged (%(why)s). Save it anew and upload it again.")


class WorkbookTooLarge(FileRefused):
    """A workbook that unpacks to far more than a catalogue needs."""

    code = "workbook_too_large"
    template = N_(
        "The workbook is larger inside than a catalogue can be (%(why)s). Remove empty rows, "
        "columns and pictures, or send the catalogue as CSV or XML."
    )


class TooManyRows(FileRefused):
    """More rows than a sheet may have here."""

    code = "too_many_rows"
    template = N_(
        "The file has more than %(limit)s rows. Send a catalogue of that size as a Peppol "
        "catalogue (XML)."
    )


class UnknownEncoding(FileRefused):
    """Text in no encoding that we read."""

    code = "unknown_encoding"
    template = N_("The text can't be read. Save the file as CSV UTF-8 and upload it again.")


class MissingColumns(FileRefused):
    """The first row lacks columns that the template has."""

    code = "missing_columns"
    template = N_(
        "The first row lacks %(columns)s. The first row holds the column names of the template."
    )


class RepeatedColumn(FileRefused):
    """A column stands twice in the first row."""

    code = "repeated_column"
    template = N_("The column %(column)s stands twice in the first row. Remove one of them.")


class DamagedRow(FileRefused):
    """The rows can't be told apart from here on."""

    code = "damaged_row"
    template = N_("Row %(row)s can't be read: %(why)s. Nothing of the file has been taken.")


class PeppolRefused(FileRefused):
    """An XML file that is no readable Peppol catalogue; the reason in both languages."""

    code = "peppol_refused"
    template = N_("%(problem)s")
