"""Reading catalogue files, whatever their kind, into line drafts."""
